import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { type BulkCases, type BulkKind, MOST_BULK_CASES } from '#contract/bulk-act.ts';
import type { QueueRow } from '#contract/desk-case.ts';
import { QueueViewFilter } from '#contract/desk-queue.ts';
import { useText } from '../i18n/use-text.ts';
import { useQueueMemory } from '../cases/queue/queue-memory.ts';
import { useShortcuts } from '../shortcuts/shortcut-context.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { BulkProgress } from './BulkProgress.tsx';

const KINDS = [
  'ASSIGN',
  'LABEL',
  'INTEGRATION',
  'APPROVE',
  'EXPORT',
] as const satisfies readonly BulkKind[];

/** What can be done to the selected cases together; nothing is shown while none is selected. */
export function BulkBar({ refresh }: { refresh: () => Promise<void> }) {
  const text = useText();
  const { selectedIds, onUnselectItems } = useListContext<QueueRow>();
  const all = useAllFound();
  const [kind, setKind] = useState<(typeof KINDS)[number] | null>(null);
  const [whole, setWhole] = useState(false);
  const [running, setRunning] = useState<string | null>(null);
  const bar = useRef<HTMLElement>(null);
  // The rows are selected below it, and many a Tab away.
  useShortcuts([
    {
      keys: 'b',
      label: 'shortcuts.bulk',
      run: () => bar.current?.querySelector<HTMLElement>('button')?.focus(),
    },
  ]);
  const taken = whole ? all : null;
  const cases: BulkCases = taken === null ? { ids: selectedIds } : { filter: taken.filter };
  const count = taken === null ? selectedIds.length : taken.total;
  const leave = (): void => {
    setWhole(false);
    onUnselectItems();
  };
  return (
    <>
      {selectedIds.length > 0 && (
        <Box
          component="section"
          ref={bar}
          aria-label={text('bulk.title')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 1, alignItems: 'center' }}
        >
          <output style={{ fontWeight: 600 }}>
            {text('bulk.selected', { smart_count: count })}
          </output>
          {all !== null && (
            <Button onClick={() => setWhole(!whole)} aria-pressed={whole}>
              {text('bulk.takeAll', { smart_count: all.total })}
            </Button>
          )}
          {KINDS.map((one) => (
            <Button key={one} variant="outlined" onClick={() => setKind(one)}>
              {text(`bulk.kind.${one}`)}
            </Button>
          ))}
          <Button onClick={leave}>{text('bulk.unselect')}</Button>
        </Box>
      )}
      {kind !== null && (
        <BulkDialog
          kind={kind}
          cases={cases}
          count={count}
          onClose={() => setKind(null)}
          onOrdered={(id) => {
            setKind(null);
            leave();
            setRunning(id);
          }}
        />
      )}
      {running !== null && (
        <BulkProgress
          bulkId={running}
          onClose={() => {
            setRunning(null);
            void refresh();
          }}
        />
      )}
    </>
  );
}

/**
 * All cases that the filters hit, where they can be taken together: not too many, more than are
 * selected, and nothing searched, since a name or a code goes into no order that is kept.
 */
function useAllFound(): { filter: QueueViewFilter; total: number } | null {
  const { selectedIds, total = 0, filterValues } = useListContext<QueueRow>();
  const { text: searched } = useQueueMemory();
  const filter = QueueViewFilter.safeParse(filterValues).data;
  const fits = total > selectedIds.length && total <= MOST_BULK_CASES;
  return searched === '' && filter !== undefined && fits ? { filter, total } : null;
}

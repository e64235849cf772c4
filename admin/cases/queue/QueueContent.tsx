import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { Pagination, useListContext } from 'react-admin';
import type { QueueRow } from '#contract/desk-case.ts';
import { formatCount } from '../../format/format-date.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { BulkBar } from '../../bulk/BulkBar.tsx';
import { QueueBanner } from './QueueBanner.tsx';
import { QueueTable } from './QueueTable.tsx';
import { useQueueMemory } from './queue-memory.ts';
import { FIRST_FILTER, viewOf } from './queue-views.ts';
import { useQueuePulse } from './use-queue-pulse.ts';

/** The page of the queue being read, what is new beside it, and its pages. */
export function QueueContent() {
  const t = useText();
  const locale = useDeskLocale();
  const list = useListContext<QueueRow>();
  const { text, write } = useQueueMemory();
  const pulse = useQueuePulse();
  if (list.error !== null && list.error !== undefined) {
    return <ProblemAlert error={list.error} onRetry={() => void pulse.refresh()} />;
  }
  const filtered = text !== '' || Object.keys(list.filterValues).some((key) => key !== 'state');
  return (
    <>
      <QueueBanner pulse={pulse} />
      <Paper variant="outlined">
        <Box aria-live="polite" sx={{ px: 2, pt: 1, fontWeight: 600 }}>
          {list.total === undefined
            ? ' '
            : t('queue.results', { smart_count: list.total }).replace(
                String(list.total),
                formatCount(list.total, locale),
              )}
        </Box>
        {list.total === 0 ? (
          <EmptyState
            title={t(filtered ? 'queue.emptyFiltered' : 'queue.empty')}
            hint={t(filtered ? 'queue.emptyFilteredHint' : 'queue.emptyHint')}
          >
            {filtered && (
              <Stack direction="row" spacing={1} sx={{ justifyContent: 'center' }}>
                {text !== '' && viewOf(list.filterValues) !== 'all' && (
                  <Button variant="contained" onClick={() => list.setFilters({})}>
                    {t('queue.searchAll')}
                  </Button>
                )}
                <Button
                  variant="outlined"
                  onClick={() => {
                    write({ text: '' });
                    list.setFilters(FIRST_FILTER);
                  }}
                >
                  {t('queue.reset')}
                </Button>
              </Stack>
            )}
          </EmptyState>
        ) : (
          <>
            <BulkBar refresh={pulse.refresh} />
            <QueueTable rows={pulse.rows} viewers={pulse.viewers} refresh={pulse.refresh} />
            <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />
          </>
        )}
      </Paper>
    </>
  );
}

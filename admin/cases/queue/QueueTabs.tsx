import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import type { QueueRow } from '#contract/desk-case.ts';
import { formatCount } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { SavedViews } from './SavedViews.tsx';
import { useViewCounts } from './use-queue-pulse.ts';
import { QUEUE_VIEWS, type QueueFilter, viewOf, withView } from './queue-views.ts';

/** The quick views, each with the number of its cases. */
export function QueueTabs() {
  const text = useText();
  const locale = useDeskLocale();
  const { filterValues, setFilters } = useListContext<QueueRow>();
  const filter: QueueFilter = filterValues;
  const { state: _state, assignee: _assignee, ...others } = filter;
  const { quick: counts, saved } = useViewCounts(others);
  const current = viewOf(filter);
  useShortcuts(
    QUEUE_VIEWS.map((view, index) => ({
      keys: String(index + 1),
      label: view.label,
      run: () => setFilters(withView(filter, view)),
    })),
  );
  return (
    <>
      <Box
        component="fieldset"
        aria-label={text('queue.views')}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          m: 0,
          mb: 1.5,
          p: 0,
          border: 0,
          minWidth: 0,
        }}
      >
        {QUEUE_VIEWS.map((view) => {
          const count = counts[view.id];
          return (
            <Button
              key={view.id}
              variant={view.id === current ? 'contained' : 'outlined'}
              aria-pressed={view.id === current}
              onClick={() => setFilters(withView(filter, view))}
              sx={{ bgcolor: view.id === current ? undefined : 'background.paper' }}
            >
              {text(view.label)}
              <Box component="span" sx={{ ml: 1, fontWeight: 700, minWidth: '1.5ch' }}>
                {count === undefined ? '…' : formatCount(count, locale)}
              </Box>
            </Button>
          );
        })}
      </Box>
      <SavedViews counts={saved} />
    </>
  );
}

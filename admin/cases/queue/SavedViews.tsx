import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import type { QueueRow } from '#contract/desk-case.ts';
import type { SavedQueueView } from '#contract/desk-queue.ts';
import { problemOf } from '../../api/problem.ts';
import { formatCount } from '../../format/format-date.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { useQueueColumns } from './use-queue-columns.ts';
import { useSavedViews } from './use-saved-views.ts';
import { ViewDialog } from './ViewDialog.tsx';

/** The operator's own views, each with the number of its cases, and how to keep the present one. */
export function SavedViews({ counts }: { counts: Readonly<Record<string, number>> }) {
  const text = useText();
  const tell = useTell();
  const locale = useDeskLocale();
  const { setFilters, setSort, filterValues } = useListContext<QueueRow>();
  const [, setColumns] = useQueueColumns();
  const { views, save, drop } = useSavedViews();
  const [naming, setNaming] = useState(false);

  const show = (view: SavedQueueView): void => {
    setColumns([...view.columns]);
    setSort({ field: view.sort, order: view.order });
    setFilters({ ...view.filter });
  };
  const remove = async (view: SavedQueueView): Promise<void> => {
    try {
      await drop(view.id);
      tell(text('queueView.dropped', { name: view.name }), 'success');
    } catch (error) {
      tell(problemOf(error)?.detail ?? text('error.unexpected'), 'error');
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}>
      {views.length > 0 && (
        <Box
          component="ul"
          aria-label={text('queueView.mine')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none' }}
        >
          {views.map((view) => {
            const pressed = isSame(view, filterValues);
            const count = counts[view.id];
            return (
              <li key={view.id}>
                <Button
                  variant={pressed ? 'contained' : 'outlined'}
                  aria-pressed={pressed}
                  onClick={() => show(view)}
                  sx={{ bgcolor: pressed ? undefined : 'background.paper' }}
                >
                  {view.name}
                  <Box component="span" sx={{ ml: 1, fontWeight: 700 }}>
                    {count === undefined ? '…' : formatCount(count, locale)}
                  </Box>
                </Button>
                <IconButton
                  size="small"
                  aria-label={text('queueView.drop', { name: view.name })}
                  onClick={() => void remove(view)}
                >
                  <DeleteIcon fontSize="small" />
                </IconButton>
              </li>
            );
          })}
        </Box>
      )}
      <Button startIcon={<ViewColumnIcon />} onClick={() => setNaming(true)}>
        {text('queueView.keep')}
      </Button>
      {naming && <ViewDialog onClose={() => setNaming(false)} save={save} />}
    </Box>
  );
}

function isSame(view: SavedQueueView, filter: Readonly<Record<string, unknown>>): boolean {
  return inOrder(view.filter) === inOrder(filter);
}

function inOrder(filter: object): string {
  return JSON.stringify(
    Object.entries(filter).toSorted(([first], [second]) => (first < second ? -1 : 1)),
  );
}

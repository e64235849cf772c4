import CloseIcon from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import type { QueueRow } from '#contract/desk-case.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { boardFilters, withoutParts } from './board-filters.ts';
import type { QueueFilter } from './queue-views.ts';

/** Says which figure of the board the queue was opened from; each part of it can be taken away. */
export function BoardFilters() {
  const text = useText();
  const locale = useDeskLocale();
  const { filterValues, setFilters } = useListContext<QueueRow>();
  const filter: QueueFilter = filterValues;
  const shown = boardFilters(filter, text, locale);
  if (shown.length === 0) {
    return null;
  }
  return (
    <Box
      component="ul"
      aria-label={text('board.filtered')}
      sx={{ listStyle: 'none', p: 0, m: 0, mb: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {shown.map(({ label, parts }) => (
        <li key={label}>
          <Button
            variant="outlined"
            endIcon={<CloseIcon />}
            aria-label={text('board.filterRemove', { what: label })}
            onClick={() => setFilters(withoutParts(filter, parts))}
          >
            {label}
          </Button>
        </li>
      ))}
    </Box>
  );
}

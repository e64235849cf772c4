import Box from '@mui/material/Box';
import { Link as RouterLink } from 'react-router-dom';
import { queuePath } from '../cases/queue/queue-views.ts';
import { formatCount } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import type { BoardRow } from './board-rows.ts';

/** Bars as long as their numbers; each number stands beside its bar and leads to its cases. */
export function BoardBars({ rows }: { rows: readonly BoardRow[] }) {
  const text = useText();
  const locale = useDeskLocale();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {rows.map(({ id, label, count, filter }) => (
        <Box
          component="li"
          key={id}
          sx={{
            '& a': {
              display: 'grid',
              gridTemplateColumns: 'minmax(120px, 2fr) 3fr 5ch',
              alignItems: 'center',
              columnGap: 1.5,
              py: 0.5,
              color: 'text.primary',
              textDecoration: 'none',
            },
            '& a:hover': { bgcolor: '#e6f0fa' },
          }}
        >
          <RouterLink to={queuePath(filter)}>
            <span>{label}</span>
            <Box component="span" sx={{ height: 16, bgcolor: '#edf1f5' }}>
              <Box
                component="span"
                sx={{
                  display: 'block',
                  height: '100%',
                  width: `${(count / most) * 100}%`,
                  minWidth: count > 0 ? 2 : 0,
                  bgcolor: 'primary.main',
                }}
              />
            </Box>
            <strong style={{ textAlign: 'right' }}>{formatCount(count, locale)}</strong>
            <span className="visually-hidden">
              {text('board.openQueue', { smart_count: count })}
            </span>
          </RouterLink>
        </Box>
      ))}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Board } from '#contract/board.ts';
import { formatMoment } from '../format/format-date.ts';
import { TONES } from '../frame/theme.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';

/** Messages that did not arrive, and the way to their cases, where they can be sent again. */
export function FailedMessages({ failed }: { failed: Board['failedMessages'] }) {
  const text = useText();
  const locale = useDeskLocale();
  const titleId = useId();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby={titleId}
      sx={{
        p: 2,
        mt: 2,
        borderLeft: failed.count > 0 ? `4px solid ${TONES.red.color}` : undefined,
      }}
    >
      <Typography variant="h2" id={titleId}>
        {text('board.failedMessages', { smart_count: failed.count })}
      </Typography>
      {failed.cases.length > 0 && (
        <Box component="ul" sx={{ pl: 2.5, mb: 0 }}>
          {failed.cases.map(({ id, protocolNumber, officeName, messages, newestAt }) => (
            <li key={id}>
              <Link component={RouterLink} to={`/cases/${id}/show`}>
                {protocolNumber}
              </Link>{' '}
              · {officeName} · {text('board.failedOfCase', { smart_count: messages })} ·{' '}
              {formatMoment(newestAt, locale)}
            </li>
          ))}
        </Box>
      )}
      {failed.cases.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {text('board.failedHint')}
        </Typography>
      )}
    </Paper>
  );
}

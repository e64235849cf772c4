import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { PeriodFigures } from '#contract/board.ts';
import { REQUESTS } from '#requests/index.ts';
import { formatShare } from '../format/format-date.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import type { BoardPeriod } from './board-period.ts';
import { CasesLink } from './CasesLink.tsx';
import { endedIn } from './period-rows.ts';
import { TableFrame } from '../frame/TableFrame.tsx';

interface AcceptedSectionProps {
  figures: PeriodFigures;
  period: BoardPeriod;
}

/** The share of accepted cases for which nothing had to be asked, by type. */
export function AcceptedSection({ figures, period }: AcceptedSectionProps) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const titleId = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>
        {text('board.accepted')}
      </Typography>
      <TableFrame
        caption={text('board.accepted')}
        columns={[
          text('queue.type'),
          text('board.acceptedCount'),
          text('board.withoutIntegration'),
          text('board.share'),
        ]}
      >
        {figures.accepted.map(({ type, accepted, withoutIntegration }) => {
          const filter = endedIn(period, 'COMPLETED', type);
          return (
            <tr key={type}>
              <th scope="row">
                {type === null ? text('board.allTypes') : localized(REQUESTS[type].title)}
              </th>
              <td>
                <CasesLink count={accepted} filter={filter} />
              </td>
              <td>
                <CasesLink count={withoutIntegration} filter={{ ...filter, integrated: 'no' }} />
              </td>
              <td>{accepted === 0 ? '—' : formatShare(withoutIntegration / accepted, locale)}</td>
            </tr>
          );
        })}
      </TableFrame>
    </Paper>
  );
}

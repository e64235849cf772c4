import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { formatTime } from '../format/format-date.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useToday } from '../format/use-today.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';
import { staffMay } from '../session/staff-may.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { periodIn } from './board-period.ts';
import { BoardDownloads } from './BoardDownloads.tsx';
import { BoardNumbers } from './BoardNumbers.tsx';
import { BoardSection } from './BoardSection.tsx';
import { OperatorSection } from './OperatorSection.tsx';
import { PeriodChooser } from './PeriodChooser.tsx';
import { PeriodFigures } from './PeriodFigures.tsx';
import { ofOffice } from './period-rows.ts';
import { FailedMessages } from './FailedMessages.tsx';
import { ageRows, officeRows, stateRows, typeRows } from './board-rows.ts';

const REFRESH_MS = 60_000;

/** The supervisor's first view: where every open case stands, and how the period went. */
export function BoardPage() {
  const text = useText();
  const locale = useDeskLocale();
  const session = useSession();
  const allowed = session !== null && staffMay(session.role, 'board');
  const dataProvider = useDeskProvider();
  const localized = useLocalized();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const period = periodIn(params, today);
  const of = ofOffice(period);
  useDocumentTitle(text('board.title'));
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['board', of],
    queryFn: ({ signal }) => dataProvider.readBoard(of, signal),
    refetchInterval: REFRESH_MS,
    enabled: allowed,
  });

  if (session !== null && !allowed) {
    return <EmptyState page title={text('refusal.not_allowed')} />;
  }
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 2, flexWrap: 'wrap' }}>
        <Typography variant="h1">{text('board.title')}</Typography>
        {data !== undefined && (
          <Typography color="text.secondary">
            {text('board.asOf', { time: formatTime(data.asOf, locale) })}
          </Typography>
        )}
        <Button onClick={() => void refetch()} disabled={isFetching}>
          {text('board.refresh')}
        </Button>
        <BoardDownloads period={period} />
        <Button component={RouterLink} to="/what-if">
          {text('whatIf.open')}
        </Button>
      </Box>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Box component="output" sx={{ display: 'block', p: 4 }}>
          <CircularProgress size={24} aria-label={text('board.title')} />
        </Box>
      )}
      <PeriodChooser
        period={period}
        today={today}
        onChange={(wanted) => setParams({ ...wanted }, { replace: true })}
      />
      {data?.open === 0 && <EmptyState title={text('board.nothing')} />}
      {data !== undefined && (
        <>
          <BoardNumbers board={data} of={of} />
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
              gap: 2,
            }}
          >
            <BoardSection title={text('board.byState')} rows={stateRows(data, text, of)} />
            <BoardSection title={text('board.byAge')} rows={ageRows(data, text, of)} />
            <BoardSection title={text('board.byType')} rows={typeRows(data, localized, of)} />
            <BoardSection title={text('board.byOffice')} rows={officeRows(data)} />
          </Box>
          <Box sx={{ my: 2 }}>
            <OperatorSection board={data} period={period} />
          </Box>
          <PeriodFigures period={period} />
          <FailedMessages failed={data.failedMessages} />
        </>
      )}
    </Box>
  );
}

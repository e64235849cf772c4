import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { formatTime } from '../format/format-date.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';
import { staffMay } from '../session/staff-may.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { BoardNumbers } from './BoardNumbers.tsx';
import { BoardSection } from './BoardSection.tsx';
import { FailedMessages } from './FailedMessages.tsx';
import { ageRows, officeRows, operatorRows, stateRows } from './board-rows.ts';

const REFRESH_MS = 60_000;

/** The supervisor's first view: where every open case stands. */
export function BoardPage() {
  const text = useText();
  const locale = useDeskLocale();
  const session = useSession();
  const allowed = session !== null && staffMay(session.role, 'board');
  const dataProvider = useDeskProvider();
  useDocumentTitle(text('board.title'));
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['board'],
    queryFn: ({ signal }) => dataProvider.readBoard(signal),
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
      </Box>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Box component="output" sx={{ display: 'block', p: 4 }}>
          <CircularProgress size={24} aria-label={text('board.title')} />
        </Box>
      )}
      {data?.open === 0 && <EmptyState title={text('board.nothing')} />}
      {data !== undefined && (
        <>
          <BoardNumbers board={data} />
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
              gap: 2,
            }}
          >
            <BoardSection title={text('board.byState')} rows={stateRows(data, text)} />
            <BoardSection title={text('board.byAge')} rows={ageRows(data, text)} />
            <BoardSection title={text('board.byOffice')} rows={officeRows(data)} />
            <BoardSection title={text('board.byOperator')} rows={operatorRows(data, text)} />
          </Box>
          <FailedMessages failed={data.failedMessages} />
        </>
      )}
    </Box>
  );
}

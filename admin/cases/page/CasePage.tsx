import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { hasCode, statusOf } from '../../api/problem.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useSession } from '../../session/use-session.ts';
import { CaseScreen } from './CaseScreen.tsx';
import { useCase } from './use-case.ts';
import { useWalk } from './use-walk.ts';

/** One case, opened. */
export function CasePage() {
  const { id = '' } = useParams();
  // Every case starts from a clean page: no state of the one before may stay.
  return <OpenedCase key={id} id={id} />;
}

function OpenedCase({ id }: { id: string }) {
  const text = useText();
  const { data, error, refetch, isPending } = useCase(id);
  const { queue } = useWalk(id);
  const session = useSession();
  // Drafts are kept by who writes them: without knowing who that is, they would not be found.
  if (data !== undefined && session !== null) {
    return <CaseScreen view={data} onReload={() => refetch()} />;
  }
  if (isPending || error === null) {
    return (
      <Box component="output" sx={{ display: 'flex', gap: 2, p: 4, alignItems: 'center' }}>
        <CircularProgress size={24} aria-hidden />
        {text('case.loading')}
      </Box>
    );
  }
  const back = (
    <Button component={RouterLink} to={queue} variant="outlined">
      {text('case.backToQueue')}
    </Button>
  );
  if (hasCode(error, 'household_case')) {
    return (
      <EmptyState page title={text('case.ofHousehold')} hint={text('case.ofHouseholdHint')}>
        {back}
      </EmptyState>
    );
  }
  return statusOf(error) === 404 ? (
    <EmptyState page title={text('case.notFound')} hint={text('case.notFoundHint')}>
      {back}
    </EmptyState>
  ) : (
    <Box sx={{ p: 3 }}>
      <Box component="h1" sx={{ typography: 'h1', mt: 0 }}>
        {text('case.failed')}
      </Box>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Box sx={{ mt: 2 }}>{back}</Box>
    </Box>
  );
}

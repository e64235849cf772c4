import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { NewWhatIf } from '#contract/what-if.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useText } from '../i18n/use-text.ts';
import { staffMay } from '../session/staff-may.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { WhatIfCard } from './WhatIfCard.tsx';
import { WhatIfForm } from './WhatIfForm.tsx';

const WATCH_MS = 2000;

/** Trying other parameters on past decisions. */
export function WhatIfPage() {
  const text = useText();
  const session = useSession();
  const allowed = session !== null && staffMay(session.role, 'board');
  const dataProvider = useDeskProvider();
  useDocumentTitle(text('whatIf.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['what-if'],
    queryFn: ({ signal }) => dataProvider.listWhatIfs(signal),
    // Only while there is something to wait for.
    refetchInterval: ({ state }) =>
      state.data?.data.some((each) => each.state !== 'DONE') === true ? WATCH_MS : false,
    enabled: allowed,
  });
  const start = useMutation({
    mutationFn: (wanted: NewWhatIf) => dataProvider.startWhatIf(wanted),
    onSettled: () => refetch(),
  });
  if (session !== null && !allowed) {
    return <EmptyState page title={text('refusal.not_allowed')} />;
  }
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Typography variant="h1" sx={{ mb: 1 }}>
        {text('whatIf.title')}
      </Typography>
      <Typography sx={{ mb: 2, maxWidth: '75ch' }}>{text('whatIf.lead')}</Typography>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {start.error !== null && <ProblemAlert error={start.error} />}
      {data !== undefined && (
        <>
          <Paper variant="outlined" sx={{ p: 2, mb: 3 }}>
            <WhatIfForm
              current={data.current}
              busy={start.isPending}
              onSubmit={(wanted) => start.mutate(wanted)}
            />
          </Paper>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {text('whatIf.own')}
          </Typography>
          {data.data.length === 0 && text('whatIf.none')}
          <Box aria-live="polite">
            {data.data.map((whatIf) => (
              <WhatIfCard key={whatIf.id} whatIf={whatIf} />
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}

import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Pagination from '@mui/material/Pagination';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptPhrase } from '#contract/phrase.ts';
import { TableFrame } from '../board/TableFrame.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { staffMay } from '../session/staff-may.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { PhraseDialog } from './PhraseDialog.tsx';
import { PhraseRow } from './PhraseRow.tsx';

const ROWS = 25;

/** The ready phrases, of the authority and of each office: what operators find behind `/`. */
export function PhrasesPage() {
  const text = useText();
  const session = useSession();
  useDocumentTitle(text('phrase.title'));
  if (session === null) {
    return null;
  }
  return staffMay(session.role, 'phrases') ? (
    <Phrases />
  ) : (
    <EmptyState page title={text('refusal.not_allowed')} />
  );
}

function Phrases() {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<KeptPhrase | 'NEW' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['kept-phrases', page],
    queryFn: ({ signal }) => dataProvider.listKeptPhrases({ page, perPage: ROWS }, signal),
    placeholderData: keepPreviousData,
  });
  const reload = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['phrases'] });
    await refetch();
  };
  const pages = Math.ceil((data?.total ?? 0) / ROWS);
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography variant="h1" sx={{ flex: 1 }}>
          {text('phrase.title')}
        </Typography>
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setEdited('NEW')}>
          {text('phrase.add')}
        </Button>
      </Box>
      <Typography sx={{ mb: 2 }}>{text('phrase.lead')}</Typography>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && <EmptyState title={text('phrase.none')} />}
      {data !== undefined && data.total > 0 && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <TableFrame
            caption={text('phrase.title')}
            columns={[
              text('phrase.code'),
              text('phrase.use'),
              text('phrase.name'),
              text('queue.office'),
              text('phrase.state'),
              text('queue.acts'),
            ]}
          >
            {data.data.map((phrase) => (
              <PhraseRow key={phrase.id} phrase={phrase} onChange={() => setEdited(phrase)} />
            ))}
          </TableFrame>
          {pages > 1 && (
            <Pagination
              count={pages}
              page={page}
              onChange={(_event, wanted) => setPage(wanted)}
              aria-label={text('phrase.more')}
              sx={{ mt: 1 }}
            />
          )}
        </Paper>
      )}
      {edited !== null && (
        <PhraseDialog
          phrase={edited === 'NEW' ? null : edited}
          onClose={() => setEdited(null)}
          onReload={reload}
          onSaved={async () => {
            setEdited(null);
            tell(text('phrase.saved'), 'success');
            await reload();
          }}
        />
      )}
    </Box>
  );
}

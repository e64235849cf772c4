import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptPhrase } from '#contract/phrase.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { PagedContent } from '../frame/PagedContent.tsx';
import { TableFrame } from '../frame/TableFrame.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { usePagedList } from '../frame/use-paged-list.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { staffMay } from '../session/staff-may.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { PhraseDialog } from './PhraseDialog.tsx';
import { PhraseRow } from './PhraseRow.tsx';

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
  const [edited, setEdited] = useState<KeptPhrase | 'NEW' | null>(null);
  const list = usePagedList(['kept-phrases'], dataProvider.listKeptPhrases);
  const reload = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['phrases'] });
    await list.refetch();
  };
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
      <PagedContent list={list} none={text('phrase.none')} more={text('phrase.more')}>
        {(phrases) => <PhraseTable phrases={phrases} onChange={setEdited} />}
      </PagedContent>
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

interface PhraseTableProps {
  phrases: readonly KeptPhrase[];
  onChange: (phrase: KeptPhrase) => void;
}

function PhraseTable({ phrases, onChange }: PhraseTableProps) {
  const text = useText();
  // A supervisor may read those of the whole authority, and change those of an office.
  const acts = phrases.some(({ mayChange }) => mayChange);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <TableFrame
        caption={text('phrase.title')}
        columns={[
          text('phrase.code'),
          text('phrase.use'),
          text('phrase.name'),
          text('queue.office'),
          text('phrase.state'),
          ...(acts ? [text('queue.acts')] : []),
        ]}
      >
        {phrases.map((phrase) => (
          <PhraseRow
            key={phrase.id}
            phrase={phrase}
            {...(acts && { onChange: () => onChange(phrase) })}
          />
        ))}
      </TableFrame>
    </Paper>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Pagination from '@mui/material/Pagination';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { MentionView } from '#contract/mention.ts';
import { REQUESTS } from '#requests/index.ts';
import { StateChip } from '../cases/StateChip.tsx';
import { formatMoment } from '../format/format-date.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

const ROWS = 25;

/** The notes that name the reader; opening the case of one makes it read. */
export function MentionsPage() {
  const text = useText();
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const [page, setPage] = useState(1);
  useDocumentTitle(text('mention.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['mentions', page],
    queryFn: ({ signal }) => dataProvider.listMentions({ page, perPage: ROWS }, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const reading = useMutation({
    mutationFn: (id: string | null) =>
      id === null ? dataProvider.readAllMentions() : dataProvider.readMention(id),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['mention-count'] });
      await refetch();
    },
  });
  const pages = Math.ceil((data?.total ?? 0) / ROWS);
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Typography variant="h1" sx={{ flex: 1 }}>
          {text('mention.title')}
        </Typography>
        {data?.data.some(({ unread }) => unread) === true && (
          <Button
            variant="outlined"
            disabled={reading.isPending}
            onClick={() => reading.mutate(null)}
          >
            {text('mention.readAll')}
          </Button>
        )}
      </Box>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {reading.error !== null && <ProblemAlert error={reading.error} />}
      {data?.total === 0 && <EmptyState title={text('mention.none')} />}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data?.data.map((mention) => (
          <Paper component="li" variant="outlined" key={mention.id} sx={{ p: 2, mb: 1.5 }}>
            <Mention
              mention={mention}
              busy={reading.isPending}
              onRead={() => reading.mutate(mention.id)}
            />
          </Paper>
        ))}
      </Box>
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_event, wanted) => setPage(wanted)}
          aria-label={text('mention.more')}
        />
      )}
    </Box>
  );
}

interface MentionProps {
  mention: MentionView;
  busy: boolean;
  onRead: () => void;
}

function Mention({ mention, busy, onRead }: MentionProps) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  return (
    <>
      <Link component={RouterLink} to={`/cases/${mention.caseId}/show`} sx={{ fontWeight: 600 }}>
        {mention.protocolNumber}
      </Link>{' '}
      · {localized(REQUESTS[mention.type].title)} <StateChip state={mention.state} />
      {mention.unread && (
        <>
          {' '}
          · <strong>{text('mention.isUnread')}</strong>
        </>
      )}
      <Typography variant="body2" color="text.secondary">
        {mention.author} · {formatMoment(mention.at, locale)}
      </Typography>
      <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{mention.text}</div>
      {mention.unread && (
        <Button
          disabled={busy}
          onClick={onRead}
          aria-label={text('mention.readOne', { protocol: mention.protocolNumber })}
        >
          {text('mention.read')}
        </Button>
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import type { MentionView } from '#contract/mention.ts';
import { REQUESTS } from '#requests/index.ts';
import { StateChip } from '../cases/StateChip.tsx';
import { formatMoment } from '../format/format-date.ts';
import { PagedContent } from '../frame/PagedContent.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { usePagedList } from '../frame/use-paged-list.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

/** The notes that name the reader; opening the case of one makes it read. */
export function MentionsPage() {
  const text = useText();
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  useDocumentTitle(text('mention.title'));
  const list = usePagedList(['mentions'], dataProvider.listMentions, { byItself: false });
  const reading = useMutation({
    mutationFn: (id: string | null) =>
      id === null ? dataProvider.readAllMentions() : dataProvider.readMention(id),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: ['mention-count'] });
      await list.refetch();
    },
  });
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Typography variant="h1" sx={{ flex: 1 }}>
          {text('mention.title')}
        </Typography>
        {list.data?.data.some(({ unread }) => unread) === true && (
          <Button
            variant="outlined"
            disabled={reading.isPending}
            onClick={() => reading.mutate(null)}
          >
            {text('mention.readAll')}
          </Button>
        )}
      </Box>
      {reading.error !== null && <ProblemAlert error={reading.error} />}
      <PagedContent list={list} none={text('mention.none')} more={text('mention.more')}>
        {(mentions) => (
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {mentions.map((mention) => (
              <Paper component="li" variant="outlined" key={mention.id} sx={{ p: 2, mb: 1.5 }}>
                <Mention
                  mention={mention}
                  busy={reading.isPending}
                  onRead={() => reading.mutate(mention.id)}
                />
              </Paper>
            ))}
          </Box>
        )}
      </PagedContent>
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

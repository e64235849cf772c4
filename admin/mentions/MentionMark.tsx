import MentionIcon from '@mui/icons-material/AlternateEmailOutlined';
import Badge from '@mui/material/Badge';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { MOST_COUNTED_MENTIONS } from '#contract/mention.ts';
import { useText } from '../i18n/use-text.ts';
import { useShortcuts } from '../shortcuts/shortcut-context.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

const WATCH_MS = 60_000;

/** How many notes name the reader that they have not read, and the way to them. */
export function MentionMark() {
  const text = useText();
  const navigate = useNavigate();
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['mention-count'],
    queryFn: ({ signal }) => dataProvider.countMentions(signal),
    refetchInterval: WATCH_MS,
    retry: false,
  });
  useShortcuts([
    { keys: 'g m', label: 'shortcuts.goMentions', run: () => void navigate('/mentions') },
  ]);
  const unread = data?.unread ?? 0;
  return (
    <Badge badgeContent={unread} max={MOST_COUNTED_MENTIONS - 1} color="error" aria-hidden={false}>
      <Button
        variant="outlined"
        component={RouterLink}
        to="/mentions"
        startIcon={<MentionIcon />}
        aria-label={
          unread === 0 ? text('mention.open') : text('mention.unread', { smart_count: unread })
        }
      >
        {text('mention.open')}
      </Button>
    </Badge>
  );
}

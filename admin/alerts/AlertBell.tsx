import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { MOST_COUNTED_ALERTS } from '#contract/deadline-alert.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

const WATCH_MS = 60_000;

/** How many terms were missed since one last looked, how many asks wait, and the way to them. */
export function AlertBell() {
  const text = useText();
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['alert-count'],
    queryFn: ({ signal }) => dataProvider.countAlerts(signal),
    refetchInterval: WATCH_MS,
    retry: false,
  });
  const { data: asks } = useQuery({
    queryKey: ['override-asks', 'count'],
    queryFn: ({ signal }) => dataProvider.listOverrideAsks({ page: 1, perPage: 1 }, signal, true),
    refetchInterval: WATCH_MS,
    retry: false,
  });
  const unseen = (data?.unseen ?? 0) + (asks?.total ?? 0);
  const label = unseen === 0 ? text('alerts.open') : text('alerts.unseen', { smart_count: unseen });
  return (
    <IconButton
      color="inherit"
      component={RouterLink}
      to="/alerts"
      title={label}
      aria-label={label}
    >
      <Badge
        badgeContent={unseen === 0 ? undefined : unseen}
        max={MOST_COUNTED_ALERTS}
        slotProps={{ badge: { style: { backgroundColor: '#ffffff', color: '#9b1c2e' } } }}
      >
        <NotificationsIcon />
      </Badge>
    </IconButton>
  );
}

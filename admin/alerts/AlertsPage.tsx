import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Pagination from '@mui/material/Pagination';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { DeadlineAlert } from '#contract/deadline-alert.ts';
import { REQUESTS } from '#requests/index.ts';
import { TableFrame } from '../board/TableFrame.tsx';
import { StateChip } from '../cases/StateChip.tsx';
import { formatMoment } from '../format/format-date.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useTell } from '../frame/use-tell.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { OverrideAsks } from './OverrideAsks.tsx';

const ROWS = 25;

/** Terms that were missed; reading them makes them known, handling them takes them off the list. */
export function AlertsPage() {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const [page, setPage] = useState(1);
  useDocumentTitle(text('alerts.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['alerts', page],
    queryFn: ({ signal }) => dataProvider.listAlerts({ page, perPage: ROWS }, signal),
    placeholderData: keepPreviousData,
  });
  const shown = data !== undefined;
  useEffect(() => {
    if (shown) {
      // The rows shown stay marked as new; the bell has nothing more to say of them.
      void dataProvider
        .markAlertsSeen()
        .then(() => queryClient.invalidateQueries({ queryKey: ['alert-count'] }));
    }
  }, [shown, dataProvider, queryClient]);
  const handling = useMutation({
    mutationFn: (id: string) => dataProvider.handleAlert(id),
    onSuccess: () => tell(text('alerts.handled'), 'success'),
    onSettled: () => refetch(),
  });
  const pages = Math.ceil((data?.total ?? 0) / ROWS);
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Typography variant="h1">{text('alerts.title')}</Typography>
      <Typography sx={{ mb: 2 }}>{text('alerts.lead')}</Typography>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {handling.error !== null && <ProblemAlert error={handling.error} />}
      <OverrideAsks />
      {data?.total === 0 && <EmptyState title={text('alerts.none')} />}
      {data !== undefined && data.total > 0 && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <TableFrame
            caption={text('alerts.title')}
            columns={[
              text('queue.protocol'),
              text('alerts.termMissed'),
              text('alerts.raised'),
              text('queue.type'),
              text('queue.state'),
              text('queue.office'),
              text('queue.assignee'),
              text('queue.acts'),
            ]}
          >
            {data.data.map((alert) => (
              <AlertRow
                key={alert.id}
                alert={alert}
                busy={handling.isPending}
                onHandle={() => handling.mutate(alert.id)}
              />
            ))}
          </TableFrame>
          {pages > 1 && (
            <Pagination
              count={pages}
              page={page}
              onChange={(_event, wanted) => setPage(wanted)}
              aria-label={text('alerts.more')}
              sx={{ mt: 1 }}
            />
          )}
        </Paper>
      )}
    </Box>
  );
}

interface AlertRowProps {
  alert: DeadlineAlert;
  busy: boolean;
  onHandle: () => void;
}

function AlertRow({ alert, busy, onHandle }: AlertRowProps) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  return (
    <tr>
      <th scope="row">
        <Link component={RouterLink} to={`/cases/${alert.caseId}/show`}>
          {alert.protocolNumber}
        </Link>
        {alert.isNew && ` · ${text('alerts.isNew')}`}
      </th>
      <td>{text(`alerts.term.${alert.term}`)}</td>
      <td>{formatMoment(alert.raisedAt, locale)}</td>
      <td>{localized(REQUESTS[alert.type].title)}</td>
      <td>
        <StateChip state={alert.state} />
      </td>
      <td>{alert.officeName}</td>
      <td>{alert.assigneeName ?? text('queue.unassigned')}</td>
      <td>
        <Button
          disabled={busy}
          aria-label={text('alerts.handleOne', { protocol: alert.protocolNumber })}
          onClick={onHandle}
        >
          {text('alerts.handle')}
        </Button>
      </td>
    </tr>
  );
}

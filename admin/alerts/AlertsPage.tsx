import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { DeadlineAlert } from '#contract/deadline-alert.ts';
import { REQUESTS } from '#requests/index.ts';
import { StateChip } from '../cases/StateChip.tsx';
import { formatMoment } from '../format/format-date.ts';
import { PagedContent } from '../frame/PagedContent.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { TableFrame } from '../frame/TableFrame.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { usePagedList } from '../frame/use-paged-list.ts';
import { useTell } from '../frame/use-tell.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { OverrideAsks } from './OverrideAsks.tsx';

/** What a supervisor is called for: terms that were missed, and rules that operators ask to set aside. */
export function AlertsPage() {
  const text = useText();
  useDocumentTitle(text('alerts.page'));
  return (
    <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {text('alerts.page')}
      </Typography>
      <MissedTerms />
      <OverrideAsks />
    </Box>
  );
}

/** Reading them makes them known, handling them takes them off the list. */
function MissedTerms() {
  const text = useText();
  const tell = useTell();
  const titleId = useId();
  const dataProvider = useDeskProvider();
  const queryClient = useQueryClient();
  const list = usePagedList(['alerts'], dataProvider.listAlerts);
  const shown = list.data !== undefined;
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
    onSettled: () => list.refetch(),
  });
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ mb: 3 }}>
      <Typography variant="h2" id={titleId}>
        {text('alerts.title')}
      </Typography>
      <Typography sx={{ mb: 1 }}>{text('alerts.lead')}</Typography>
      {handling.error !== null && <ProblemAlert error={handling.error} />}
      <PagedContent list={list} none={text('alerts.none')} more={text('alerts.more')}>
        {(alerts) => (
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
              {alerts.map((alert) => (
                <AlertRow
                  key={alert.id}
                  alert={alert}
                  busy={handling.isPending}
                  onHandle={() => handling.mutate(alert.id)}
                />
              ))}
            </TableFrame>
          </Paper>
        )}
      </PagedContent>
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

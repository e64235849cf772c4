import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { REQUESTS } from '#requests/index.ts';
import { formatMoment } from '../format/format-date.ts';
import { PagedContent } from '../frame/PagedContent.tsx';
import { TableFrame } from '../frame/TableFrame.tsx';
import { usePagedList } from '../frame/use-paged-list.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

/** What operators ask a supervisor to set aside; each is answered on its case. */
export function OverrideAsks() {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const dataProvider = useDeskProvider();
  const list = usePagedList(['override-asks'], dataProvider.listOverrideAsks);
  return (
    <Box component="section" aria-labelledby="override-asks" sx={{ mb: 3 }}>
      <Typography variant="h2" id="override-asks">
        {text('override.list')}
      </Typography>
      <PagedContent list={list} none={text('override.none')} more={text('override.more')}>
        {(asks) => (
          <Paper variant="outlined" sx={{ p: 2 }}>
            <TableFrame
              caption={text('override.list')}
              columns={[
                text('queue.protocol'),
                text('queue.type'),
                text('override.rules'),
                text('override.why'),
                text('override.askedBy'),
                text('queue.office'),
              ]}
            >
              {asks.map((ask) => (
                <tr key={ask.id}>
                  <th scope="row">
                    <Link component={RouterLink} to={`/cases/${ask.caseId}/show`}>
                      {ask.protocolNumber}
                    </Link>
                  </th>
                  <td>{localized(REQUESTS[ask.type].title)}</td>
                  <td>{ask.ruleIds.join(', ')}</td>
                  <td>{ask.reason}</td>
                  <td>
                    {ask.askedBy}, {formatMoment(ask.askedAt, locale)}
                  </td>
                  <td>{ask.officeName}</td>
                </tr>
              ))}
            </TableFrame>
          </Paper>
        )}
      </PagedContent>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Pagination from '@mui/material/Pagination';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { REQUESTS } from '#requests/index.ts';
import { TableFrame } from '../board/TableFrame.tsx';
import { formatMoment } from '../format/format-date.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

const ROWS = 25;

/** What operators ask a supervisor to set aside; each is answered on its case. */
export function OverrideAsks() {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const dataProvider = useDeskProvider();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['override-asks', page],
    queryFn: ({ signal }) => dataProvider.listOverrideAsks({ page, perPage: ROWS }, signal),
    placeholderData: keepPreviousData,
  });
  const pages = Math.ceil((data?.total ?? 0) / ROWS);
  return (
    <Box component="section" aria-labelledby="override-asks" sx={{ mb: 3 }}>
      <Typography variant="h2" id="override-asks">
        {text('override.list')}
      </Typography>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && <Typography>{text('override.none')}</Typography>}
      {data !== undefined && data.total > 0 && (
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
            {data.data.map((ask) => (
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
          {pages > 1 && (
            <Pagination
              count={pages}
              page={page}
              onChange={(_event, wanted) => setPage(wanted)}
              aria-label={text('override.more')}
            />
          )}
        </Paper>
      )}
    </Box>
  );
}

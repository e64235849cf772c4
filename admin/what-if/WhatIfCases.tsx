import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MuiPagination from '@mui/material/Pagination';
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

interface WhatIfCasesProps {
  id: string;
  rule: (ruleId: string) => string;
}

/** The cases that would have gone otherwise, each a link to it. */
export function WhatIfCases({ id, rule }: WhatIfCasesProps) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const dataProvider = useDeskProvider();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['what-if-cases', id, page],
    queryFn: ({ signal }) => dataProvider.listWhatIfCases(id, { page, perPage: ROWS }, signal),
    placeholderData: keepPreviousData,
  });
  if (error !== null) {
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  const pages = Math.ceil((data?.total ?? 0) / ROWS);
  return (
    <Box sx={{ mt: 1 }}>
      <TableFrame
        caption={text('whatIf.list')}
        columns={[
          text('queue.protocol'),
          text('queue.type'),
          text('whatIf.decided'),
          text('whatIf.decision'),
          text('whatIf.before'),
          text('whatIf.after'),
          text('whatIf.byRule'),
        ]}
      >
        {(data?.data ?? []).map((flip) => (
          <tr key={flip.caseId}>
            <th scope="row">
              <Link component={RouterLink} to={`/cases/${flip.caseId}/show`}>
                {flip.protocolNumber}
              </Link>
            </th>
            <td>{localized(REQUESTS[flip.type].title)}</td>
            <td>{formatMoment(flip.decidedAt, locale)}</td>
            <td>{text(`whatIf.decisions.${flip.decision}`)}</td>
            <td>{text(`whatIf.verdict.${flip.before}`)}</td>
            <td>{text(`whatIf.verdict.${flip.after}`)}</td>
            <td>{flip.rules.map((ruleId) => rule(ruleId)).join('; ')}</td>
          </tr>
        ))}
      </TableFrame>
      {pages > 1 && (
        <MuiPagination
          count={pages}
          page={page}
          onChange={(_event, wanted) => setPage(wanted)}
          aria-label={text('whatIf.more')}
          sx={{ mt: 1 }}
        />
      )}
    </Box>
  );
}

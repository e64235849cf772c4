import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { REQUESTS } from '#requests/index.ts';
import { formatMoment } from '../format/format-date.ts';
import { PagedContent } from '../frame/PagedContent.tsx';
import { TableFrame } from '../frame/TableFrame.tsx';
import { usePagedList } from '../frame/use-paged-list.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

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
  const list = usePagedList(['what-if-cases', id], (query, signal) =>
    dataProvider.listWhatIfCases(id, query, signal),
  );
  return (
    <Box sx={{ mt: 1 }}>
      <PagedContent list={list} none={text('whatIf.noCases')} more={text('whatIf.more')}>
        {(flips) => (
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
            {flips.map((flip) => (
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
        )}
      </PagedContent>
    </Box>
  );
}

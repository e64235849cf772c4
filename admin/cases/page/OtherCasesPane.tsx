import Box from '@mui/material/Box';
import Pagination from '@mui/material/Pagination';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { OtherCase } from '#contract/other-case.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { CaseAside } from './CaseAside.tsx';

const ROWS = 10;

/** The other cases of who asks and of whom it is for, read when this is opened. */
export function OtherCasesPane({ view }: { view: DeskCaseView }) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['other-cases', view.id, page],
    queryFn: ({ signal }) => dataProvider.listOtherCases(view.id, { page, perPage: ROWS }, signal),
    placeholderData: keepPreviousData,
    // Each page is an audited reading: none happens by itself.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled: view.otherCaseCount > 0,
  });
  if (view.otherCaseCount === 0) {
    return <EmptyState title={text('other.empty')} />;
  }
  const pages = Math.ceil((data?.total ?? 0) / ROWS);
  return (
    <>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data?.data.map((one) => (
          <Box component="li" key={one.id ?? `${one.type}-${one.submittedAt}`} sx={{ mb: 1.5 }}>
            <CaseAside one={one} />
            <div>{text(whoseKey(one))}</div>
          </Box>
        ))}
      </Box>
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_event, wanted) => setPage(wanted)}
          aria-label={text('other.more')}
        />
      )}
    </>
  );
}

function whoseKey({ ofApplicant, ofBeneficiary }: OtherCase) {
  if (ofApplicant && ofBeneficiary) {
    return 'other.ofBoth';
  }
  return ofApplicant ? 'other.ofApplicant' : 'other.ofBeneficiary';
}

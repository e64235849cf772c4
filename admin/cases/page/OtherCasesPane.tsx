import Box from '@mui/material/Box';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { OtherCase } from '#contract/other-case.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { PagedContent } from '../../frame/PagedContent.tsx';
import { usePagedList } from '../../frame/use-paged-list.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { CaseAside } from './CaseAside.tsx';

const ROWS = 10;

/** The other cases of who asks and of whom it is for, read when this is opened. */
export function OtherCasesPane({ view }: { view: DeskCaseView }) {
  const text = useText();
  return view.otherCaseCount === 0 ? (
    <EmptyState title={text('other.empty')} />
  ) : (
    <OtherCases caseId={view.id} />
  );
}

function OtherCases({ caseId }: { caseId: string }) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const list = usePagedList(
    ['other-cases', caseId],
    (query, signal) => dataProvider.listOtherCases(caseId, query, signal),
    // Each page is an audited reading: none happens by itself.
    { rows: ROWS, byItself: false },
  );
  return (
    <PagedContent list={list} none={text('other.empty')} more={text('other.more')}>
      {(others) => (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {others.map((one) => (
            <Box component="li" key={one.id ?? `${one.type}-${one.submittedAt}`} sx={{ mb: 1.5 }}>
              <CaseAside one={one} />
              <div>{text(whoseKey(one))}</div>
            </Box>
          ))}
        </Box>
      )}
    </PagedContent>
  );
}

function whoseKey({ ofApplicant, ofBeneficiary }: OtherCase) {
  if (ofApplicant && ofBeneficiary) {
    return 'other.ofBoth';
  }
  return ofApplicant ? 'other.ofApplicant' : 'other.ofBeneficiary';
}

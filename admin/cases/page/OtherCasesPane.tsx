import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { REQUESTS } from '#requests/index.ts';
import { formatMoment } from '../../format/format-date.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';
import { StateChip } from '../StateChip.tsx';

/** The same person's other cases. */
export function OtherCasesPane({ cases }: { cases: DeskCaseView['otherCases'] }) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  if (cases.length === 0) {
    return <EmptyState title={text('other.empty')} />;
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {cases.map((one) => (
        <Box component="li" key={one.id} sx={{ mb: 1.5 }}>
          <Link component={RouterLink} to={`/cases/${one.id}/show`} sx={{ fontWeight: 600 }}>
            {one.protocolNumber}
          </Link>{' '}
          · {localized(REQUESTS[one.type].title)} <StateChip state={one.state} />
          <div>
            {text('case.submitted')} {formatMoment(one.submittedAt, locale)}
          </div>
        </Box>
      ))}
    </Box>
  );
}

import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { DuplicateCase } from '#contract/other-case.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { formatDate } from '../../format/format-date.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';
import { StateChip } from '../StateChip.tsx';

/** Another case on one line: the way to it where this person may open it, and how it stands. */
export function CaseAside({ one }: { one: DuplicateCase }) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const day = (instant: string): string => formatDate(civilDateOf(Date.parse(instant)), locale);
  return (
    <>
      {one.id === null ? (
        <strong>{text('other.elsewhere')}</strong>
      ) : (
        <Link component={RouterLink} to={`/cases/${one.id}/show`} sx={{ fontWeight: 600 }}>
          {one.protocolNumber}
        </Link>
      )}{' '}
      · {localized(REQUESTS[one.type].title)} <StateChip state={one.state} />{' '}
      {text('case.submitted')} {day(one.submittedAt)}
      {one.concludedAt !== null && ` · ${text('other.concluded')} ${day(one.concludedAt)}`}
    </>
  );
}

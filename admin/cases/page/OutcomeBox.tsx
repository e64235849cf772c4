import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { Outcome } from '#contract/outcome.ts';
import { REQUESTS } from '#requests/index.ts';
import { formatDate } from '../../format/format-date.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';

/** How the case ended and what the citizen was told. */
export function OutcomeBox({ view, outcome }: { view: DeskCaseView; outcome: Outcome }) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  if (outcome.kind === 'APPROVED') {
    return (
      <Alert severity="success">
        <AlertTitle>
          {text('case.outcomeAPPROVED', { date: formatDate(outcome.effectiveOn, locale) })}
        </AlertTitle>
        {outcome.overridden.map(({ ruleId, reason }) => (
          <div key={ruleId}>{text('case.overridden', { rule: ruleId, reason })}</div>
        ))}
      </Alert>
    );
  }
  const labelOf = (code: string): string => {
    const reason = REQUESTS[view.type].rejectionReasons.find((one) => one.code === code);
    return reason === undefined ? code : localized(reason.label);
  };
  return (
    <Alert severity="warning">
      <AlertTitle>{text('case.outcomeREJECTED')}</AlertTitle>
      <ul>
        {outcome.reasons.map((code) => (
          <li key={code}>{labelOf(code)}</li>
        ))}
      </ul>
      <div style={{ whiteSpace: 'pre-wrap' }}>{outcome.text}</div>
    </Alert>
  );
}

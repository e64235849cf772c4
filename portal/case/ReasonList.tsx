import { useTranslation } from 'react-i18next';
import { describeRule, isRuleId } from '#rules/catalogue.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { useLocalized } from '../i18n/use-texts.ts';

interface ReasonListProps {
  /** Coded reasons of the request, or ids of rules. */
  reasons: readonly string[];
  request: RequestDefinition;
}

/** The reasons against a request, each in words (LC-8). */
export function ReasonList({ reasons, request }: ReasonListProps) {
  const { t } = useTranslation('caseFile');
  const { say } = useLocalized();
  const told = reasons.flatMap((code) => {
    const coded = request.rejectionReasons.find((reason) => reason.code === code);
    if (coded !== undefined) {
      return say(coded.label);
    }
    return isRuleId(code) ? t('outcome.rule', { title: say(describeRule(code).title) }) : [];
  });
  if (told.length === 0) {
    return null;
  }
  return (
    <ul className="mb-1">
      {told.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

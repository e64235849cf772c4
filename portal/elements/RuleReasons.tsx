import { useTranslation } from 'react-i18next';
import type { RuleResult } from '#contract/rule-result.ts';
import { eligibleFrom } from '#rules/eligibility.ts';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/**
 * Every rule that stands against, in plain words that name the day from which it no longer does;
 * where there are several, then the day from which none does, if it can be known.
 */
export function RuleReasons({ results }: { results: readonly RuleResult[] }) {
  const { t } = useTranslation('common');
  const { say, locale } = useLocalized();
  const failed = results.filter((result) => !result.passed);
  if (failed.length === 0) {
    return null;
  }
  const clearsOn = failed.length > 1 ? eligibleFrom(failed) : undefined;
  return (
    <>
      <ul className="rule-reasons">
        {failed.map((result) => (
          <li key={result.ruleId}>{say(result.reason)}</li>
        ))}
      </ul>
      {clearsOn !== undefined && (
        <p className="rule-clears">{t('rules.clearsOn', { date: spokenDate(clearsOn, locale) })}</p>
      )}
    </>
  );
}

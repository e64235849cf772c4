import { useTranslation } from 'react-i18next';
import type { RuleResult } from '#contract/rule-result.ts';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** Every rule that stands against, in plain words, each with the day from which it no longer does. */
export function RuleReasons({ results }: { results: readonly RuleResult[] }) {
  const { t } = useTranslation('common');
  const { say, locale } = useLocalized();
  const failed = results.filter((result) => !result.passed);
  if (failed.length === 0) {
    return null;
  }
  return (
    <ul className="rule-reasons">
      {failed.map((result) => (
        <li key={result.ruleId}>
          {say(result.reason)}{' '}
          {result.clearsOn !== undefined && (
            <strong className="rule-clears">
              {t('rules.clearsOn', { date: spokenDate(result.clearsOn, locale) })}
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
}

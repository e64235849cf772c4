import { useTranslation } from 'react-i18next';
import { spokenDate } from '../format/spoken-moment.ts';
import { todayInRome } from '../format/today.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { type CaseTerms, nearness, nextTerm } from './next-term.ts';

/** By when the next thing happens, how many days that is from today, and what term it is. */
export function TermFact({ terms }: { terms: CaseTerms }) {
  const { t } = useTranslation('caseFile');
  const { locale } = useLocalized();
  const term = nextTerm(terms);
  if (term === undefined) {
    return null;
  }
  const near = nearness(term.date, todayInRome());
  return (
    <div>
      <dt>{t('by')}</dt>
      <dd>
        <strong>{spokenDate(term.date, locale)}</strong>{' '}
        <span className="text-nowrap">
          ({near.kind === 'today' ? t('near.today') : t(`near.${near.kind}`, { count: near.days })})
        </span>
        <br />
        <span className="small">{t(`term.${term.kind}`)}</span>
        {near.kind === 'past' && <span className="small d-block">{t('near.alerted')}</span>}
      </dd>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExpiryView } from '#contract/expiry.ts';
import { callApi } from '../api/call-api.ts';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/**
 * What ends soon, of the citizen and of whom they act for: what the reminder, which names nothing,
 * leads to. Nothing is shown where nothing ends; the rest of the page does not wait for it.
 */
export function ExpiryList() {
  const { t } = useTranslation('privateArea');
  const { locale } = useLocalized();
  const { data } = useQuery({
    queryKey: ['expiries'],
    queryFn: async ({ signal }) =>
      (await callApi<{ data: ExpiryView[] }>('/api/expiries', { signal })).data,
  });
  if (data === undefined || data.length === 0) {
    return null;
  }
  return (
    <section className="text-section" aria-labelledby="expiries">
      <h2 id="expiries" className="h4">
        {t('expiries.title')}
      </h2>
      <ul className="card-list">
        {data.map(({ kind, lastDay, person }) => (
          <li key={`${kind}-${lastDay}-${person?.surname ?? ''}-${person?.name ?? ''}`}>
            <div className="case-card">
              <p className="fw-semibold mb-1">
                {t(`expiries.kind.${kind}.name`)}
                {person !== null && ` · ${person.name} ${person.surname}`}
              </p>
              <p className="mb-1">
                {t('expiries.until', { date: spokenDate(lastDay, locale) })}{' '}
                {t(`expiries.kind.${kind}.text`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

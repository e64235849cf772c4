import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRepresentations } from '../api/beneficiaries.ts';

/** Whom the citizen asked to represent and an operator has still to verify; nothing where nobody. */
export function AwaitedPeople() {
  const { t } = useTranslation('people');
  const { data } = useRepresentations(1, 10);
  const awaited = (data?.data ?? []).filter(({ state }) => state === 'WAITING');
  if (awaited.length === 0) {
    return null;
  }
  return (
    <section className="mt-4" aria-labelledby="awaited">
      <h2 id="awaited" className="h5">
        {t('own.awaited')}
      </h2>
      <ul>
        {awaited.map((one) => (
          <li key={one.id}>
            {one.name} {one.surname} ({t(`link.${one.kind}`)})
          </li>
        ))}
      </ul>
      <p>
        <Link to="/area-personale/persone">{t('own.follow')}</Link>
      </p>
    </section>
  );
}

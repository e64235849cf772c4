import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnRepresentation } from '#contract/representation.ts';
import { spokenDate, spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

const TONES: Readonly<Record<OwnRepresentation['state'], string>> = {
  WAITING: 'state-wait',
  ACTIVE: 'state-good',
  ENDED: 'state-plain',
  REFUSED: 'state-plain',
};

/** Somebody whom the citizen represents or asked to: where it stands, until when, why not. */
export function RepresentedCard({ represented }: { represented: OwnRepresentation }) {
  const { t } = useTranslation('people');
  const { locale } = useLocalized();
  const { name, surname, kind, state, since, validTo, caseId, refusal } = represented;
  return (
    <article className="case-card">
      <div className="doctor-head">
        <h2 className="h5">
          {name} {surname}
        </h2>
        <span className={`badge ${TONES[state]}`}>{t(`own.state.${state}`)}</span>
      </div>
      <p className="case-facts">
        {t(`link.${kind}`)} · {t(`own.since.${state}`, { moment: spokenMoment(since, locale) })}
      </p>
      {state === 'WAITING' && <p className="mb-1">{t('own.waitingText')}</p>}
      {state === 'ENDED' && <p className="mb-1">{t('own.endedText')}</p>}
      {state === 'ACTIVE' && validTo !== null && (
        <p className="mb-1">{t('own.until', { date: spokenDate(validTo, locale) })}</p>
      )}
      {refusal !== null && <p className="mb-1 typed-text">{t('own.refusal', { refusal })}</p>}
      {caseId !== null && (
        <Link to={`/area-personale/richieste/${caseId}`}>
          {t('own.toCase')}
          <span className="visually-hidden">
            : {name} {surname}
          </span>
        </Link>
      )}
    </article>
  );
}

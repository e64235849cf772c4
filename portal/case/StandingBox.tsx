import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import { Icon } from '../elements/Icon.tsx';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { nextTerm } from './next-term.ts';

/** Where the case stands, whose turn it is, what happens next and by when (C.SE.1.9, 1.10). */
export function StandingBox({ view }: { view: CaseView }) {
  const { t } = useTranslation('caseFile');
  const { locale } = useLocalized();
  const term = nextTerm(view);
  return (
    <section className={`standing-box turn-${view.turn.toLowerCase()}`} aria-labelledby="standing">
      <h2 id="standing" className="h5">
        {t('standing')}
      </h2>
      <p className="standing-text">{t(`state.${view.state}.text`)}</p>
      <dl className="standing-facts">
        <div>
          <dt>{t('turn.label')}</dt>
          <dd>
            <Icon
              name={view.turn === 'CITIZEN' ? 'user' : view.turn === 'OFFICE' ? 'clock' : 'check'}
              className="icon-primary"
            />{' '}
            {t(`turn.${view.turn}`)}
          </dd>
        </div>
        <div>
          <dt>{t('next')}</dt>
          <dd>{t(`state.${view.state}.next`)}</dd>
        </div>
        {term && (
          <div>
            <dt>{t('by')}</dt>
            <dd>
              <strong>{spokenDate(term.date, locale)}</strong>
              <br />
              <span className="small">{t(`term.${term.kind}`)}</span>
            </dd>
          </div>
        )}
      </dl>
      {view.suspended && <p className="mb-0">{t('suspended')}</p>}
    </section>
  );
}

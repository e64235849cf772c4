import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import { Icon } from '../elements/Icon.tsx';
import { TermFact } from './TermFact.tsx';
import { useStanding } from './use-standing.ts';

/** Where the case stands, whose turn it is, what happens next and by when (C.SE.1.9, 1.10). */
export function StandingBox({ view }: { view: CaseView }) {
  const { t } = useTranslation('caseFile');
  const standing = useStanding(view);
  return (
    <section className={`standing-box turn-${view.turn.toLowerCase()}`} aria-labelledby="standing">
      <h2 id="standing" tabIndex={-1} className="h5">
        {t('standing')}
      </h2>
      <p className="standing-text">{standing.text}</p>
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
          <dd>{standing.next}</dd>
        </div>
        <TermFact terms={view} />
      </dl>
      {view.suspended && view.turn === 'CITIZEN' && <p className="mb-0">{t('suspended')}</p>}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { OPERATION_LABELS } from '#requests/family-request/request.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { ReasonList } from './ReasonList.tsx';

/** The people of a request for the family, each with what was asked and, at the end, decided. */
export function FamilyItems({ view, request }: { view: CaseView; request: RequestDefinition }) {
  const { t } = useTranslation('family');
  const { say } = useLocalized();
  if (view.items.length === 0) {
    return null;
  }
  return (
    <section className="text-section" aria-labelledby="family-items">
      <h2 id="family-items" className="h4">
        {t('items')}
      </h2>
      <ol className="member-list">
        {view.items.map((item) => (
          <li key={item.id}>
            <p className="mb-1">
              <strong>{item.personName}</strong>: {say(OPERATION_LABELS[item.operation])}
              {item.doctorName !== null && ` (${item.doctorName})`} –{' '}
              {t(`decision.${item.decision ?? 'PENDING'}`)}
            </p>
            <ReasonList reasons={item.reasons} request={request} />
            {item.text !== null && <p className="typed-text">{item.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

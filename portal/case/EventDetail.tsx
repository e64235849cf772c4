import { useTranslation } from 'react-i18next';
import type { CaseEventView } from '#contract/case-event.ts';
import type { CaseView } from '#contract/case-file.ts';
import { REQUESTS } from '#requests/index.ts';
import { factsOf } from './event-facts.ts';
import { ReasonList } from './ReasonList.tsx';

/** What was written with an event, folded under its line. */
export function EventDetail({ event, view }: { event: CaseEventView; view: CaseView }) {
  const { t } = useTranslation('caseFile');
  const { reasons, text, call } = factsOf(event, view);
  if (call !== undefined) {
    return <p className="timeline-when">{t(`call.${call}`)}</p>;
  }
  if (reasons.length === 0 && text === '') {
    return null;
  }
  return (
    <details>
      <summary>
        {t(event.actorKind === 'CITIZEN' ? 'written.byYou' : 'written.byOffice')}
        <span className="visually-hidden">: {t(`event.${event.type}`)}</span>
      </summary>
      <ReasonList reasons={reasons} request={REQUESTS[view.type]} />
      {text !== '' && <p className="typed-text">{text}</p>}
    </details>
  );
}

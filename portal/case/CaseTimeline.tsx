import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import { spokenDate, spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { EventDetail } from './EventDetail.tsx';
import { nextTerm } from './next-term.ts';

/** All that happened, oldest first, then what is still to come with its term. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { t } = useTranslation('caseFile');
  const { locale } = useLocalized();
  const open = view.turn !== 'NOBODY' && view.state !== 'DRAFT';
  const next = nextTerm(view);
  const events = view.timeline.toSorted((a, b) => a.at.localeCompare(b.at) || a.id - b.id);
  return (
    <ol className="case-timeline">
      {events.map((event) => (
        <li key={event.id} className="is-past">
          <p className="timeline-what">{t(`event.${event.type}`)}</p>
          <p className="timeline-when">
            <time dateTime={event.at}>{spokenMoment(event.at, locale)}</time> ·{' '}
            {t(`actor.${event.actorKind}`)}
          </p>
          <EventDetail event={event} view={view} />
        </li>
      ))}
      {open && next !== undefined && next.kind !== 'conclude' && (
        <li className="is-future">
          <p className="timeline-what">{t(`future.${next.kind}`)}</p>
          <p className="timeline-when">{t('future.by', { date: spokenDate(next.date, locale) })}</p>
        </li>
      )}
      {open && view.concludeDueOn !== null && (
        <li className="is-future">
          <p className="timeline-what">{t('future.conclude')}</p>
          <p className="timeline-when">
            {t('future.by', { date: spokenDate(view.concludeDueOn, locale) })}
          </p>
        </li>
      )}
    </ol>
  );
}

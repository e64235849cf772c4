import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { outcomeSentence } from '#requests/outcome-sentence.ts';
import { useDoctor } from '../api/doctors.ts';
import { SurgeryList } from '../doctors/SurgeryList.tsx';
import { Notice } from '../elements/Notice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { CardSubstitute } from './CardSubstitute.tsx';
import { EnrolmentList } from './EnrolmentList.tsx';
import { ExemptionList } from './ExemptionList.tsx';
import { ReasonList } from './ReasonList.tsx';

/** How the case ended: the new doctor with surgeries and hours, or why it was rejected. */
export function OutcomeBox({ view, request }: { view: CaseView; request: RequestDefinition }) {
  const { t } = useTranslation('caseFile');
  const { t: tf } = useTranslation('family');
  const { locale } = useLocalized();
  const { outcome } = view;
  if (outcome === null) {
    return null;
  }
  if (outcome.kind === 'REJECTED') {
    return (
      <Notice tone="warning" title={t('outcome.rejected')}>
        <ReasonList reasons={outcome.reasons} request={request} />
        <p className="typed-text mb-1">{outcome.text}</p>
        <p className="mb-0">{t('outcome.again')}</p>
      </Notice>
    );
  }
  if (view.items.length > 0) {
    return (
      <>
        <Notice tone="success" title={tf('outcomeTitle')}>
          <p className="mb-0">{tf('outcome', { date: spokenDate(outcome.effectiveOn, locale) })}</p>
        </Notice>
        <EnrolmentList caseId={view.id} enrolments={view.enrolments} />
      </>
    );
  }
  return (
    <>
      <Notice tone="success" title={t('outcome.approved')}>
        <p className="mb-0">
          {t(`outcome.${outcomeSentence(request, outcome.doctorId)}`, {
            date: spokenDate(outcome.effectiveOn, locale),
          })}
        </p>
      </Notice>
      {outcome.doctorId !== null && <NewDoctor doctorId={outcome.doctorId} />}
      {view.type === 'CARD_DUPLICATE' && <CardSubstitute caseId={view.id} />}
      <EnrolmentList caseId={view.id} enrolments={view.enrolments} />
      <ExemptionList caseId={view.id} exemptions={view.exemptions} />
    </>
  );
}

function NewDoctor({ doctorId }: { doctorId: string }) {
  const { t } = useTranslation('caseFile');
  const doctor = useDoctor(doctorId);
  return (
    <section className="text-section" aria-labelledby="new-doctor">
      <QueryContent query={doctor}>
        {(data) => (
          <>
            <h2 id="new-doctor" className="h4">
              {t('outcome.doctor', { name: `${data.surname} ${data.name}` })}
            </h2>
            <SurgeryList surgeries={data.surgeries} />
          </>
        )}
      </QueryContent>
    </section>
  );
}

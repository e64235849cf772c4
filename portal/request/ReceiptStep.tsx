import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '#contract/case-file.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { useProfile } from '../api/account.ts';
import { DownloadWarning } from '../elements/DownloadWarning.tsx';
import { Icon } from '../elements/Icon.tsx';
import { Notice } from '../elements/Notice.tsx';
import { StepBar } from '../elements/StepBar.tsx';
import { spokenDate, spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { flowSteps } from './flow-steps.ts';
import { Rating } from './Rating.tsx';
import { StepHeading } from './StepHeading.tsx';
import { useStepTitle } from './use-step-title.ts';

/** The request is sent: number, receipt, what happens next and by when, and how it went. */
export function ReceiptStep({ request, view }: { request: RequestDefinition; view: CaseView }) {
  const { t } = useTranslation('request');
  const { say, locale } = useLocalized();
  const profile = useProfile();
  const titleOf = useStepTitle();
  const steps = flowSteps(request, view.form, view.signature);
  return (
    <>
      <StepBar
        steps={steps.map((step) => ({ id: step.id, title: titleOf(step) }))}
        current={steps.length - 1}
        reached={steps.length - 1}
        onStep={() => undefined}
        closed
      />
      <StepHeading at={steps.length} of={steps.length} request={say(request.title)}>
        {t('receipt.title')}
      </StepHeading>
      <Notice tone="success">
        <p className="mb-1">{t('receipt.number')}</p>
        <p className="protocol-number">{view.protocolNumber}</p>
        {view.submittedAt !== null && (
          <p className="mb-1">
            {t('receipt.sentOn', { moment: spokenMoment(view.submittedAt, locale) })}
          </p>
        )}
        {profile.data && <p className="mb-0">{t('receipt.mail', { email: profile.data.email })}</p>}
      </Notice>
      <div className="button-row">
        {view.can.downloadReceipt && (
          <a
            className="btn btn-primary"
            href={`/api/cases/${view.id}/receipt.pdf`}
            download
            aria-describedby="receipt-warning"
          >
            <Icon name="download" className="icon-white me-1" /> {t('receipt.download')}
          </a>
        )}
        <Link className="btn btn-outline-primary" to={`/area-personale/richieste/${view.id}`}>
          {t('receipt.follow')}
        </Link>
      </div>
      {view.can.downloadReceipt && <DownloadWarning id="receipt-warning" />}
      <h2 className="h4 mt-4">{t('receipt.next')}</h2>
      <ol className="next-steps">
        {request.whatHappensNext.map((next) => (
          <li key={next.it}>{say(next)}</li>
        ))}
      </ol>
      {view.concludeDueOn !== null && (
        <p>
          <Icon name="calendar" className="icon-primary" />{' '}
          {t('receipt.by', { date: spokenDate(view.concludeDueOn, locale) })}
        </p>
      )}
      <Rating caseId={view.id} given={view.rating} />
    </>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import { askedOf } from '#requests/asked.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { DocumentRow } from '../documents/DocumentRow.tsx';
import { DownloadWarning } from '../elements/DownloadWarning.tsx';
import { Icon } from '../elements/Icon.tsx';
import { RuleReasons } from '../elements/RuleReasons.tsx';
import { spokenNumber } from '../format/phone-number.ts';
import { spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { PageTitle } from '../layout/PageTitle.tsx';
import { FieldValue } from '../request/FieldValue.tsx';
import { ForWhomLine } from '../request/ForWhomLine.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { FamilyItems } from './FamilyItems.tsx';
import { IntegrationForm } from './IntegrationForm.tsx';
import { MessageList } from './MessageList.tsx';
import { ObjectionForm } from './ObjectionForm.tsx';
import { OutcomeBox } from './OutcomeBox.tsx';
import { RejectionNoticeBox } from './RejectionNoticeBox.tsx';
import { StandingBox } from './StandingBox.tsx';
import { StateBadge } from './StateBadge.tsx';
import { WithdrawButton } from './WithdrawButton.tsx';

interface CaseContentProps {
  view: CaseView;
  request: RequestDefinition;
}

export function CaseContent({ view, request }: CaseContentProps) {
  const { t } = useTranslation('caseFile');
  const { say, locale } = useLocalized();
  const acted = useRef(false);
  const onActed = (): void => {
    acted.current = true;
  };
  useEffect(() => {
    // The form that was sent is gone: the focus goes to what has become of the request.
    if (acted.current) {
      acted.current = false;
      document.getElementById('standing')?.focus();
    }
  });
  return (
    <>
      <div className="case-head">
        <PageTitle tabTitle={`${say(request.title)} ${view.protocolNumber ?? ''}`}>
          {say(request.title)}
        </PageTitle>
        <StateBadge state={view.state} />
      </div>
      <ForWhomLine beneficiary={view.beneficiary} />
      {view.protocolNumber !== null && (
        <p>
          {t('protocol')} <span className="protocol-number-small">{view.protocolNumber}</span>
          {view.submittedAt !== null &&
            ` · ${t('sentOn', { moment: spokenMoment(view.submittedAt, locale) })}`}
        </p>
      )}
      <OutcomeBox view={view} request={request} />
      <StandingBox view={view} />
      {view.commitFailure && <RuleReasons results={view.commitFailure.failed} />}
      {view.can.answerIntegration && view.integration && (
        <IntegrationForm
          key={view.integration.round}
          view={view}
          request={request}
          round={view.integration}
          onActed={onActed}
        />
      )}
      <RejectionNoticeBox view={view} request={request} />
      {view.can.object && <ObjectionForm view={view} onActed={onActed} />}
      <CaseButtons view={view} onActed={onActed} />
      <div className="row case-columns">
        <div className="col-12 col-lg-6">
          <section className="text-section" aria-labelledby="timeline">
            <h2 id="timeline" className="h4">
              {t('timeline')}
            </h2>
            <CaseTimeline view={view} />
          </section>
          <OfficeSection view={view} />
        </div>
        <div className="col-12 col-lg-6">
          <FamilyItems view={view} request={request} />
          <SentSection view={view} request={request} />
          <section className="text-section" aria-labelledby="files">
            <h2 id="files" className="h4">
              {t('files')}
            </h2>
            {view.documents.length === 0 ? (
              <p>{t('noFiles')}</p>
            ) : (
              view.documents.map((file) => <DocumentRow key={file.id} document={file} />)
            )}
          </section>
          <section className="text-section" aria-labelledby="messages">
            <h2 id="messages" className="h4">
              {t('messages')}
            </h2>
            {view.messages.length === 0 ? (
              <p>{t('noMessages')}</p>
            ) : (
              <MessageList messages={view.messages} />
            )}
          </section>
        </div>
      </div>
    </>
  );
}

/** The receipt to keep, and the way to take the request back. */
function CaseButtons({ view, onActed }: { view: CaseView; onActed: () => void }) {
  const { t } = useTranslation('caseFile');
  return (
    <>
      <div className="button-row">
        {view.can.downloadReceipt && (
          <a
            className="btn btn-outline-primary"
            href={`/api/cases/${view.id}/receipt.pdf`}
            download
            aria-describedby="receipt-warning"
          >
            <Icon name="download" className="icon-primary me-1" /> {t('receipt')}
          </a>
        )}
        {view.can.withdraw && <WithdrawButton view={view} onActed={onActed} />}
      </div>
      {view.can.downloadReceipt && <DownloadWarning id="receipt-warning" />}
    </>
  );
}

function OfficeSection({ view }: { view: CaseView }) {
  const { t } = useTranslation('caseFile');
  if (view.officeName === null) {
    return null;
  }
  return (
    <section className="text-section" aria-labelledby="office">
      <h2 id="office" className="h4">
        {t('office')}
      </h2>
      <p className="mb-1">{view.officeName}</p>
      {view.officePhone !== null && (
        <p>
          <Icon name="telephone" className="icon-primary" />{' '}
          <a href={`tel:${view.officePhone.replaceAll(/[^\d+]/g, '')}`}>
            {spokenNumber(view.officePhone)}
          </a>
        </p>
      )}
    </section>
  );
}

function SentSection({ view, request }: CaseContentProps) {
  const { t } = useTranslation('caseFile');
  const { say } = useLocalized();
  const answered = view.rounds.filter((round) => round.answeredAt !== null);
  return (
    <section className="text-section" aria-labelledby="sent">
      <h2 id="sent" className="h4">
        {t('sent')}
      </h2>
      <dl className="summary-list">
        {askedOf(request, view.form)
          .steps.filter(({ kind }) => kind !== 'MEMBERS')
          .flatMap(({ fields }) => [...fields])
          .map((field) => (
            <div key={field.name}>
              <dt>{say(field.label)}</dt>
              <dd>
                <FieldValue field={field} value={view.form[field.name] ?? null} />
              </dd>
            </div>
          ))}
        {answered.flatMap((round) =>
          round.items
            .filter((item) => item.answer !== null)
            .map((item) => (
              <div key={`${round.round}-${item.id}`}>
                <dt>{item.label}</dt>
                <dd className="typed-text">{item.answer}</dd>
              </div>
            )),
        )}
      </dl>
    </section>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseForm } from '#contract/case-form.ts';
import type { CaseBeneficiary } from '#contract/representation.ts';
import type { DocumentView } from '#contract/document.ts';
import { askedOf } from '#requests/asked.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { useProfile } from '../api/account.ts';
import { DocumentRow } from '../documents/DocumentRow.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { spokenNumber } from '../format/phone-number.ts';
import { shortDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { type NeededSigners, askedDocuments, filesOf } from './asked-documents.ts';
import { FamilySummary } from './family/FamilySummary.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { FieldValue } from './FieldValue.tsx';

interface SummarySectionsProps {
  caseId: string;
  request: RequestDefinition;
  beneficiary: CaseBeneficiary | null;
  needed: NeededSigners;
  form: CaseForm;
  files: readonly DocumentView[];
  /** Absent where nothing can be changed any more. */
  onEdit?: (stepId: string) => void;
}

/** Who asks, each step's fields and the documents, with the way back to each. */
export function SummarySections({
  caseId,
  request,
  beneficiary,
  needed,
  form,
  files,
  onEdit,
}: SummarySectionsProps) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const { steps } = askedOf(request, form);
  const documents = askedDocuments(request, form, needed);
  const titleOf = useDocumentTitle(beneficiary);
  return (
    <>
      <ApplicantSection />
      {steps.map((step) => (
        <SummarySection
          key={step.id}
          title={say(step.title)}
          {...(onEdit && {
            onEdit: () => {
              onEdit(step.id);
            },
          })}
        >
          {step.kind === 'MEMBERS' ? (
            <FamilySummary caseId={caseId} form={form} />
          ) : (
            <dl className="summary-list">
              {step.fields.map((field) => (
                <div key={field.name}>
                  <dt>{say(field.label)}</dt>
                  <dd>
                    <FieldValue field={field} value={form[field.name] ?? null} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </SummarySection>
      ))}
      {documents.length > 0 && (
        <SummarySection
          title={t('steps.documents')}
          {...(onEdit && {
            onEdit: () => {
              onEdit('documents');
            },
          })}
        >
          {documents.map((one) => {
            const own = filesOf(files, one);
            return (
              <div key={one.id} className="summary-files">
                <h4 className="h6">{titleOf(one)}</h4>
                {own.length === 0 ? (
                  <p className="not-given">{t('summary.noFile')}</p>
                ) : (
                  own.map((file) => <DocumentRow key={file.id} document={file} />)
                )}
              </div>
            );
          })}
        </SummarySection>
      )}
    </>
  );
}

function ApplicantSection() {
  const { t } = useTranslation('request');
  const { t: ta } = useTranslation('account');
  const profile = useProfile();
  return (
    <SummarySection title={t('summary.applicant')}>
      <QueryContent query={profile}>
        {(me) => (
          <dl className="summary-list">
            <Line label={t('summary.name')}>{`${me.name} ${me.surname}`}</Line>
            <Line label={ta('fields.fiscalCode')}>{me.fiscalCode}</Line>
            <Line label={t('summary.birth')}>{`${shortDate(me.birthDate)}, ${me.birthPlace}`}</Line>
            <Line label={t('summary.residence')}>
              {`${me.residence.street}, ${me.residence.postcode} ${me.residence.municipalityName}`}
            </Line>
            <Line label={ta('fields.email')}>{me.email}</Line>
            <Line label={ta('fields.mobile')}>{spokenNumber(me.mobile)}</Line>
          </dl>
        )}
      </QueryContent>
    </SummarySection>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SummarySection({
  title,
  onEdit,
  children,
}: {
  title: string;
  onEdit?: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('request');
  return (
    <section className="summary-section">
      <div className="summary-head">
        <h3 className="h5">{title}</h3>
        {onEdit && (
          <button type="button" className="btn-text" onClick={onEdit}>
            {t('summary.edit')}
            <span className="visually-hidden">: {title}</span>
          </button>
        )}
      </div>
      {children}
    </section>
  );
}

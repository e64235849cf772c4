import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseForm } from '#contract/case-form.ts';
import type { CaseBeneficiary } from '#contract/representation.ts';
import { MAX_FILE_BYTES } from '#contract/document.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { mostFilesOf } from '#requests/family-request/most-files.ts';
import { UploadBox } from '../documents/UploadBox.tsx';
import {
  useDocuments,
  useGivenDocuments,
  useRemoveDocument,
  useReuseDocument,
} from '../documents/use-documents.ts';
import { isOnItsWay, type Sending, useUploads } from '../documents/use-uploads.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { useDocumentTitle } from './use-document-title.ts';
import {
  type AskedDocument,
  type NeededSigners,
  askedDocuments,
  filesOf,
  givenFor,
  missingOf,
} from './asked-documents.ts';
import { StepButtons } from './StepButtons.tsx';
import { StepHeading } from './StepHeading.tsx';

interface DocumentsStepProps {
  at: number;
  of: number;
  request: RequestDefinition;
  caseId: string;
  beneficiary: CaseBeneficiary | null;
  needed: NeededSigners;
  form: CaseForm;
  onNext: () => void;
  onBack: () => void;
}

export function DocumentsStep({
  at,
  of,
  request,
  caseId,
  beneficiary,
  needed,
  form,
  onNext,
  onBack,
}: DocumentsStepProps) {
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const asked = askedDocuments(request, form, needed);
  const titleOf = useDocumentTitle(beneficiary);
  const documents = useDocuments(caseId);
  const removing = useRemoveDocument(caseId);
  const given = useGivenDocuments(caseId);
  const reusing = useReuseDocument(caseId);
  const uploads = useUploads(caseId);
  const sendingsOf = ({ requirement, item }: AskedDocument): Sending[] =>
    uploads.sendings.filter((one) => one.kind === requirement.kind && one.item === item);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found: Record<string, string> = {};
    for (const { id } of missingOf(asked, documents.data ?? [])) {
      found[id] = t('upload.missing');
    }
    // Leaving this step would leave a file behind that still waits for its connection.
    for (const one of asked.filter((each) => sendingsOf(each).some(isOnItsWay))) {
      found[one.id] = t('upload.stillSending');
    }
    setFaults(found);
    if (Object.keys(found).length === 0) {
      onNext();
    }
  };
  return (
    <form noValidate onSubmit={send}>
      <StepHeading at={at} of={of} request={say(request.title)}>
        {t('steps.documents')}
      </StepHeading>
      <p>{t('upload.rules', { size: MAX_FILE_BYTES / (1024 * 1024), count: mostFilesOf(form) })}</p>
      <ErrorSummary
        errors={faults}
        labels={Object.fromEntries(asked.map((one) => [one.id, titleOf(one)]))}
      />
      {removing.isError && <ProblemNotice error={removing.error} />}
      {reusing.isError && <ProblemNotice error={reusing.error} />}
      <QueryContent query={documents}>
        {(files) =>
          asked.map((one) => {
            const { id, requirement, item, doctorId } = one;
            const sendings = sendingsOf(one);
            const own = filesOf(files, one);
            const settled =
              own.some(({ status }) => status !== 'REFUSED') && !sendings.some(isOnItsWay);
            return (
              <UploadBox
                key={id}
                id={id}
                title={titleOf(one)}
                hint={say(requirement.hint)}
                required={requirement.required}
                sides={requirement.sides}
                error={settled ? undefined : faults[id]}
                documents={own}
                sendings={sendings}
                onSend={(file, back) => {
                  uploads.send(requirement.kind, file, back, item, doctorId);
                }}
                onRetry={uploads.retry}
                onCancel={uploads.cancel}
                onRemove={(documentId) => {
                  removing.mutate(documentId);
                }}
                removing={removing.isPending}
                given={givenFor(one, given.data ?? [])}
                onReuse={(documentId) => {
                  reusing.mutate({ documentId });
                }}
                reusing={reusing.isPending}
              />
            );
          })
        }
      </QueryContent>
      <StepButtons onBack={onBack} next={tc('next')} />
    </form>
  );
}

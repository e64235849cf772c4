import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseForm } from '#contract/case-form.ts';
import type { CaseBeneficiary } from '#contract/representation.ts';
import { MAX_FILES_PER_CASE, MAX_FILE_BYTES } from '#contract/document.ts';
import { askedOf } from '#requests/asked.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { UploadBox } from '../documents/UploadBox.tsx';
import { useDocuments, useRemoveDocument } from '../documents/use-documents.ts';
import { isOnItsWay, useUploads } from '../documents/use-uploads.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { missingDocuments } from './flow-steps.ts';
import { StepButtons } from './StepButtons.tsx';
import { StepHeading } from './StepHeading.tsx';

interface DocumentsStepProps {
  at: number;
  of: number;
  request: RequestDefinition;
  caseId: string;
  beneficiary: CaseBeneficiary | null;
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
  form,
  onNext,
  onBack,
}: DocumentsStepProps) {
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const { documents: asked } = askedOf(request, form, beneficiary?.kind);
  const titleOf = useDocumentTitle(beneficiary);
  const documents = useDocuments(caseId);
  const removing = useRemoveDocument(caseId);
  const uploads = useUploads(caseId);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found: Record<string, string> = {};
    for (const { kind } of missingDocuments(asked, documents.data ?? [])) {
      found[`upload-${kind}`] = t('upload.missing');
    }
    // Leaving this step would leave a file behind that still waits for its connection.
    for (const { kind } of uploads.sendings.filter(isOnItsWay)) {
      found[`upload-${kind}`] = t('upload.stillSending');
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
      <p>
        {t('upload.rules', { size: MAX_FILE_BYTES / (1024 * 1024), count: MAX_FILES_PER_CASE })}
      </p>
      <ErrorSummary
        errors={faults}
        labels={Object.fromEntries(asked.map((one) => [`upload-${one.kind}`, titleOf(one)]))}
      />
      {removing.isError && <ProblemNotice error={removing.error} />}
      <QueryContent query={documents}>
        {(files) =>
          asked.map((requirement) => {
            const { kind } = requirement;
            const sendings = uploads.sendings.filter((one) => one.kind === kind);
            const settled =
              files.some((one) => one.kind === kind && one.status !== 'REFUSED') &&
              !sendings.some(isOnItsWay);
            return (
              <UploadBox
                key={kind}
                id={`upload-${kind}`}
                title={titleOf(requirement)}
                hint={say(requirement.hint)}
                required={requirement.required}
                sides={requirement.sides}
                error={settled ? undefined : faults[`upload-${kind}`]}
                documents={files.filter((one) => one.kind === kind)}
                sendings={sendings}
                onSend={(file, back) => {
                  uploads.send(kind, file, back);
                }}
                onRetry={uploads.retry}
                onCancel={uploads.cancel}
                onRemove={(documentId) => {
                  removing.mutate(documentId);
                }}
                removing={removing.isPending}
              />
            );
          })
        }
      </QueryContent>
      <StepButtons onBack={onBack} next={tc('next')} />
    </form>
  );
}

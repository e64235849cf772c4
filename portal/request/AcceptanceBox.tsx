import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentRequirement } from '#requests/define-request.ts';
import { UploadBox } from '../documents/UploadBox.tsx';
import { useDocuments, useRemoveDocument } from '../documents/use-documents.ts';
import { useUploads } from '../documents/use-uploads.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { useLocalized } from '../i18n/use-texts.ts';

interface AcceptanceBoxProps {
  caseId: string;
  requirement: DocumentRequirement;
}

/**
 * Where the acceptance of a doctor of another zone is uploaded (R-DS-8): before the doctor can be
 * chosen, so beside the search and not only among the documents.
 */
export function AcceptanceBox({ caseId, requirement }: AcceptanceBoxProps) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const client = useQueryClient();
  const { kind } = requirement;
  const documents = useDocuments(caseId);
  const removing = useRemoveDocument(caseId);
  const uploads = useUploads(caseId);
  const own = (documents.data ?? []).filter((one) => one.kind === kind);
  const accepted = own.some(({ status }) => status === 'READY');
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['doctor-options', caseId] });
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- what may be chosen depends on it
  }, [accepted, caseId, client]);
  return (
    <details className="acceptance-box">
      <summary>{t('doctor.acceptance')}</summary>
      {removing.isError && <ProblemNotice error={removing.error} />}
      <UploadBox
        id={`upload-${kind}`}
        title={say(requirement.label)}
        hint={say(requirement.hint)}
        required={requirement.required}
        sides={requirement.sides}
        documents={own}
        sendings={uploads.sendings}
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
    </details>
  );
}

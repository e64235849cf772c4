import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentRequirement } from '#requests/define-request.ts';
import { UploadBox } from '../documents/UploadBox.tsx';
import { useDocuments, useRemoveDocument } from '../documents/use-documents.ts';
import { type Sending, useUploads } from '../documents/use-uploads.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { useLocalized } from '../i18n/use-texts.ts';

interface AcceptanceBoxProps {
  caseId: string;
  requirement: DocumentRequirement;
  /** Who accepts. */
  doctorId: string;
  name: string;
  /** Of a family: the row of whom is accepted. */
  member: string | undefined;
  /** Whether it is what the doctor cannot be chosen for. */
  needed: boolean;
}

/**
 * Where the acceptance of a doctor of another zone is uploaded (R-DS-8): before the doctor can be
 * chosen, so beside that very doctor and not only among the documents.
 */
export function AcceptanceBox(props: AcceptanceBoxProps) {
  const { caseId, requirement, doctorId, name, member, needed } = props;
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const client = useQueryClient();
  const { kind } = requirement;
  const documents = useDocuments(caseId);
  const removing = useRemoveDocument(caseId);
  const uploads = useUploads(caseId);
  const own = (documents.data ?? []).filter(
    (one) =>
      one.kind === kind &&
      one.doctorId === doctorId &&
      (one.integrationItem ?? undefined) === member,
  );
  const isOwn = (one: Sending): boolean =>
    one.kind === kind && one.doctorId === doctorId && one.item === member;
  const accepted = own.some(({ status }) => status === 'READY');
  const known = useRef<boolean>(undefined);
  useEffect(() => {
    if (!documents.isSuccess) {
      return;
    }
    // What may be chosen depends on it; what was found at first has been asked for with it.
    if (known.current !== undefined && known.current !== accepted) {
      void client.invalidateQueries({ queryKey: ['doctor-options', caseId] });
    }
    known.current = accepted;
  }, [accepted, caseId, client, documents.isSuccess]);
  if (!needed && own.length === 0) {
    return null;
  }
  const id = `upload-${kind}-${doctorId}`;
  return (
    <details className="acceptance-box">
      <summary>{t('doctor.acceptance', { name })}</summary>
      {removing.isError && <ProblemNotice error={removing.error} />}
      <UploadBox
        id={id}
        title={say(requirement.label)}
        hint={say(requirement.hint)}
        required={requirement.required}
        sides={requirement.sides}
        documents={own}
        sendings={uploads.sendings.filter(isOwn)}
        onSend={(file, back) => {
          uploads.send(kind, file, back, member, doctorId);
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

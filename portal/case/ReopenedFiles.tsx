import { useTranslation } from 'react-i18next';
import { INTEGRATION_REASON_TEXTS } from '#contract/integration-reason.ts';
import type { DocumentView } from '#contract/document.ts';
import type { IntegrationItem } from '#contract/integration.ts';
import { DocumentRow } from '../documents/DocumentRow.tsx';
import { UploadBox } from '../documents/UploadBox.tsx';
import {
  useGivenDocuments,
  useRemoveDocument,
  useReuseDocument,
} from '../documents/use-documents.ts';
import { useUploads } from '../documents/use-uploads.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { useLocalized } from '../i18n/use-texts.ts';

interface ReopenedFilesProps {
  caseId: string;
  item: IntegrationItem;
  /** All of the case. */
  documents: readonly DocumentView[];
  error: string | undefined;
}

/** A document that is asked for: why, the one it takes the place of, and where to upload it. */
export function ReopenedFiles({ caseId, item, documents, error }: ReopenedFilesProps) {
  const { t } = useTranslation('caseFile');
  const { say } = useLocalized();
  const removing = useRemoveDocument(caseId);
  const given = useGivenDocuments(caseId);
  const reusing = useReuseDocument(caseId);
  const uploads = useUploads(caseId);
  const replaced = documents.find(({ id }) => id === item.documentId);
  const kind = item.documentKind ?? 'OTHER';
  const reasons = (item.reasons ?? []).map((reason) => say(INTEGRATION_REASON_TEXTS[reason]));
  return (
    <div className="reopened">
      {removing.isError && <ProblemNotice error={removing.error} />}
      {reusing.isError && <ProblemNotice error={reusing.error} />}
      {replaced !== undefined && (
        <>
          <p className="mb-1">{t('integration.replaces')}</p>
          <DocumentRow document={replaced} />
        </>
      )}
      <UploadBox
        id={`item-${item.id}`}
        title={item.label}
        hint={item.reason === '' ? reasons.join(' ') : item.reason}
        required
        sides={kind === 'IDENTITY_DOCUMENT' || kind === 'HEALTH_CARD'}
        error={error}
        documents={documents.filter((file) => file.integrationItem === item.id)}
        sendings={uploads.sendings}
        onSend={(file, back) => {
          uploads.send(kind, file, back, item.id);
        }}
        onRetry={uploads.retry}
        onCancel={uploads.cancel}
        onRemove={(documentId) => {
          removing.mutate(documentId);
        }}
        removing={removing.isPending}
        given={(given.data ?? []).filter((one) => one.kind === kind)}
        onReuse={(documentId) => {
          reusing.mutate({ documentId, item: item.id });
        }}
        reusing={reusing.isPending}
      />
    </div>
  );
}

import type { FormRow, FormValue } from '#contract/case-form.ts';
import type { DocumentView } from '#contract/document.ts';
import { FAMILY_REQUEST } from '#requests/family-request/request.ts';
import { familyRowsOf, MEMBERS_FIELD } from '#requests/family-request/family-rows.ts';
import { UploadBox } from '../documents/UploadBox.tsx';
import { useRemoveDocument } from '../documents/use-documents.ts';
import { useUploads } from '../documents/use-uploads.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { type NeededSigners, askedDocuments, filesOf } from '../request/asked-documents.ts';
import { FamilyBasket } from '../request/family/FamilyBasket.tsx';
import { useDocumentTitle } from '../request/use-document-title.ts';

interface ReopenedFamilyProps {
  caseId: string;
  before: FormValue;
  value: FormValue;
  needed: NeededSigners;
  /** All of the case. */
  documents: readonly DocumentView[];
  faults: Readonly<Record<string, string>>;
  onChange: (rows: FormRow[]) => void;
}

/**
 * The people of a family's request, open again: the same basket as at the start. Whoever is added
 * gives their papers here (R-FR-3).
 */
export function ReopenedFamily(props: ReopenedFamilyProps) {
  const { caseId, before, value, needed, documents, faults, onChange } = props;
  const { say } = useLocalized();
  const titleOf = useDocumentTitle(null);
  const removing = useRemoveDocument(caseId);
  const uploads = useUploads(caseId);
  const there = new Set(familyRowsOf({ [MEMBERS_FIELD]: before }).map(({ key }) => key));
  const added = askedDocuments(FAMILY_REQUEST, { [MEMBERS_FIELD]: value }, needed).filter(
    (one) =>
      one.item !== undefined && (!there.has(one.item) || filesOf(documents, one).length === 0),
  );
  return (
    <>
      <FamilyBasket caseId={caseId} value={value} faults={faults} onChange={onChange} />
      {removing.isError && <ProblemNotice error={removing.error} />}
      {added.map((one) => (
        <UploadBox
          key={one.id}
          id={one.id}
          title={titleOf(one)}
          hint={say(one.requirement.hint)}
          required={one.requirement.required}
          sides={one.requirement.sides}
          documents={filesOf(documents, one)}
          sendings={uploads.sendings.filter(
            ({ kind, item }) => kind === one.requirement.kind && item === one.item,
          )}
          onSend={(file, back) => {
            uploads.send(one.requirement.kind, file, back, one.item, one.doctorId);
          }}
          onRetry={uploads.retry}
          onCancel={uploads.cancel}
          onRemove={(documentId) => {
            removing.mutate(documentId);
          }}
          removing={removing.isPending}
        />
      ))}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { FormValue } from '#contract/case-form.ts';
import type { DocumentView } from '#contract/document.ts';
import { INTEGRATION_REASON_TEXTS } from '#contract/integration-reason.ts';
import type { IntegrationItem } from '#contract/integration.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { ACCEPTANCE_DOCUMENT } from '#requests/doctor-field.ts';
import { MEMBERS_FIELD } from '#requests/family-request/family-rows.ts';
import { Notice } from '../elements/Notice.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import type { NeededSigners } from '../request/asked-documents.ts';
import { DoctorPicker } from '../request/DoctorPicker.tsx';
import { DraftField } from '../request/DraftField.tsx';
import { FieldValue } from '../request/FieldValue.tsx';
import { ReopenedFamily } from './ReopenedFamily.tsx';

interface ReopenedFieldProps {
  caseId: string;
  field: FieldDefinition;
  /** Why it is open again; absent for a field that only the new answers ask. */
  item: IntegrationItem | undefined;
  before: FormValue;
  value: FormValue;
  error: string | undefined;
  needed: NeededSigners;
  /** All of the case. */
  documents: readonly DocumentView[];
  /** Of a family, by where each is put right. */
  familyFaults: Readonly<Record<string, string>>;
  onChange: (value: FormValue) => void;
}

/** A field of the form that is open again: why, what was sent, and the field to correct it in. */
export function ReopenedField(props: ReopenedFieldProps) {
  const { caseId, field, item, before, value, error, onChange } = props;
  const { needed, documents, familyFaults } = props;
  const { t } = useTranslation('caseFile');
  const { say } = useLocalized();
  return (
    <div className="reopened">
      {item !== undefined && (
        <Notice tone="warning" title={t('integration.correct', { field: say(field.label) })}>
          <Why item={item} />
          <p className="mb-0">
            {t('integration.sentBefore')} <FieldValue field={field} value={before} />
          </p>
        </Notice>
      )}
      {field.kind === 'doctor' && (
        <>
          <DoctorPicker
            caseId={caseId}
            field={field}
            acceptance={ACCEPTANCE_DOCUMENT}
            chosen={typeof value === 'string' && value !== '' ? value : null}
            onChoose={onChange}
          />
          {error !== undefined && <p className="field-error">{error}</p>}
        </>
      )}
      {isFamily(field) && (
        <ReopenedFamily
          caseId={caseId}
          before={before}
          value={value}
          needed={needed}
          documents={documents}
          faults={familyFaults}
          onChange={onChange}
        />
      )}
      {field.kind !== 'doctor' && !isFamily(field) && (
        <DraftField
          field={field}
          value={value}
          error={error}
          onChange={onChange}
          onLeave={() => undefined}
        />
      )}
    </div>
  );
}

function isFamily({ name, kind }: FieldDefinition): boolean {
  return name === MEMBERS_FIELD && kind === 'list';
}

/** What is wrong, in the operator's words or else in those of the reasons they chose. */
export function Why({ item }: { item: IntegrationItem }) {
  const { say } = useLocalized();
  if (item.reason !== '') {
    return <p className="typed-text mb-1">{item.reason}</p>;
  }
  return (item.reasons ?? []).map((reason) => (
    <p key={reason} className="mb-1">
      {say(INTEGRATION_REASON_TEXTS[reason])}
    </p>
  ));
}

import { useTranslation } from 'react-i18next';
import type { FormRow } from '#contract/case-form.ts';
import { FAMILY_OPERATIONS, FamilyOperation } from '#contract/family.ts';
import {
  BIRTH_DECLARED,
  COHABITATION_DECLARED,
  type FamilyRow,
  namesDoctor,
  rowName,
} from '#requests/family-request/family-rows.ts';
import {
  BIRTH_DECLARATION,
  COHABITATION_DECLARATION,
  OPERATION_LABELS,
} from '#requests/family-request/request.ts';
import { EXTENSION_REASON_FIELD } from '#requests/paediatric-extension/extension-fields.ts';
import { RELATION_OPTIONS } from '#requests/relation-options.ts';
import { CheckboxField } from '../../fields/CheckboxField.tsx';
import { SelectField } from '../../fields/SelectField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { useLocalized } from '../../i18n/use-texts.ts';
import { MemberDoctor } from './MemberDoctor.tsx';

interface MemberCardProps {
  caseId: string;
  row: FamilyRow;
  error: string | undefined;
  /** Whether the search of a doctor is open for this person. */
  searching: boolean;
  onSearch: (open: boolean) => void;
  onChange: (part: FormRow) => void;
  onRemove: () => void;
}

/** One person of the basket: what they ask, and the doctor that goes with it. */
export function MemberCard(props: MemberCardProps) {
  const { caseId, row, error, searching, onSearch, onChange, onRemove } = props;
  const { t } = useTranslation('family');
  const { say } = useLocalized();
  const name = rowName(row);
  const { key, operation } = row;
  return (
    <section className="member-card" aria-labelledby={`member-${key}`}>
      <div className="summary-head">
        <h2 id={`member-${key}`} className="h5">
          {name}
        </h2>
        <button type="button" className="btn-text" onClick={onRemove}>
          {t('remove')}
          <span className="visually-hidden">: {t('removeName', { name })}</span>
        </button>
      </div>
      <SelectField
        id={`operation-${key}`}
        label={t('operation', { name })}
        value={operation ?? ''}
        error={error}
        options={[
          { value: '', label: t('choose') },
          ...FAMILY_OPERATIONS.map((value) => ({ value, label: say(OPERATION_LABELS[value]) })),
        ]}
        onChange={(value) => {
          const picks = namesDoctor(FamilyOperation.safeParse(value).data);
          onChange({ operation: value, ...(!picks && { doctorId: null }) });
        }}
      />
      {operation === 'FIRST_CHOICE' && row.personId !== '' && (
        <CheckboxField
          id={`newborn-${key}`}
          label={say(BIRTH_DECLARATION)}
          required={false}
          checked={row.birthDeclared}
          onChange={(declared) => {
            onChange({ birthDeclared: declared ? BIRTH_DECLARED : '' });
          }}
        />
      )}
      {row.personId === '' && (
        <CheckboxField
          id={`household-${key}`}
          label={say(COHABITATION_DECLARATION)}
          required={false}
          checked={row.cohabitationDeclared}
          onChange={(declared) => {
            onChange({ cohabitationDeclared: declared ? COHABITATION_DECLARED : '' });
          }}
        />
      )}
      {operation === 'PAEDIATRIC_EXTENSION' && (
        <SelectField
          id={`reason-${key}`}
          label={say(EXTENSION_REASON_FIELD.label)}
          value={row.reason ?? ''}
          options={[
            { value: '', label: t('choose') },
            ...(EXTENSION_REASON_FIELD.options ?? []).map(({ value, label }) => ({
              value,
              label: say(label),
            })),
          ]}
          onChange={(reason) => {
            onChange({ reason });
          }}
        />
      )}
      {namesDoctor(operation) && (
        <MemberDoctor
          name={name}
          caseId={caseId}
          row={row}
          open={searching}
          onOpen={onSearch}
          onPick={(doctorId) => {
            onChange({ doctorId });
          }}
        />
      )}
      {operation === 'OVER_CAP_CHOICE' && (
        <>
          <TextField
            id={`relative-${key}`}
            label={t('relative')}
            value={row.relativeFiscalCode}
            maxLength={16}
            onChange={(relativeFiscalCode) => {
              onChange({ relativeFiscalCode });
            }}
          />
          <SelectField
            id={`relation-${key}`}
            label={t('relation', { name })}
            value={row.relation ?? ''}
            options={[
              { value: '', label: t('choose') },
              ...RELATION_OPTIONS.map(({ value, label }) => ({ value, label: say(label) })),
            ]}
            onChange={(relation) => {
              onChange({ relation });
            }}
          />
        </>
      )}
    </section>
  );
}

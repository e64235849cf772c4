import { useTranslation } from 'react-i18next';
import type { FormRow } from '#contract/case-form.ts';
import { FAMILY_OPERATIONS } from '#contract/family.ts';
import { type FamilyRow, rowName } from '#requests/family-request/family-rows.ts';
import { OPERATION_LABELS } from '#requests/family-request/request.ts';
import { RELATION_OPTIONS } from '#requests/relation-options.ts';
import { SelectField } from '../../fields/SelectField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { useLocalized } from '../../i18n/use-texts.ts';
import { MemberDoctor } from './MemberDoctor.tsx';

interface MemberCardProps {
  row: FamilyRow;
  error: string | undefined;
  onChange: (part: FormRow) => void;
  onRemove: () => void;
}

/** One person of the basket: what they ask, and the doctor that goes with it. */
export function MemberCard({ row, error, onChange, onRemove }: MemberCardProps) {
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
          onChange({ operation: value, ...(value === 'DOCTOR_REVOKE' && { doctorId: null }) });
        }}
      />
      {operation !== undefined && operation !== 'DOCTOR_REVOKE' && (
        <MemberDoctor
          name={name}
          rowKey={key}
          doctorId={row.doctorId}
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

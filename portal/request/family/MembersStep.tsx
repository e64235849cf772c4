import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseForm, FormRow, FormValue } from '#contract/case-form.ts';
import { MAX_FAMILY_ITEMS, MIN_FAMILY_ITEMS } from '#contract/family.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { familyRowsOf, isWholeRow, rowName } from '#requests/family-request/family-rows.ts';
import { ErrorSummary } from '../../fields/ErrorSummary.tsx';
import { useLocalized } from '../../i18n/use-texts.ts';
import { StepButtons } from '../StepButtons.tsx';
import { StepHeading } from '../StepHeading.tsx';
import { AddMember } from './AddMember.tsx';
import { MemberCard } from './MemberCard.tsx';

interface MembersStepProps {
  at: number;
  of: number;
  request: RequestDefinition;
  title: string;
  form: CaseForm;
  onChange: (name: string, value: FormValue) => void;
  onNext: () => void;
  onBack: () => void;
}

/** The people of a request for the family, each with what they ask: a basket, filled one by one. */
export function MembersStep(props: MembersStepProps) {
  const { at, of, request, title, form, onChange, onNext, onBack } = props;
  const { t } = useTranslation('family');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const kept = form['items'];
  const rows: readonly FormRow[] = Array.isArray(kept) ? kept : [];
  const read = familyRowsOf(form);
  const change = (next: FormRow[]): void => {
    setFaults({});
    onChange('items', next);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found: Record<string, string> = {};
    for (const row of read.filter((one) => !isWholeRow(one))) {
      found[`operation-${row.key}`] = t('incomplete', { name: rowName(row) });
    }
    if (rows.length < MIN_FAMILY_ITEMS || rows.length > MAX_FAMILY_ITEMS) {
      found['add-member'] = t('size', { min: MIN_FAMILY_ITEMS, max: MAX_FAMILY_ITEMS });
    }
    setFaults(found);
    if (Object.keys(found).length === 0) {
      onNext();
    }
  };
  return (
    <form noValidate onSubmit={send}>
      <StepHeading at={at} of={of} request={say(request.title)}>
        {title}
      </StepHeading>
      <p>{t('lead')}</p>
      <ErrorSummary
        errors={faults}
        labels={Object.fromEntries(Object.keys(faults).map((id) => [id, title]))}
      />
      <output className="d-block mb-3">
        {rows.length === 0 ? t('none') : t('count', { count: rows.length })}
      </output>
      <ol className="member-list">
        {read.map((row, index) => (
          <li key={row.key}>
            <MemberCard
              row={row}
              error={faults[`operation-${row.key}`]}
              onChange={(part) => {
                change(rows.map((one, place) => (place === index ? { ...one, ...part } : one)));
              }}
              onRemove={() => {
                change(rows.filter((_one, place) => place !== index));
              }}
            />
          </li>
        ))}
      </ol>
      {rows.length < MAX_FAMILY_ITEMS && (
        <AddMember
          taken={read}
          onAdd={(row) => {
            change([...rows, row]);
          }}
        />
      )}
      <StepButtons onBack={onBack} next={tc('next')} />
    </form>
  );
}

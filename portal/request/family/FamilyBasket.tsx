import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRow, FormValue } from '#contract/case-form.ts';
import { MAX_FAMILY_ITEMS } from '#contract/family.ts';
import { familyRowsOf, MEMBERS_FIELD } from '#requests/family-request/family-rows.ts';
import { AddMember } from './AddMember.tsx';
import { MemberCard } from './MemberCard.tsx';

interface FamilyBasketProps {
  caseId: string;
  value: FormValue;
  /** By the id of what is wrong: `operation-‹key of the row›`. */
  faults: Readonly<Record<string, string>>;
  onChange: (rows: FormRow[]) => void;
}

/** The people of a request for the family: added, filled in and taken away one by one. */
export function FamilyBasket({ caseId, value, faults, onChange }: FamilyBasketProps) {
  const { t } = useTranslation('family');
  /** Row whose search of a doctor is open: one at a time, or the page would be all searches. */
  const [searching, setSearching] = useState<string>();
  const rows: readonly FormRow[] = Array.isArray(value) ? value : [];
  const read = familyRowsOf({ [MEMBERS_FIELD]: value });
  return (
    <>
      <output className="d-block mb-3">
        {rows.length === 0 ? t('none') : t('count', { count: rows.length })}
      </output>
      <ol className="member-list">
        {read.map((row, index) => (
          <li key={row.key}>
            <MemberCard
              caseId={caseId}
              row={row}
              searching={searching === row.key}
              onSearch={(open) => {
                setSearching(open ? row.key : undefined);
              }}
              error={faults[`operation-${row.key}`]}
              onChange={(part) => {
                onChange(rows.map((one, place) => (place === index ? { ...one, ...part } : one)));
              }}
              onRemove={() => {
                onChange(rows.filter((_one, place) => place !== index));
              }}
            />
          </li>
        ))}
      </ol>
      {rows.length < MAX_FAMILY_ITEMS && (
        <AddMember
          taken={read}
          onAdd={(row) => {
            onChange([...rows, row]);
          }}
        />
      )}
    </>
  );
}

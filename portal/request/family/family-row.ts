import type { FormRow } from '#contract/case-form.ts';
import type { BeneficiaryOption } from '#contract/representation.ts';

/** A row for somebody in sight: oneself or a child. */
export function rowOf({ personId, name, surname }: BeneficiaryOption, key: string): FormRow {
  return { ...EMPTY, key, personId: personId ?? '', name, surname };
}

/** A row for an adult, named by fiscal code. */
export function rowOfAdult(
  adult: { name: string; surname: string; fiscalCode: string },
  key: string,
): FormRow {
  return { ...EMPTY, key, ...adult };
}

const EMPTY: FormRow = {
  personId: '',
  fiscalCode: '',
  operation: '',
  doctorId: null,
  relativeFiscalCode: '',
  relation: '',
  reason: '',
  birthDeclared: '',
  cohabitationDeclared: '',
};

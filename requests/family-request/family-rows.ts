import type { CaseForm, FormRow } from '#contract/case-form.ts';
import { ChoiceRelation } from '#contract/choice-relation.ts';
import { ExtensionReason } from '#contract/extension-reason.ts';
import { FamilyOperation } from '#contract/family.ts';

/** The field of the form that holds the members. */
export const MEMBERS_FIELD = 'items';

/** What the row of a newborn holds once birth and family are declared. */
export const BIRTH_DECLARED = 'YES';

/** What the row of an adult holds whose cohabitation is declared (R-FR-1). */
export const COHABITATION_DECLARED = 'YES';

/** A member as the form names them: one picked among those in sight, or by fiscal code. */
export interface FamilyRow {
  /** Made by the page when the row is added; documents of this member name it. */
  key: string;
  /** Id of oneself or of a minor in sight; empty for an adult, who is named by fiscal code. */
  personId: string;
  name: string;
  surname: string;
  fiscalCode: string;
  operation: FamilyOperation | undefined;
  doctorId: string | undefined;
  /** Of a choice of a full doctor: who has that doctor already, and what they are to the member. */
  relativeFiscalCode: string;
  relation: ChoiceRelation | undefined;
  /** Of an extension of the paediatrician (R-PE-3). */
  reason: ExtensionReason | undefined;
  /** Of the first choice for a newborn: the parent declares birth and family (R-FC-2). */
  birthDeclared: boolean;
  /** Of an adult: the applicant declares that they live together (R-FR-1, DPR 445/2000). */
  cohabitationDeclared: boolean;
}

function text(row: FormRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value.trim() : '';
}

/** The rows of a form as they stand, incomplete ones too. */
export function familyRowsOf(form: CaseForm): FamilyRow[] {
  const rows = form[MEMBERS_FIELD];
  return (Array.isArray(rows) ? rows : []).map((row) => ({
    key: text(row, 'key'),
    personId: text(row, 'personId'),
    name: text(row, 'name'),
    surname: text(row, 'surname'),
    fiscalCode: text(row, 'fiscalCode').toUpperCase(),
    operation: FamilyOperation.safeParse(text(row, 'operation')).data,
    doctorId: text(row, 'doctorId') === '' ? undefined : text(row, 'doctorId'),
    relativeFiscalCode: text(row, 'relativeFiscalCode').toUpperCase(),
    relation: ChoiceRelation.safeParse(text(row, 'relation')).data,
    reason: ExtensionReason.safeParse(text(row, 'reason')).data,
    birthDeclared: text(row, 'birthDeclared') === BIRTH_DECLARED,
    cohabitationDeclared: text(row, 'cohabitationDeclared') === COHABITATION_DECLARED,
  }));
}

/** Whether a doctor is chosen: who leaves theirs, or keeps their paediatrician, names none. */
export function namesDoctor(operation: FamilyOperation | undefined): boolean {
  return (
    operation !== undefined && operation !== 'DOCTOR_REVOKE' && operation !== 'PAEDIATRIC_EXTENSION'
  );
}

/** A row that says whom it is about, what is asked and, where one is chosen, which doctor. */
export function isWholeRow(row: FamilyRow): boolean {
  const { key, personId, fiscalCode, operation, doctorId } = row;
  const relative = row.relativeFiscalCode !== '' && row.relation !== undefined;
  return (
    key !== '' &&
    (personId !== '' || fiscalCode !== '') &&
    operation !== undefined &&
    namesDoctor(operation) === (doctorId !== undefined) &&
    (operation !== 'OVER_CAP_CHOICE' || relative) &&
    (operation !== 'PAEDIATRIC_EXTENSION' || row.reason !== undefined)
  );
}

/** The name that the form gives of a member. */
export function rowName({ name, surname }: Pick<FamilyRow, 'name' | 'surname'>): string {
  return `${name} ${surname}`.trim();
}

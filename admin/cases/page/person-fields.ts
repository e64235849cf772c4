import type { DeskCaseView } from '#contract/desk-case.ts';

export interface FieldRow {
  field:
    | 'surname'
    | 'name'
    | 'fiscalCode'
    | 'birthDate'
    | 'birthPlace'
    | 'sex'
    | 'residence'
    | 'healthDomicile'
    | 'email'
    | 'mobile';
  /** What the applicant declared; `null` where an account does not hold it. */
  declared: string | null;
  registry: string | null;
  differs: boolean;
}

/** How dates and sexes are written for the reader. */
export interface FieldWords {
  date: (date: string) => string;
  sex: (sex: string) => string;
}

/**
 * The applicant's data beside the registry's, field by field. Whether two values differ is the
 * server's answer (it knows accents, spellings and addresses), never a comparison of texts here.
 */
export function fieldRows(
  { applicant, beneficiary }: Pick<DeskCaseView, 'applicant' | 'beneficiary'>,
  words: FieldWords,
): FieldRow[] {
  const row = (
    field: FieldRow['field'],
    declared: string | null,
    registry: string | null,
  ): FieldRow => ({
    field,
    declared,
    registry,
    differs: applicant.matchesRegistry.includes(field),
  });
  return [
    row('surname', applicant.surname, beneficiary.surname),
    row('name', applicant.name, beneficiary.name),
    row('fiscalCode', applicant.fiscalCode, beneficiary.fiscalCode),
    row('birthDate', words.date(applicant.birthDate), words.date(beneficiary.birthDate)),
    row('birthPlace', applicant.birthPlace, beneficiary.birthPlace),
    row('sex', words.sex(applicant.sex), words.sex(beneficiary.sex)),
    row('residence', applicant.residence, beneficiary.residence),
    row('healthDomicile', null, beneficiary.healthDomicile),
    row('email', applicant.email, beneficiary.email),
    row('mobile', applicant.mobile, beneficiary.phone),
  ];
}

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
 * The applicant's data beside the registry's of the same person, field by field. Whether two values differ is the
 * server's answer (it knows accents, spellings and addresses), never a comparison of texts here.
 */
export function fieldRows(
  { applicant, applicantRecord }: Pick<DeskCaseView, 'applicant' | 'applicantRecord'>,
  words: FieldWords,
): FieldRow[] {
  const registry = applicantRecord === null ? {} : registryValues(applicantRecord, words);
  const row = (field: FieldRow['field'], declared: string | null): FieldRow => ({
    field,
    declared,
    registry: registry[field] ?? null,
    differs: applicant.matchesRegistry.includes(field),
  });
  return [
    row('surname', applicant.surname),
    row('name', applicant.name),
    row('fiscalCode', applicant.fiscalCode),
    row('birthDate', words.date(applicant.birthDate)),
    row('birthPlace', applicant.birthPlace),
    row('sex', words.sex(applicant.sex)),
    row('residence', applicant.residence),
    row('healthDomicile', null),
    row('email', applicant.email),
    row('mobile', applicant.mobile),
  ];
}

function registryValues(
  { birthDate, sex, phone, ...record }: DeskCaseView['beneficiary'],
  words: FieldWords,
): Partial<Record<FieldRow['field'], string | null>> {
  const { surname, name, fiscalCode, birthPlace, residence, healthDomicile, email } = record;
  return {
    surname,
    name,
    fiscalCode,
    birthDate: words.date(birthDate),
    birthPlace,
    sex: words.sex(sex),
    residence,
    healthDomicile,
    email,
    mobile: phone,
  };
}

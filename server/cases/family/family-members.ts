import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { DocumentKind } from '#contract/document.ts';
import { type FamilyRow, familyRowsOf, rowName } from '#requests/family-request/family-rows.ts';
import {
  type FamilyMemberFact,
  type FamilyRequestFacts,
  lacksPapers,
} from '#rules/family-request.ts';
import { namesAgree } from '#rules/person-name.ts';
import type { ItemToJudge } from './item-to-judge.ts';
import type { Sql, Statement } from '../../db/sql.ts';

const HOUSEHOLD: Statement = {
  name: 'household_of_applicant',
  text: `
    select p.id, p.fiscal_code as "fiscalCode", p.name, p.surname, p.id = me.id as "isApplicant",
      p.birth_date <= ($2::date - interval '18 years')::date as adult,
      coalesce(p.emancipated_on <= $2::date, false) as emancipated
    from assisted_person me
    join assisted_person p on p.id = me.id or p.household_id = me.household_id
    where me.id = $1 order by p.id limit 40`,
};

const PAPERS: Statement = {
  name: 'papers_of_family',
  text: `
    select kind, member_key as about from document
    where case_id = $1 and deleted_at is null and status <> 'REFUSED'`,
};

// Of the household by declaration (R-FR-1): adults alone, who are named by their fiscal code.
const DECLARED: Statement = {
  name: 'declared_members_of_family',
  text: `
    select p.id, p.fiscal_code as "fiscalCode", p.name, p.surname, false as "isApplicant",
      true as adult, false as emancipated
    from assisted_person p
    where p.fiscal_code = any($1::text[])
      and p.birth_date <= ($2::date - interval '18 years')::date`,
};

interface HouseholdRow {
  id: string;
  fiscalCode: string;
  name: string;
  surname: string;
  isApplicant: boolean;
  adult: boolean;
  emancipated: boolean;
}

interface Paper {
  kind: DocumentKind;
  about: string | null;
}

/** A member of a form with what the registry says of them; nobody found is nobody cohabiting. */
export interface FamilyMember extends FamilyMemberFact {
  row: FamilyRow;
}

export interface Family {
  facts: FamilyRequestFacts;
  members: FamilyMember[];
}

/**
 * The people whom a form names, found in the applicant's registered household: oneself and minors by
 * id, other adults by fiscal code and name. Who is registered elsewhere is as unknown as who is not
 * registered at all (R-VW-1), unless the applicant declares that they live together and they have given
 * their papers and consent.
 */
export async function familyOf(
  sql: Sql,
  asked: { caseId: string | undefined; applicantPersonId: string | null; form: CaseForm },
  today: CivilDate,
): Promise<Family> {
  const [household, papers] = await Promise.all([
    sql.rows<HouseholdRow>(HOUSEHOLD, [asked.applicantPersonId, today]),
    asked.caseId === undefined ? [] : sql.rows<Paper>(PAPERS, [asked.caseId]),
  ]);
  const rows = familyRowsOf(asked.form).map((row) => {
    const person = household.find((one) => isNamed(one, row));
    const declared = person === undefined && row.personId === '' && row.cohabitationDeclared;
    return { row, person, declared, papers: papersOf(papers, row.key) };
  });
  const lookedFor = rows.filter((one) => one.declared && !lacksPapers(one));
  const others = await declaredMembers(sql, lookedFor, today);
  const members = rows.map(({ row, declared, papers: own, ...found }): FamilyMember => {
    const complete = declared && !lacksPapers({ papers: own });
    const person = complete ? others.find((one) => isNamed(one, row)) : found.person;
    return {
      row,
      name: rowName(row),
      personId: person?.id,
      isApplicant: person?.isApplicant === true,
      consents: declared || (person !== undefined && (person.adult || person.emancipated)),
      declared,
      papers: own,
    };
  });
  const applicant = household.find(({ isApplicant }) => isApplicant);
  return { members, facts: { applicantIsAdult: applicant?.adult === true, members } };
}

async function declaredMembers(
  sql: Sql,
  rows: readonly { row: FamilyRow }[],
  today: CivilDate,
): Promise<HouseholdRow[]> {
  return rows.length === 0
    ? []
    : sql.rows<HouseholdRow>(DECLARED, [rows.map(({ row }) => row.fiscalCode), today]);
}

function isNamed(person: HouseholdRow, row: FamilyRow): boolean {
  if (row.personId !== '') {
    return person.id === row.personId && (person.isApplicant || !person.adult);
  }
  return (
    person.fiscalCode === row.fiscalCode &&
    namesAgree(person.name, row.name) &&
    namesAgree(person.surname, row.surname)
  );
}

/** A whole row of a known member as an item to judge. */
export function itemOf(
  { row, consents }: Pick<FamilyMember, 'row' | 'consents'>,
  personId: string,
): ItemToJudge {
  return {
    personId,
    operation: row.operation ?? 'DOCTOR_CHANGE',
    doctorId: row.doctorId ?? null,
    relativeFiscalCode: row.relativeFiscalCode === '' ? null : row.relativeFiscalCode,
    relation: row.relation ?? null,
    reason: row.reason ?? null,
    birthDeclared: row.birthDeclared,
    documentKey: row.key,
    consents,
  };
}

/** What an adult signs names them: another's signature is not theirs. */
function papersOf(papers: readonly Paper[], key: string): DocumentKind[] {
  return papers.filter(({ about }) => about === key).map(({ kind }) => kind);
}

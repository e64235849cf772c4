import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { PersonFacts } from '#rules/registry-facts.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { type CasePaper, papersOf } from '../documents/papers-of-case.ts';
import { DeskError } from '../http/desk-error.ts';

// As of who is in the registry: the zone of the residence, else that of the domicile.
const ACCOUNT_FACTS: Statement = {
  name: 'unregistered_facts',
  text: `
    select a.fiscal_code as "fiscalCode", a.birth_date::text as "birthDate",
      coalesce(r.zone_id, d.zone_id) as "zoneId", r.code is not null as "residesInTerritory",
      d.code is not null as "domiciledInTerritory",
      (select coalesce(jsonb_agg(f.type order by f.type), '[]') from case_file f
        where f.applicant_id = a.id and f.beneficiary_id is null and f.concluded_at is null
          and f.state <> 'DRAFT' and f.id is distinct from $2) as "openCaseTypes",
      (select f.submitted_at from case_file f where f.id = $2) as "submittedAt",
      ${papersOf('$2')} as papers
    from account a
    left join municipality r on r.code = a.residence ->> 'municipalityCode'
    left join municipality d on d.code = a.domicile ->> 'municipalityCode'
    where a.id = $1`,
};

/** What the registry says of somebody whom it does not have. */
export const NOTHING_REGISTERED = {
  enrolments: [],
  choices: [],
  recusals: [],
  extensions: [],
  household: [],
  cards: [],
  exemptions: [],
  changeUses: [],
} as const satisfies Partial<PersonFacts>;

interface AccountRow {
  fiscalCode: string;
  birthDate: CivilDate;
  zoneId: string | null;
  residesInTerritory: boolean;
  domiciledInTerritory: boolean;
  openCaseTypes: RequestType[];
  submittedAt: Date | null;
  papers: CasePaper[];
}

/** An applicant whom the registry does not have, and what their case is judged by beside that. */
export interface UnregisteredApplicant {
  /** Their id is that of the account, as long as they have none in the registry. */
  facts: PersonFacts;
  fiscalCode: string;
  submittedAt: Date | null;
  papers: CasePaper[];
}

/**
 * What is known of an applicant whom the registry does not have: only what they declared. No
 * enrolment and no choice, so that every rule that asks for one says so.
 * @param caseId the case being judged: it is no other open case
 * @throws DeskError not_found when there is no such account
 */
export async function loadUnregistered(
  sql: Sql,
  accountId: string,
  caseId: string | undefined,
): Promise<UnregisteredApplicant> {
  const [row] = await sql.rows<AccountRow>(ACCOUNT_FACTS, [accountId, caseId ?? null]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  const { fiscalCode, submittedAt, papers, zoneId, ...declared } = row;
  const facts: PersonFacts = { ...NOTHING_REGISTERED, ...declared, personId: accountId };
  return {
    facts: zoneId === null ? facts : { ...facts, zoneId },
    fiscalCode,
    submittedAt,
    papers,
  };
}

/** The facts of loadUnregistered alone. */
export async function loadUnregisteredFacts(sql: Sql, accountId: string): Promise<PersonFacts> {
  return (await loadUnregistered(sql, accountId, undefined)).facts;
}

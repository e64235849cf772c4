import type { CaseForm } from '#contract/case-form.ts';
import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import type { NamedPersonFact } from '#rules/named-person.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { PersonFacts } from '#rules/registry-facts.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { loadPerson } from './load-person-facts.ts';
import { NOTHING_REGISTERED } from './load-unregistered-facts.ts';

/** A request that may declare a child whom the registry does not have. */
interface DeclaringCase {
  id: string | undefined;
  type: RequestType;
  applicantId: string | null;
  form: CaseForm;
  /** Whom the registry has by now under the code and the names of the form; asked of who decides. */
  named?: NamedPersonFact | null | undefined;
}

// R-GEN-3: the same parent for the same child; of another parent nobody is told before the desk decides.
const OPEN_OF_CHILD: Statement = {
  name: 'open_cases_of_new_child',
  text: `
    select f.type from case_file f
    where f.applicant_id = $1 and f.type = $2 and f.form ->> 'personFiscalCode' = $3
      and f.concluded_at is null and f.state <> 'DRAFT' and f.id is distinct from $4
      and (select own.protocol_number is null or f.protocol_number < own.protocol_number
        from (select $4::uuid as id) this left join case_file own on own.id = this.id)`,
};

/**
 * The newborn that a request declares, as the rules look at them: with the zone of the parent they
 * live with, and nothing in the registry; whoever decides finds them there where somebody has added
 * them since.
 * @returns undefined where the request declares none
 */
export async function newChildFacts(
  sql: Sql,
  { id, type, applicantId, form, named = null }: DeclaringCase,
  parent: PersonFacts,
  policy: RegionalPolicy,
): Promise<{ facts: PersonFacts; fiscalCode: string } | undefined> {
  const child = REQUESTS[type].newChild?.(form);
  if (child === undefined) {
    return undefined;
  }
  if (named !== null) {
    return loadPerson(sql, named.personId, { policy, exceptCaseId: id });
  }
  const open = await sql.rows<{ type: RequestType }>(OPEN_OF_CHILD, [
    applicantId,
    type,
    child.fiscalCode,
    id ?? null,
  ]);
  const { zoneId } = parent;
  return {
    fiscalCode: child.fiscalCode,
    facts: {
      ...NOTHING_REGISTERED,
      personId: id ?? parent.personId,
      birthDate: child.birthDate,
      openCaseTypes: open.map((one) => one.type),
      ...(zoneId !== undefined && { zoneId }),
    },
  };
}

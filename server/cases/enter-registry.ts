import type { RuleResult } from '#contract/rule-result.ts';
import type { Judgement } from '#requests/define-request.ts';
import { textOf } from '#requests/form-text.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { findNamedPerson } from '../people/find-named-person.ts';
import { addToRegistry, identifyApplicant, tieApplicant } from '../people/register-applicant.ts';
import type { LockedCase } from './locked-case.ts';

/** Whom a commit is about: somebody of the registry, or an applicant whom it does not know. */
export interface CommitBeneficiary {
  personId: string | null;
  /** Who asks, in the registry: the same, where it is they who are to be added. */
  applicantPersonId: string | null;
  /** Whose rows are locked: nobody's, for an applicant without any, whose account is locked. */
  rowsOf: string;
  /** What keeps an applicant from being the person that their fiscal code names. */
  clashes: readonly RuleResult[];
}

/** Finds the beneficiary; an applicant the registry did not know is looked up again, under a lock. */
export async function beneficiaryOfCommit(
  sql: Sql,
  { type, form, beneficiaryId, applicantId, applicantPersonId }: LockedCase,
): Promise<CommitBeneficiary> {
  if (beneficiaryId !== null) {
    const child = REQUESTS[type].newChild === undefined ? null : await findNamedPerson(sql, form);
    const rowsOf = child?.named?.personId ?? beneficiaryId;
    return { personId: beneficiaryId, applicantPersonId, rowsOf, clashes: [] };
  }
  const account = demandAccount(applicantId);
  const found = await identifyApplicant(sql, account);
  return {
    personId: found.personId,
    applicantPersonId: found.personId,
    rowsOf: found.personId ?? account,
    clashes: 'clash' in found ? [found.clash] : [],
  };
}

/**
 * Adds the applicant to the registry where it does not have them, and ties account and case to the
 * person. Citizenship as the form says it; who has a residence in Italy and says none is Italian.
 * @returns the person that the case is about
 */
async function enterRegistry(
  sql: Sql,
  { id, applicantId, beneficiaryId, form }: LockedCase,
  who: CommitBeneficiary,
  now: number,
): Promise<string> {
  if (beneficiaryId !== null) {
    return beneficiaryId;
  }
  const account = demandAccount(applicantId);
  const citizenship = textOf(form, 'citizenship') ?? 'IT';
  const personId = who.personId ?? (await addToRegistry(sql, account, citizenship, now));
  await tieApplicant(sql, { accountId: account, personId, caseId: id });
  return personId;
}

/**
 * Whom an approved case is written for: the beneficiary; the applicant, added where the registry did
 * not have them; a newborn that it declares, under an id chosen here where they are still to be added.
 */
export async function personOfCommit(
  sql: Sql,
  locked: LockedCase,
  who: CommitBeneficiary,
  { named, person }: Judgement,
  now: number,
): Promise<string> {
  if (REQUESTS[locked.type].newChild === undefined) {
    return enterRegistry(sql, locked, who, now);
  }
  return named === null ? uuidV7(now) : person.personId;
}

const HAND_TO_CHILD: Statement = {
  name: 'hand_case_to_child',
  text: 'update case_file set beneficiary_id = $2 where id = $1 and beneficiary_id <> $2',
};

/** From the approval on a case that declared a child is about the child. */
export async function handToChild(
  sql: Sql,
  { id, type }: Pick<LockedCase, 'id' | 'type'>,
  childId: string,
): Promise<void> {
  if (REQUESTS[type].newChild !== undefined) {
    await sql.rows(HAND_TO_CHILD, [id, childId]);
  }
}

/** A case without an account is for somebody of the registry, or it never becomes one (R-AL-3). */
function demandAccount(applicantId: string | null): string {
  if (applicantId === null) {
    throw new Error('Who is not in the registry asks with an account');
  }
  return applicantId;
}

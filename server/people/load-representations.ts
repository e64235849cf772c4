import type { CivilDate } from '#contract/civil-date.ts';
import type { RepresentedAct } from '#contract/representation.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { isEligible } from '#rules/eligibility.ts';
import {
  evaluateRepresentation,
  type RepresentationFact,
  type RepresentedActFacts,
  type RepresentedPerson,
} from '#rules/representation.ts';
import type { Beneficiary } from '#rules/request-rules.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import type { Sql, Statement } from '../db/sql.ts';

/** A representation as the rules look at it, with the person it is about. */
export interface RepresentationFacts {
  representation: RepresentationFact;
  represented: RepresentedPerson;
}

/** Columns of a representation `r` with its person `p` (or whom was named) as RepresentationFacts. */
export const REPRESENTATION_FACTS = `
  jsonb_strip_nulls(jsonb_build_object('kind', r.kind, 'powers', r.powers, 'from', r.valid_from,
    'to', r.valid_to, 'selfDeclared', r.kind = 'PARENT',
    'verifiedOn', case when r.state = 'ACTIVE'
      then (r.decided_at at time zone 'Europe/Rome')::date end)) as representation`;
export const REPRESENTED_FACTS = `
  jsonb_strip_nulls(jsonb_build_object('birthDate', p.birth_date, 'deathDate', p.death_date,
    'emancipatedOn', p.emancipated_on, 'incapacity', p.incapacity)) as represented`;

/** Whether the desk ended a declaration of this citizen on this person because it was not true. */
export function wasFoundFalse(representative: string, represented: string): string {
  return `exists (select 1 from representation f where f.representative_id = ${representative}
    and f.represented_id = ${represented} and f.end_reason = 'NOT_TRUE')`;
}

const REPRESENTATIONS: Statement = {
  name: 'representations_of_person',
  text: `
    select ${REPRESENTATION_FACTS}, ${REPRESENTED_FACTS}
    from representation r join assisted_person p on p.id = r.represented_id
    where r.representative_id = $1 and r.represented_id = $2 and r.state = 'ACTIVE'
    order by r.declared_at desc limit 10`,
};

/** Who asks, for whom, what; and whether the papers that R-RP may ask for are there. */
export interface ActForSomebody {
  applicantId: string | null;
  applicantPersonId: string | null;
  /** null: the applicant, whom the registry does not know. */
  beneficiaryId: string | null;
  act: RepresentedAct;
  /** A signed consent is among the documents: of the person assisted, or of the other parent. */
  consentGiven: boolean;
}

/**
 * How the beneficiary of a request is tied to the applicant, with the answers of R-RP for this act
 * where they are somebody else. Of several representations the one that holds counts.
 */
export async function beneficiaryOf(
  sql: Sql,
  { applicantId, applicantPersonId, beneficiaryId, act, consentGiven }: ActForSomebody,
  context: Pick<RuleContext, 'today' | 'policy'>,
): Promise<Beneficiary> {
  if (beneficiaryId === null || applicantPersonId === beneficiaryId) {
    return { relation: 'SELF' };
  }
  const rows = await sql.rows<RepresentationFacts>(REPRESENTATIONS, [applicantId, beneficiaryId]);
  const answers = rows.map((row) => {
    const asked = representedAct(row, act, consentGiven);
    return { asked, representation: evaluateRepresentation(asked, context) };
  });
  const best = answers.find(({ representation }) => isEligible(representation)) ?? answers[0];
  return best === undefined ? { relation: 'NONE' } : { relation: 'REPRESENTED', ...best };
}

/** One act for one person, as the rules R-RP look at it. */
export function representedAct(
  { representation, represented }: RepresentationFacts,
  act: RepresentedAct,
  consentGiven: boolean,
): RepresentedActFacts {
  return {
    act,
    representation,
    represented,
    representedSigned: consentGiven,
    otherParentAgrees: consentGiven,
  };
}

/** The answers of R-RP that a case shows beside those of its own rules. */
export function representationResults(beneficiary: Beneficiary): readonly RuleResult[] {
  return beneficiary.relation === 'REPRESENTED' ? beneficiary.representation : [];
}

const MAY_FOLLOW: Statement = {
  name: 'may_follow_person',
  text: `select may_follow($1, $2, $3::date) as may`,
};

/**
 * Whether a citizen may see and go on with what concerns a person on that day: themselves, or
 * somebody they represent then. Asked at each request, so an open session loses it too (R-RP-1,
 * R-RP-7).
 */
export async function mayFollow(
  sql: Sql,
  accountId: string,
  personId: string | null,
  today: CivilDate,
): Promise<boolean> {
  const [row] = await sql.rows<{ may: boolean }>(MAY_FOLLOW, [accountId, personId, today]);
  return row?.may === true;
}

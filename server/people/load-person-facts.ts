import type { CivilDate } from '#contract/civil-date.ts';
import type { ChoiceChannel } from '#contract/registry.ts';
import { REQUEST_TYPES } from '#contract/request-type.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isCounted } from '#rules/choice-history.ts';
import { namesDoctor } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { RENEWAL_TYPES } from '#requests/renewal-types.ts';
import { holdWhileRenewing } from '#rules/pending-renewal.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { DoctorChoiceFact, PersonFacts } from '#rules/registry-facts.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { type CasePaper, papersOf } from '../documents/papers-of-case.ts';
import { DeskError } from '../http/desk-error.ts';

export interface PersonFactsOptions {
  /** What counts as a use of the change function (R-CM-5), how long a pending renewal holds (R-FX-5). */
  policy: Pick<RegionalPolicy, 'cooldownCounts' | 'pendingRenewalMonths'>;
  /** The case being judged: neither an open case of the person nor a use of the function. */
  exceptCaseId?: string | undefined;
}

/**
 * Types whose case is a use of the change function: revoking without choosing is none, nor is an
 * enrolment that a choice goes with.
 */
const CHANGING_TYPES = REQUEST_TYPES.filter((type) => namesDoctor(REQUESTS[type]));

/** Types that stand with the parent until the approval adds the child: no use of the parent's. */
const OF_A_NEW_CHILD = REQUEST_TYPES.filter((type) => REQUESTS[type].newChild !== undefined)
  .map((type) => `'${type}'`)
  .join(', ');

/** Members of a household that are looked at; a larger one is a community, not a family. */
const MAX_HOUSEHOLD = 20;

interface PersonRow {
  fiscalCode: string;
  facts: Omit<PersonFacts, 'changeUses'>;
  /** Moments of submission of the cases that count, milliseconds since 1970. */
  submissions: number[];
  /** When the case being judged was submitted; null before that. */
  submittedAt: Date | null;
  /** Its documents that were checked and can be used. */
  papers: CasePaper[];
}

/** Numbers are given in the order in which cases are submitted; a draft, which has none, is last. */
const BEFORE_THIS = `(own.protocol_number is null or f.protocol_number < own.protocol_number)`;

// R-GEN-3, R-CM-5: of two open requests the first one stands: a case that has its number looks at
// those before it, or two that came to be open at once would each bar the other.
// R-FR-6: what this very case chose for a relative does not make them one who was in care already.
// The zone is the one of the residence; who lives outside the territory has a health domicile in it.
// What is null is left out, as the facts have it.
const PERSON_FACTS: Statement = {
  name: 'person_facts',
  text: `
  select p.fiscal_code as "fiscalCode", jsonb_strip_nulls(jsonb_build_object(
      'personId', p.id, 'birthDate', p.birth_date, 'deathDate', p.death_date, 'emancipatedOn', p.emancipated_on,
      'aireFrom', p.aire_from, 'aireTo', p.aire_to,
      'zoneId', coalesce(residence.zone_id, domicile.zone_id),
      'residesInTerritory', residence.code is not null,
      'domiciledInTerritory', domicile.code is not null,
      'enrolments', (
        select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'status', e.status,
          'from', e.valid_from, 'to', e.valid_to) order by e.valid_from), '[]')
        from enrolment e where e.person_id = p.id),
      'choices', (
        select coalesce(jsonb_agg(jsonb_build_object('doctorId', c.doctor_id,
          'doctorKind', d.kind, 'doctorTo', case when c.end_reason is null then least(d.active_to,
            case when d.appointment_kind = 'PROVISIONAL' then d.appointment_end end) end,
          'from', c.valid_from, 'to', c.valid_to,
          'endReason', c.end_reason, 'channel', c.channel)
          order by c.valid_from, c.created_at), '[]')
        from doctor_choice c join doctor d on d.id = c.doctor_id where c.person_id = p.id),
      'recusals', (
        select coalesce(jsonb_agg(jsonb_build_object('doctorId', r.doctor_id,
          'notifiedOn', r.notified_on) order by r.notified_on), '[]')
        from recusal r where r.person_id = p.id),
      'extensions', (
        select coalesce(jsonb_agg(jsonb_build_object('doctorId', x.doctor_id, 'to', x.valid_to)
          order by x.valid_to), '[]')
        from paediatric_extension x where x.person_id = p.id),
      'household', (
        select coalesce(jsonb_agg(jsonb_build_object('fiscalCode', m.fiscal_code, 'choices', (
          select coalesce(jsonb_agg(jsonb_build_object('doctorId', c.doctor_id,
            'from', c.valid_from, 'to', c.valid_to, 'endReason', c.end_reason)
            order by c.valid_from), '[]')
          from doctor_choice c where c.person_id = m.id
            and ($2::uuid is null or c.opened_by_case is distinct from $2)))
          order by m.fiscal_code), '[]')
        from (select id, fiscal_code from assisted_person
          where household_id = p.household_id and id <> p.id
          order by id limit ${MAX_HOUSEHOLD}) m),
      'cards', (
        select coalesce(jsonb_agg(jsonb_build_object('number', h.number, 'hasChip', h.has_chip,
          'issuedOn', h.issued_on, 'expiresOn', h.expires_on, 'status', h.status)
          order by h.issued_on, h.number), '[]')
        from health_card h where h.person_id = p.id),
      'postalAddress', p.residence, 'fiscalCodeReplacedOn', p.fiscal_code_replaced_on,
      'exemptions', (
        select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'code', x.code, 'kind', x.kind,
          'status', x.status, 'origin', x.origin, 'from', x.valid_from, 'to', x.valid_to)
          order by x.valid_from, x.code), '[]')
        from exemption x where x.person_id = p.id),
      'openCaseTypes', (
        select coalesce(jsonb_agg(f.type order by f.type), '[]') from case_file f
        where f.beneficiary_id = p.id and f.concluded_at is null and f.state <> 'DRAFT'
          and f.id is distinct from $2 and ${BEFORE_THIS})
        || (select coalesce(jsonb_agg(i.operation), '[]')
          from case_item i join case_file f on f.id = i.case_id
          where i.person_id = p.id and f.concluded_at is null and f.id is distinct from $2
            and ${BEFORE_THIS}))) as facts,
    (select coalesce(jsonb_agg((extract(epoch from f.submitted_at) * 1000)::bigint), '[]')
      from case_file f
      where f.beneficiary_id = p.id and f.submitted_at is not null and f.type = any($3)
        and f.state not in ('REJECTED', 'WITHDRAWN') and f.id is distinct from $2
        and (f.concluded_at is not null or ${BEFORE_THIS})
        and (f.type not in (${OF_A_NEW_CHILD}) or f.state = 'COMPLETED'))
      || (select coalesce(jsonb_agg((extract(epoch from f.submitted_at) * 1000)::bigint), '[]')
        from case_item i join case_file f on f.id = i.case_id
        where i.person_id = p.id and i.operation = any($3) and i.decision is distinct from 'REJECTED'
          and f.state not in ('REJECTED', 'WITHDRAWN') and f.id is distinct from $2
          and (f.concluded_at is not null or ${BEFORE_THIS})) as submissions,
    own.submitted_at as "submittedAt",
    ${papersOf('$2')} as papers
  from assisted_person p
  left join municipality residence on residence.code = p.residence_municipality_code
  left join municipality domicile on domicile.code = p.domicile_municipality_code
  left join case_file own on own.id = $2
  where p.id = $1`,
};

/**
 * Everything that the rules need to know of one person, in one query, so as of one moment.
 * @param sql connections, or the transaction that the facts must be seen by (`sqlOf(em)` of an
 * entity manager: what is changed but not yet flushed is not seen)
 * @throws DeskError not_found when the registry has no such person
 */
export async function loadPersonFacts(
  sql: Sql,
  personId: string,
  options: PersonFactsOptions,
): Promise<PersonFacts> {
  return (await loadPerson(sql, personId, options)).facts;
}

/** A person's facts, and what of the case being judged is known beside its form. */
export interface LoadedPerson {
  facts: PersonFacts;
  fiscalCode: string;
  submittedAt: Date | null;
  papers: CasePaper[];
}

/**
 * The same facts and, beside them, the fiscal code and what the case being judged comes with.
 * @throws DeskError not_found when the registry has no such person
 */
export async function loadPerson(
  sql: Sql,
  personId: string,
  { policy, exceptCaseId }: PersonFactsOptions,
): Promise<LoadedPerson> {
  const [row] = await sql.rows<PersonRow>(PERSON_FACTS, [
    personId,
    exceptCaseId ?? null,
    CHANGING_TYPES,
  ]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  return {
    fiscalCode: row.fiscalCode,
    submittedAt: row.submittedAt,
    papers: row.papers,
    facts: {
      ...holdWhileRenewing(row.facts, RENEWAL_TYPES, policy),
      changeUses: changeUses(row.facts.choices, row.submissions, policy.cooldownCounts),
    },
  };
}

/**
 * Days on which the change function was used: the first day of a choice made directly, the day of
 * submission of a case. A choice written by a case is not counted again; a VOIDED one never.
 */
function changeUses(
  choices: readonly DoctorChoiceFact[],
  submissions: readonly number[],
  counted: readonly ChoiceChannel[],
): CivilDate[] {
  const direct = choices.filter(
    (choice) => choice.channel !== 'CASE' && counted.includes(choice.channel) && isCounted(choice),
  );
  const byCase = counted.includes('CASE') ? submissions : [];
  return [
    ...direct.map((choice) => choice.from),
    ...byCase.map((moment) => civilDateOf(moment)),
  ].toSorted();
}

import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import type { DoctorOptionPage, MemberDoctorSearch } from '#contract/doctor.ts';
import { ageOn } from '#rules/calendar.ts';
import { choiceOn } from '#rules/choice-history.ts';
import { withDomicile } from '#rules/declared-domicile.ts';
import { currentDoctorOf, evaluateDoctorSelectability } from '#rules/doctor-selectability.ts';
import { standingFailures } from '#rules/eligibility.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { DoctorFacts, PersonFacts } from '#rules/registry-facts.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { FOLLOWS_CASE } from '../cases/own-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { declaredDomicile } from '../people/declared-domicile.ts';
import { loadPersonFacts } from '../people/load-person-facts.ts';
import { newChildFacts } from '../people/new-child-facts.ts';
import { loadUnregisteredFacts } from '../people/load-unregistered-facts.ts';
import { doctorSummaries, searchDoctors } from './doctor.repository.ts';
import { hasPaediatricianPlaces, loadDoctorFacts } from './load-doctor-facts.ts';
import { placeHolder } from './place-holder.ts';
import { ADULT_OF_HOME, adultOfHome, memberAsked } from './member-asked.ts';

interface OwnDraft {
  id: string;
  type: RequestType;
  form: CaseForm;
  beneficiaryId: string | null;
  applicantId: string;
  /** Doctors whose signed acceptance is among its documents. */
  acceptedBy: string[];
}

const OWN_DRAFT: Statement = {
  name: 'own_draft',
  text: `
    select c.id, c.type, c.form, coalesce($4::uuid, c.beneficiary_id) as "beneficiaryId",
      c.applicant_id as "applicantId",
      array(select d.doctor_id from document d
        where d.case_id = c.id and d.kind = 'DOCTOR_ACCEPTANCE' and d.doctor_id is not null
          and d.member_key is not distinct from $6 and d.status <> 'REFUSED' and d.deleted_at is null) as "acceptedBy"
    from case_file c
    where c.id = $1 and c.state in ('DRAFT', 'INTEGRATION_REQUESTED') and ${FOLLOWS_CASE}
      and ($4::uuid is null or (c.type = 'FAMILY_REQUEST' and may_follow(c.applicant_id, $4, $3::date)))
      and (not $5::boolean or c.type = 'FAMILY_REQUEST')`,
};

export interface OptionsQuery {
  caseId: string;
  accountId: string;
  search: MemberDoctorSearch;
  today: CivilDate;
  policy: RegionalPolicy;
}

/**
 * Every doctor of a search as the person of a draft may, or may not, choose them, with all the
 * rules that stand against each; in a request for the family as one member may. The number of queries
 * does not grow with the page.
 * @throws DeskError not_found unless the case is a draft of that account, or open for corrections, and
 * the member somebody whom the account may act for
 */
export async function doctorOptions(sql: Sql, query: OptionsQuery): Promise<DoctorOptionPage> {
  const { caseId, accountId, today, policy } = query;
  const { member, row, operation } = query.search;
  const [draft] = await sql.rows<OwnDraft>(OWN_DRAFT, [
    caseId,
    accountId,
    today,
    ...memberAsked(member),
    row ?? null,
  ]);
  if (draft === undefined) {
    throw new DeskError('not_found');
  }
  const [found, hits] = await Promise.all([
    factsOf(sql, draft, query),
    searchDoctors(sql, query.search, today),
  ]);
  const isOther = member === ADULT_OF_HOME;
  const home = withDomicile(found, await declaredDomicile(sql, draft));
  const child = await newChildFacts(sql, draft, home, policy);
  const lives = child?.facts ?? home;
  const person = isOther ? adultOfHome(lives, today) : lives;
  const currentId = choiceOn(person.choices, today)?.doctorId;
  const [summaries, facts, paediatricianPlacesInZone] = await Promise.all([
    doctorSummaries(sql, hits.ids, today),
    loadDoctorFacts(
      sql,
      [...new Set([...hits.ids, ...(currentId === undefined ? [] : [currentId])])],
      { on: today, forPersonId: isOther ? null : placeHolder(draft) },
    ),
    placesForChildren(sql, person, today),
  ]);
  const context: RuleContext = {
    today,
    policy,
    channel: 'CASE',
    acceptedBy: draft.acceptedBy,
    paediatricianPlacesInZone,
  };
  const type = draft.type === 'FAMILY_REQUEST' ? (operation ?? draft.type) : draft.type;
  const { judgeDoctor = evaluateDoctorSelectability } = REQUESTS[type];
  const current = currentDoctorOf(person, facts, today);
  const byId = new Map<string, DoctorFacts>(facts.map((doctor) => [doctor.doctorId, doctor]));
  return {
    total: hits.total,
    data: summaries.flatMap((summary) => {
      const doctor = byId.get(summary.id);
      if (doctor === undefined) {
        return [];
      }
      const failed = standingFailures(judgeDoctor(person, doctor, current, context));
      return [{ ...summary, selectable: failed.length === 0, failed }];
    }),
  };
}

/** Of whom the draft is for; of who asks, where the registry does not know them. */
async function factsOf(
  sql: Sql,
  { beneficiaryId }: OwnDraft,
  { accountId, caseId, policy }: OptionsQuery,
): Promise<PersonFacts> {
  return beneficiaryId === null
    ? await loadUnregisteredFacts(sql, accountId)
    : await loadPersonFacts(sql, beneficiaryId, { policy, exceptCaseId: caseId });
}

/** Asked only where a rule looks at it: for children below the age of a family doctor (R-DS-10). */
async function placesForChildren(
  sql: Sql,
  person: PersonFacts,
  today: CivilDate,
): Promise<boolean | undefined> {
  return person.zoneId !== undefined && ageOn(person.birthDate, today) < 6
    ? await hasPaediatricianPlaces(sql, person.zoneId, today)
    : undefined;
}

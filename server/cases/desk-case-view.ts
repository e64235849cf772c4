import type { CaseForm } from '#contract/case-form.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { DeskCaseView, PersonRecord } from '#contract/desk-case.ts';
import type { DoctorSummary } from '#contract/doctor.ts';
import type { Sex } from '#contract/identity.ts';
import type { Address } from '#contract/address.ts';
import type { Localized } from '#contract/localized.ts';
import type { CommitFailure, Outcome } from '#contract/outcome.ts';
import type { RequestType } from '#contract/request-type.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { REQUESTS } from '#requests/index.ts';
import { sayChanges } from '#requests/registry-change.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { type CaseTerms, DEFAULT_CASE_TERMS, type Suspension } from '#rules/case-deadlines.ts';
import { type CaseStanding, type DeskAct, mayDo, maySeeCase } from '#rules/case-permission.ts';
import { namesAgree } from '#rules/person-name.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { doctorSummaries } from '../doctors/doctor.repository.ts';
import { documentsOfCase } from '../documents/documents-of-case.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { messagesForDesk, shownWith, type ShownAs } from '../notifications/messages-of-case.ts';
import { lastOverrideAsk } from '../override-asks/override-asks.ts';
import { placeName, spokenAddress } from '../people/person-record.ts';
import { ascertainmentsOf } from './ascertainments-of-case.ts';
import { staffParts } from './case-parts.ts';
import { deskItems } from './family/case-items.ts';
import { type JudgedCase, judgeCase } from './judge-case.ts';
import { countOtherCases, duplicatesOf } from './other-cases.ts';
import { peopleOfCase } from './people-of-case.ts';
import { isOverdue, workingDaysLeft } from './queue.repository.ts';
import { LABELS_OF_CASE } from '../queue/case-labels.ts';
import { closingDays, type ClosingDays } from '../offices/closing-days.ts';
import { PARTIES_OF_CASE } from './parties.ts';

const DESK_CASE: Statement = {
  name: 'desk_case',
  text: `
    select c.id, c.protocol_number as "protocolNumber", c.type, c.state, c.version, c.form,
      c.office_id as "officeId", o.name as "officeName", c.assignee_id as "assigneeId",
      s.name || ' ' || s.surname as "assigneeName", c.submitted_at as "submittedAt",
      c.state_since as "stateSince", c.take_charge_due_on as "takeChargeDueOn",
      c.conclude_due_on as "concludeDueOn", c.integration_due_on as "integrationDueOn",
      c.objection_due_on as "objectionDueOn", c.suspensions, c.terms,
      c.integration_round as "integrationRound", c.outcome, c.commit_failure as "commitFailure",
      c.external_reference as "externalReference",
      c.beneficiary_id as "beneficiaryId", c.applicant_id as "applicantId",
      case when c.applicant_id is null then c.beneficiary_id else a.person_id end as "applicantPersonId",
      coalesce(a.surname, r.surname) as surname, coalesce(a.name, r.name) as name,
      coalesce(a.fiscal_code, r.fiscal_code) as "fiscalCode", coalesce(a.sex, bp.sex) as sex,
      coalesce(a.birth_date, r.birth_date) as "birthDate",
      coalesce(a.birth_place_code, bp.birth_place_code) as "birthPlaceCode",
      coalesce(ap.birth_place_code, bp.birth_place_code) as "registryBirthPlaceCode",
      coalesce(a.email, r.email, '') as email, coalesce(a.mobile, r.mobile, '') as mobile,
      coalesce(a.residence, bp.residence) as residence, coalesce(a.locale, c.locale) as locale,
      ${LABELS_OF_CASE} as labels,
      ($2::uuid is not null and exists (
        select 1 from assisted_person sp
        join assisted_person p on p.id in ${PARTIES_OF_CASE}
        where sp.id = $2 and (p.id = sp.id or p.household_id = sp.household_id)
      )) as "ofOwnHousehold"
    from case_file c
    left join account a on a.id = c.applicant_id
    left join preregistration r on r.case_id = c.id
    left join assisted_person bp on bp.id = c.beneficiary_id
    left join assisted_person ap on ap.id = a.person_id
    left join office o on o.id = c.office_id
    left join staff_member s on s.id = c.assignee_id
    where c.id = $1 and c.state <> 'DRAFT'`,
};

interface DeskRow {
  id: string;
  protocolNumber: string;
  type: RequestType;
  state: CaseState;
  version: number;
  form: CaseForm;
  officeId: string;
  officeName: string;
  assigneeId: string | null;
  assigneeName: string | null;
  submittedAt: Date;
  stateSince: Date;
  takeChargeDueOn: CivilDate | null;
  concludeDueOn: CivilDate | null;
  integrationDueOn: CivilDate | null;
  objectionDueOn: CivilDate | null;
  suspensions: Suspension[];
  terms: CaseTerms | null;
  integrationRound: number;
  outcome: Outcome | null;
  commitFailure: CommitFailure | null;
  externalReference: string | null;
  beneficiaryId: string | null;
  applicantId: string | null;
  applicantPersonId: string | null;
  surname: string;
  name: string;
  fiscalCode: string;
  email: string;
  mobile: string;
  residence: Address;
  locale: string;
  sex: Sex;
  birthDate: CivilDate;
  birthPlaceCode: string;
  registryBirthPlaceCode: string | null;
  ofOwnHousehold: boolean;
  labels: DeskCaseView['labels'];
}

const DESK_ACTS: readonly DeskAct[] = [
  'take',
  'release',
  'requestIntegration',
  'approve',
  'reject',
  'sendRejectionNotice',
  'reassign',
  'askOverride',
  'answerOverride',
  'addNote',
  'logPhoneContact',
  'noteReference',
];

/**
 * A case as the office works on it: data, documents, the verdict of every rule now, and which acts
 * are open to this person. The caller records the reading in the audit.
 * @throws DeskError not_found for a case that this person may not see, household_case for one about
 * themselves or somebody they live with (LC-7)
 */
export async function deskCaseView(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: StaffActor,
  caseId: string,
): Promise<DeskCaseView> {
  const closingOf = await closingDays(deps.sql);
  const shownAs = await shownWith(deps);
  return deps.sql.reading((sql) => readView(sql, deps, actor, caseId, { closingOf, shownAs }));
}

/** What is kept in memory and not read with the case. */
interface Kept {
  closingOf: ClosingDays;
  shownAs: ShownAs;
}

async function readView(
  sql: Sql,
  deps: Pick<Deps, 'clock' | 'config'>,
  actor: StaffActor,
  caseId: string,
  { closingOf, shownAs }: Kept,
): Promise<DeskCaseView> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const [row] = await sql.rows<DeskRow>(DESK_CASE, [caseId, actor.personId]);
  const standing = row && standingOf(row);
  if (row === undefined || standing === undefined || !maySeeCase(actor, standing)) {
    throw new DeskError('not_found');
  }
  if (row.ofOwnHousehold) {
    throw new DeskError('household_case');
  }
  const doctorId = doctorOf(row.form);
  const [people, items, judged, ascertainments, documents, parts, messages, doctors] =
    await Promise.all([
      peopleOfCase(sql, row),
      deskItems(sql, deps, { ...row, caseId }, today),
      judgeCase(sql, deps, { ...row, id: row.id, deciding: true }, today),
      ascertainmentsOf(sql, row, mayDo(actor, 'ascertain', standing, today).allowed),
      documentsOfCase(sql, caseId),
      staffParts(sql, caseId, actor.staffId, now),
      messagesForDesk(sql, shownAs, caseId, actor, standing),
      doctorId === undefined ? [] : doctorSummaries(sql, [doctorId], today),
    ]);
  const overrideAsk = await lastOverrideAsk(sql, caseId);
  const otherCaseCount = await countOtherCases(sql, row);
  const duplicates = await duplicatesOf(sql, actor, caseId, today);
  const { beneficiary, applicantRecord, representation } = people;
  const [residence, birthPlace] = await Promise.all([
    spokenAddress(row.residence),
    placeName(row.birthPlaceCode),
  ]);
  return {
    id: row.id,
    protocolNumber: row.protocolNumber,
    type: row.type,
    state: row.state,
    version: row.version,
    officeId: row.officeId,
    officeName: row.officeName,
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    submittedAt: row.submittedAt.toISOString(),
    stateSince: row.stateSince.toISOString(),
    takeChargeDueOn: row.takeChargeDueOn,
    concludeDueOn: row.concludeDueOn,
    integrationDueOn: row.integrationDueOn,
    objectionDueOn: row.objectionDueOn,
    workingDaysLeft: workingDaysLeft(row.state, row.concludeDueOn, today, closingOf(row.officeId)),
    overdue: isOverdue(row.state, row.concludeDueOn, today),
    suspended: row.suspensions.some(({ to }) => to === undefined),
    labels: row.labels,
    integrationRound: row.integrationRound,
    applicant: {
      id: row.applicantId,
      surname: row.surname,
      name: row.name,
      fiscalCode: row.fiscalCode,
      sex: row.sex,
      birthDate: row.birthDate,
      birthPlace,
      email: row.email,
      mobile: row.mobile,
      residence,
      locale: row.locale,
      matchesRegistry: differences(row, residence, applicantRecord),
    },
    applicantRecord,
    beneficiary,
    items,
    representation,
    form: row.form,
    chosenDoctor: doctors[0] ?? null,
    documents,
    rules: judged.results,
    overrideAsk,
    ascertainments,
    effects: effectsOf(row, judged, beneficiary, doctors[0]),
    messages,
    ...parts,
    otherCaseCount,
    duplicates,
    externalReference: row.externalReference,
    outcome: row.outcome,
    commitFailure: row.commitFailure,
    ...actsOpenTo(actor, standing, today),
  };
}

/** What the approval would write, as things stand; nothing where the doctor is no longer there. */
function effectsOf(
  row: DeskRow,
  { judgement, context }: JudgedCase,
  beneficiary: PersonRecord,
  doctor: DoctorSummary | undefined,
): Localized[] {
  const current = judgement.current?.doctorId;
  const child = REQUESTS[row.type].newChild?.(row.form);
  return sayChanges(REQUESTS[row.type].registryChanges(judgement, context), {
    person: fullName(child ?? beneficiary),
    ...(child !== undefined && { representative: fullName(beneficiary) }),
    doctor: doctor && `${doctor.name} ${doctor.surname}`,
    currentDoctor: beneficiary.choices.find(({ doctorId }) => doctorId === current)?.doctorName,
    on: context.today,
  });
}

function fullName({ name, surname }: { name: string; surname: string }): string {
  return `${name} ${surname}`;
}

function standingOf(row: DeskRow): CaseStanding {
  const terms = row.terms ?? DEFAULT_CASE_TERMS;
  return { ...row, maxIntegrationRounds: terms.maxIntegrationRounds };
}

function actsOpenTo(
  actor: StaffActor,
  standing: CaseStanding,
  today: CivilDate,
): Pick<DeskCaseView, 'can' | 'refusals'> {
  const answers = DESK_ACTS.map((act) => [act, mayDo(actor, act, standing, today)] as const);
  return {
    can: Object.fromEntries(
      answers.map(([act, permission]) => [act, permission.allowed]),
    ) as DeskCaseView['can'],
    refusals: Object.fromEntries(
      answers.flatMap(([act, permission]) => (permission.allowed ? [] : [[act, permission.code]])),
    ),
  };
}

/** Fields on which account and registry do not say the same of the applicant. */
function differences(
  row: DeskRow,
  residence: string,
  person: DeskCaseView['applicantRecord'],
): string[] {
  if (person === null) {
    return [];
  }
  return [
    ...(row.fiscalCode === person.fiscalCode ? [] : ['fiscalCode']),
    ...(namesAgree(row.surname, person.surname) ? [] : ['surname']),
    ...(namesAgree(row.name, person.name) ? [] : ['name']),
    ...(row.sex === person.sex ? [] : ['sex']),
    ...(row.birthDate === person.birthDate ? [] : ['birthDate']),
    // By code: names of places change, and several are spelled alike.
    ...(row.birthPlaceCode === row.registryBirthPlaceCode ? [] : ['birthPlace']),
    ...(residence === person.residence ? [] : ['residence']),
  ];
}

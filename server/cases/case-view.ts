import type { CaseSummary, CaseView } from '#contract/case-file.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { CaseRating } from '#contract/case-rating.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { CommitFailure, Outcome } from '#contract/outcome.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { hasLapsed, type Suspension } from '#rules/case-deadlines.ts';
import { canMove } from '#rules/case-state.ts';
import { turnOn } from '#rules/case-turn.ts';
import { signatureNeeded } from '#rules/representation.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { enrolmentsOfCase } from '../certificates/enrolments-of-case.ts';
import { documentsForCitizen } from '../documents/documents-of-case.ts';
import { exemptionsOfCase } from '../exemptions/exemptions-of-case.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { messagesOfCase } from '../notifications/messages-of-case.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { citizenItems } from './family/case-items.ts';
import { citizenTimeline, roundsOf } from './case-parts.ts';
import { FOLLOWS_CASE, type FollowedCase } from './own-case.ts';

/** Columns of a case `c` in the private area of an account `reader`, as CaseSummary names them. */
export const SUMMARY_COLUMNS = `
  c.id, c.type, c.state, c.version, c.protocol_number as "protocolNumber", c.step,
  c.created_at as "createdAt", c.submitted_at as "submittedAt", c.state_since as "stateSince",
  c.take_charge_due_on as "takeChargeDueOn", c.conclude_due_on as "concludeDueOn",
  c.integration_due_on as "integrationDueOn", c.objection_due_on as "objectionDueOn",
  (select jsonb_build_object('id', p.id, 'name', p.name || ' ' || p.surname,
      'own', p.id is not distinct from reader.person_id,
      'inherited', c.applicant_id is distinct from reader.id,
      'kind', (select r.kind from representation r where r.representative_id = reader.id
        and r.represented_id = p.id and r.state = 'ACTIVE' order by r.declared_at desc limit 1))
    from assisted_person p where p.id = c.beneficiary_id) as beneficiary`;

export interface SummaryRow extends Omit<
  CaseSummary,
  'turn' | 'createdAt' | 'submittedAt' | 'stateSince'
> {
  createdAt: Date;
  submittedAt: Date | null;
  stateSince: Date;
}

/** A row of SUMMARY_COLUMNS as the citizen sees it on a day. */
export function presentSummary(row: SummaryRow, today: CivilDate): CaseSummary {
  return {
    id: row.id,
    type: row.type,
    state: row.state,
    version: row.version,
    protocolNumber: row.protocolNumber,
    turn: turnOn(row, today),
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    stateSince: row.stateSince.toISOString(),
    takeChargeDueOn: row.takeChargeDueOn,
    concludeDueOn: row.concludeDueOn,
    integrationDueOn: row.integrationDueOn,
    objectionDueOn: row.objectionDueOn,
    step: row.step,
    beneficiary: row.beneficiary,
  };
}

const OWN_CASE: Statement = {
  name: 'own_case',
  text: `
    select ${SUMMARY_COLUMNS}, c.form, c.outcome, c.suspensions,
      o.name as "officeName", o.phone as "officePhone",
      case when r.case_id is not null
        then jsonb_build_object('stars', r.stars, 'answers', r.answers, 'comment', r.comment)
      end as rating
    from case_file c
    join account reader on reader.id = $2
    left join office o on o.id = c.office_id
    left join case_rating r on r.case_id = c.id
    where c.id = $1 and ${FOLLOWS_CASE}`,
};

interface OwnCaseRow extends SummaryRow {
  form: CaseForm;
  outcome: Outcome | null;
  commitFailure: CommitFailure | null;
  suspensions: Suspension[];
  officeName: string | null;
  officePhone: string | null;
  rating: CaseRating | null;
}

const DOCTOR_NAME: Statement = {
  name: 'doctor_name',
  text: `select id, name || ' ' || surname as name from doctor where id = $1`,
};

/**
 * A citizen's own case, whole. What the office has approved but not yet written to the registry is
 * told as being written; the inner workings of a failed commit are the office's to solve.
 * @throws DeskError not_found for a case that is not theirs
 */
export async function caseViewOf(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: CitizenActor,
  caseId: string,
): Promise<CaseView> {
  const { sql } = deps;
  const today = civilDateOf(deps.clock.now());
  const [row] = await sql.rows<OwnCaseRow>(OWN_CASE, [caseId, actor.accountId, today]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  const [items, documents, rounds, timeline, messages, chosenDoctor] = await Promise.all([
    row.type === 'FAMILY_REQUEST' ? citizenItems(sql, { caseId, state: row.state }, today) : [],
    documentsForCitizen(sql, caseId, actor.accountId, followed(row)),
    roundsOf(sql, caseId),
    citizenTimeline(sql, caseId),
    messagesOfCase(deps, caseId, actor.locale),
    doctorNameOf(sql, doctorOf(row.form)),
  ]);
  const policy = await currentPolicy(sql, deps.config, today);
  const concluded = row.state === 'COMPLETED' || row.state === 'REJECTED';
  return {
    ...presentSummary(row, today),
    adultConsent: policy.adultConsent,
    signature: signatureNeeded(
      // Of a family its children are whom somebody represents.
      row.type === 'FAMILY_REQUEST' ? 'PARENT' : (row.beneficiary?.kind ?? null),
      policy,
    ),
    form: row.form,
    officeName: row.officeName,
    officePhone: row.officePhone,
    suspended: row.suspensions.some(({ to }) => to === undefined),
    chosenDoctor,
    items,
    documents,
    integration:
      row.state === 'INTEGRATION_REQUESTED'
        ? (rounds.find(({ answeredAt }) => answeredAt === null) ?? null)
        : null,
    rounds,
    timeline,
    messages,
    outcome: concluded ? row.outcome : null,
    commitFailure: null,
    exemptions: row.state === 'COMPLETED' ? await exemptionsOfCase(sql, caseId, today) : [],
    enrolments: row.state === 'COMPLETED' ? await enrolmentsOfCase(sql, caseId, today) : [],
    rating: row.rating,
    can: citizenCan(row, today),
  };
}

function followed({ type, beneficiary }: OwnCaseRow): FollowedCase {
  return { type, inherited: beneficiary?.inherited === true };
}

function citizenCan(row: OwnCaseRow, today: CivilDate): CaseView['can'] {
  return {
    edit: row.state === 'DRAFT',
    submit: row.state === 'DRAFT',
    withdraw: canMove(row.state, 'withdraw'),
    answerIntegration:
      canMove(row.state, 'answerIntegration') &&
      row.integrationDueOn !== null &&
      !hasLapsed(row.integrationDueOn, today),
    object:
      canMove(row.state, 'object') &&
      row.objectionDueOn !== null &&
      !hasLapsed(row.objectionDueOn, today),
    downloadReceipt: row.submittedAt !== null,
  };
}

async function doctorNameOf(
  sql: Sql,
  doctorId: string | undefined,
): Promise<{ id: string; name: string } | null> {
  if (doctorId === undefined) {
    return null;
  }
  const [doctor] = await sql.rows<{ id: string; name: string }>(DOCTOR_NAME, [doctorId]);
  return doctor ?? null;
}

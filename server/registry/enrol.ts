import { planEnrolment } from '#rules/enrolment-change.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { RegistryWriter } from './write-registry.ts';

const END_ENROLMENT: Statement = {
  name: 'end_enrolment',
  text: `
    update enrolment set valid_to = coalesce($4::date, valid_to), status = $5
    where person_id = $1 and kind = $2 and valid_from = $3 and status = 'ACTIVE'
    returning id`,
};

const BEGIN_ENROLMENT: Statement = {
  name: 'begin_enrolment',
  text: `
    insert into enrolment (id, person_id, kind, status, valid_from, valid_to, opened_by_case, title_to)
    values ($1, $2, $3, 'ACTIVE', $4, $5, $6, $7)`,
};

/** Begins the enrolment and ends the ones that it would overlap (R-DM, R-FX, R-FC-2). */
export const enrol: RegistryWriter<'ENROL'> = async (sql, { enrolment }, moment) => {
  const { personId, enrolments } = moment.judgement.person;
  const plan = planEnrolment(enrolments, enrolment, moment.today);
  for (const { enrolment: held, to, status } of plan.end) {
    const ended = await sql.rows(END_ENROLMENT, [
      personId,
      held.kind,
      held.from,
      to ?? null,
      status,
    ]);
    if (ended.length === 0) {
      throw new Error('An enrolment to be ended is not there as the facts showed it');
    }
  }
  if (plan.begin !== undefined) {
    const { kind, from, to } = plan.begin;
    await sql.rows(BEGIN_ENROLMENT, [
      uuidV7(moment.now),
      personId,
      kind,
      from,
      to ?? null,
      moment.caseId,
      enrolment.titleTo ?? null,
    ]);
  }
};

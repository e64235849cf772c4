import { familyRowsOf } from '#requests/family-request/family-rows.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { standingFailures } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import { DeskError } from '../../http/desk-error.ts';
import { judgeCase } from '../judge-case.ts';
import { lockToJudge } from '../lock-to-judge.ts';
import type { LockedCase } from '../locked-case.ts';
import { submitItems } from './submit-items.ts';

// The earlier rows go first: a member may stand in another place now, or ask something else.
const DELETE_ITEMS: Statement = {
  name: 'delete_case_items',
  text: 'delete from case_item where case_id = $1',
};

// A place that nobody of the family asks for any more would be missing to the others.
const KEEP_PLACES: Statement = {
  name: 'keep_places_of_items',
  text: `
    delete from place_hold h where h.case_id = $1 and not exists (
      select 1 from unnest($2::uuid[], $3::uuid[]) as k(person_id, doctor_id)
      where k.person_id = h.person_id and k.doctor_id = h.doctor_id)`,
};

/**
 * Makes the items and the places held of a family's request those of its corrected form. The request
 * as a whole is judged as at its submission, so that nobody is added who does not live there or has
 * not consented; the items then, in their order (R-FR-4, R-FR-5). Who holds a place and asks for the
 * same keeps their turn. Does nothing where the rows say what they said before.
 * @param before the case with the form that its items are of
 * @throws DeskError invalid for rows that are not whole, rules_failed with R-FR-1 to R-FR-3, or R-FR-4
 * where no item passes
 */
export async function rewriteItems(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  before: LockedCase,
  form: LockedCase['form'],
  now: number,
): Promise<void> {
  if (JSON.stringify(familyRowsOf(form)) === JSON.stringify(familyRowsOf(before.form))) {
    return;
  }
  const today = civilDateOf(now);
  const { id, type, applicantId, applicantPersonId, beneficiaryId } = before;
  const { family = [] } = await lockToJudge(sql, { ...before, form }, today);
  const { results, context } = await judgeCase(
    sql,
    deps,
    { id, type, applicantId, applicantPersonId, beneficiaryId, form },
    today,
  );
  const rules = standingFailures(results).filter(({ ruleId }) => ruleId.startsWith('R-FR-'));
  if (rules.length > 0) {
    throw new DeskError('rules_failed', { rules });
  }
  const asked = family.flatMap(({ personId, row: { doctorId } }) =>
    personId === undefined || doctorId === undefined ? [] : [{ personId, doctorId }],
  );
  await keepPlaces(sql, id, asked);
  await sql.rows(DELETE_ITEMS, [id]);
  const held = await submitItems(
    sql,
    deps,
    { caseId: id, applicantId, applicantPersonId },
    family,
    { today, now, placeHoldDays: context.policy.placeHoldDays },
  );
  await keepPlaces(sql, id, held);
}

/** A member and the doctor with whom a place is theirs. */
interface PlaceOfMember {
  personId: string;
  doctorId: string;
}

async function keepPlaces(sql: Sql, caseId: string, kept: readonly PlaceOfMember[]): Promise<void> {
  await sql.rows(KEEP_PLACES, [
    caseId,
    kept.map(({ personId }) => personId),
    kept.map(({ doctorId }) => doctorId),
  ]);
}

import { doctorOf } from '#requests/doctor-field.ts';
import type { Correction } from '#requests/reopened-fields.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { standingFailures } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { claimPlace, giveUpPlace } from '../doctors/hold-place.ts';
import { placeHolder } from '../doctors/place-holder.ts';
import { DeskError } from '../http/desk-error.ts';
import { rewriteItems } from './family/rewrite-items.ts';
import { judgeCase } from './judge-case.ts';
import { lockToJudge } from './lock-to-judge.ts';
import type { LockedCase } from './locked-case.ts';

const WRITE_FORM: Statement = {
  name: 'write_reopened_form',
  text: `update case_file set form = $2 where id = $1`,
};

/**
 * Keeps the corrected form. A doctor named anew must be one that can be chosen today; the place that
 * the case holds moves there. Of a request for the family the items become those of the form.
 * @param now milliseconds since 1970
 * @throws DeskError rules_failed with what stands against the new doctor, or against the family
 */
export async function keepCorrection(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  locked: LockedCase,
  { form, changes }: Pick<Correction, 'form' | 'changes'>,
  now: number,
): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  if (locked.type === 'FAMILY_REQUEST') {
    await rewriteItems(sql, deps, locked, form, now);
  } else if (doctorOf(form) !== doctorOf(locked.form)) {
    await takeOtherDoctor(sql, deps, { ...locked, form }, now);
  }
  await sql.rows(WRITE_FORM, [locked.id, JSON.stringify(form)]);
}

async function takeOtherDoctor(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  corrected: LockedCase,
  now: number,
): Promise<void> {
  const { id, type, applicantId, applicantPersonId, beneficiaryId, form } = corrected;
  const doctorId = doctorOf(form);
  const personId = placeHolder(corrected);
  if (doctorId === undefined) {
    await giveUpPlace(sql, id, personId);
    return;
  }
  const today = civilDateOf(now);
  await lockToJudge(sql, corrected, today);
  const { results, context } = await judgeCase(
    sql,
    deps,
    { id, type, applicantId, applicantPersonId, beneficiaryId, form },
    today,
  );
  const rules = standingFailures(results).filter(({ ruleId }) => ruleId.startsWith('R-DS-'));
  if (rules.length > 0) {
    throw new DeskError('rules_failed', { rules });
  }
  const heldUntil = addDays(today, context.policy.placeHoldDays);
  await claimPlace(sql, type, { caseId: id, personId, doctorId, heldUntil, now });
}

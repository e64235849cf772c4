import type { CivilDate } from '#contract/civil-date.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import type { Correction } from '#requests/reopened-fields.ts';
import { standingFailures } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { judgeCase } from './judge-case.ts';
import type { LockedCase } from './locked-case.ts';

const WRITE_FORM: Statement = {
  name: 'write_reopened_form',
  text: `update case_file set form = $2 where id = $1`,
};

/**
 * Keeps the corrected form. A doctor named anew must be one that can be chosen today.
 * @throws DeskError rules_failed with what stands against the new doctor
 */
export async function keepCorrection(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  locked: LockedCase,
  { form, changes }: Pick<Correction, 'form' | 'changes'>,
  today: CivilDate,
): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  if (doctorOf(form) !== doctorOf(locked.form) && locked.beneficiaryId !== null) {
    const { results } = await judgeCase(
      sql,
      deps,
      {
        id: locked.id,
        type: locked.type,
        applicantId: locked.applicantId,
        applicantPersonId: locked.applicantPersonId,
        beneficiaryId: locked.beneficiaryId,
        form,
      },
      today,
    );
    const rules = standingFailures(results).filter(({ ruleId }) => ruleId.startsWith('R-DS-'));
    if (rules.length > 0) {
      throw new DeskError('rules_failed', { rules });
    }
  }
  await sql.rows(WRITE_FORM, [locked.id, JSON.stringify(form)]);
}

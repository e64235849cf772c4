import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { FieldChange, IntegrationItem } from '#contract/integration.ts';
import type { Localized } from '#contract/localized.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { submissionSchema } from '#requests/form-schema.ts';
import { REQUESTS } from '#requests/index.ts';
import { changesOf, reopenedFields } from '#requests/reopened-fields.ts';
import { standingFailures } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { fieldErrors } from '../http/field-errors.ts';
import { judgeCase } from './judge-case.ts';
import type { LockedCase } from './locked-case.ts';

const WRITE_FORM: Statement = {
  name: 'write_reopened_form',
  text: `update case_file set form = $2 where id = $1`,
};

const LOCKED_FIELD: Localized = {
  it: 'Questo dato non è tra quelli da correggere.',
  en: 'This is not among what is to be corrected.',
};
const NOT_GIVEN: Localized = {
  it: 'Correggi o conferma questo dato.',
  en: 'Correct or confirm this.',
};

/** The form after an answer, and what the answer made of the fields that were open. */
export interface CorrectedForm {
  form: CaseForm;
  changes: FieldChange[];
}

/**
 * The form as an answer leaves it: the fields that the round opened again, each held to the same
 * schema as at the submission, and all others as they were.
 * @returns faults at `fields.‹name›` for a value that is not right, one that is missing, and one of a
 * field that is locked
 */
export function correctedForm(
  { type, form }: Pick<LockedCase, 'type' | 'form'>,
  items: readonly IntegrationItem[],
  given: CaseForm,
): { corrected: CorrectedForm; faults: Record<string, Localized> } {
  const open = reopenedFields(items);
  const faults: Record<string, Localized> = {};
  for (const name of Object.keys(given)) {
    if (!open.has(name)) {
      faults[`fields.${name}`] = LOCKED_FIELD;
    }
  }
  for (const name of open) {
    if (!Object.hasOwn(given, name)) {
      faults[`fields.${name}`] = NOT_GIVEN;
    }
  }
  const untouched = { corrected: { form, changes: [] }, faults };
  if (Object.keys(faults).length > 0) {
    return untouched;
  }
  // Whole: what is asked may hang on answers that stay as they are.
  const whole = { ...form, ...given };
  const parsed = submissionSchema(REQUESTS[type], whole).safeParse(whole, { reportInput: true });
  if (!parsed.success) {
    for (const [path, fault] of Object.entries(fieldErrors(parsed.error))) {
      faults[`fields.${path}`] = fault;
    }
    return untouched;
  }
  const after = parsed.data as CaseForm;
  return { corrected: { form: after, changes: changesOf(open, form, after) }, faults };
}

/**
 * Keeps the corrected form. A doctor named anew must be one that can be chosen today.
 * @throws DeskError rules_failed with what stands against the new doctor
 */
export async function keepCorrected(
  sql: Sql,
  deps: Pick<Deps, 'config'>,
  locked: LockedCase,
  { form, changes }: CorrectedForm,
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

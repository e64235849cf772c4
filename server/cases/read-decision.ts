import type { CaseForm } from '#contract/case-form.ts';
import type { Localized } from '#contract/localized.ts';
import { decisionFieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { readField } from '#requests/read-field.ts';
import { DeskError } from '../http/desk-error.ts';
import type { LockedCase } from './locked-case.ts';

/**
 * What the operator entered with the approval, in its kept form; undefined where the type, given
 * this form, asks for nothing. What was not asked is left out.
 * @throws DeskError invalid, by field, under `decision.`
 */
export function readDecision(
  { type, form }: Pick<LockedCase, 'type' | 'form'>,
  entered: CaseForm,
): CaseForm | undefined {
  const asked = decisionFieldsOf(REQUESTS[type], form);
  if (asked.length === 0) {
    return undefined;
  }
  const decision: CaseForm = {};
  const faults: Record<string, Localized> = {};
  for (const field of asked) {
    const reading = readField(field, entered[field.name]);
    if ('fault' in reading) {
      faults[`decision.${field.name}`] = reading.fault;
    } else {
      decision[field.name] = reading.value;
    }
  }
  if (Object.keys(faults).length > 0) {
    throw new DeskError('invalid', { fields: faults });
  }
  return decision;
}

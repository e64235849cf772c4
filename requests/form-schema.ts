import { z } from 'zod';
import { type CaseForm, FormRow, MAX_FORM_ROWS } from '#contract/case-form.ts';
import { askedOf, fieldsOf } from './asked.ts';
import type { FieldDefinition, RequestDefinition } from './define-request.ts';
import { readField } from './read-field.ts';

/**
 * The schema that a whole form must meet to be submitted: every required field given, no other
 * field there; what is kept is the kept form of each (`readField`). What was once typed into a field
 * that is not asked, given the other answers, is left out. Drafts are held only to `draftSchema`.
 * @param form the form to be read, whose answers decide which fields are asked
 */
export function submissionSchema(
  request: RequestDefinition,
  form: CaseForm,
): z.ZodType<Record<string, unknown>> {
  const asked = new Set(askedOf(request, form).fields.map(({ name }) => name));
  const whole = z.strictObject(
    Object.fromEntries(
      fieldsOf(request).map((field) => [
        field.name,
        asked.has(field.name) ? wholeValue(field) : z.unknown().optional(),
      ]),
    ),
  );
  return whole.transform((values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => asked.has(name))),
  );
}

/** The schema of a draft: known fields only, each of the right kind or still empty. */
export function draftSchema(request: RequestDefinition): z.ZodType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(
      fieldsOf(request).map((field) => [field.name, draftValue(field).nullable().optional()]),
    ),
  );
}

function wholeValue(field: FieldDefinition): z.ZodType {
  return z
    .unknown()
    .optional()
    .transform((typed, context) => {
      const reading = readField(field, typed as CaseForm[string]);
      if ('value' in reading) {
        return reading.value;
      }
      context.addIssue({ code: 'custom', input: typed, params: { said: reading.fault } });
      return z.NEVER;
    });
}

function draftValue(field: FieldDefinition): z.ZodType {
  if (field.kind === 'checkbox') {
    return z.boolean();
  }
  if (field.kind === 'list') {
    return z.array(FormRow).max(field.maxRows ?? MAX_FORM_ROWS);
  }
  return z.string().max(field.maxLength ?? 200);
}

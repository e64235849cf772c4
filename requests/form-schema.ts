import { z } from 'zod';
import { CONTACT_PHONE_TEXT, contactPhoneOf } from '#rules/contact-phone.ts';
import type { FieldDefinition, RequestDefinition } from './define-request.ts';

/** The fields of a request over all its steps. */
export function fieldsOf(request: RequestDefinition): FieldDefinition[] {
  return request.steps.flatMap((step) => [...step.fields]);
}

/**
 * The schema that a whole form must meet to be submitted: every required field given, no other
 * field there; telephone numbers leave it in E.164. Drafts are held only to `draftSchema`.
 */
export function submissionSchema(request: RequestDefinition): z.ZodType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(fieldsOf(request).map((field) => [field.name, wholeValue(field)])),
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
  if (field.kind === 'checkbox') {
    return field.required ? z.literal(true) : z.boolean().default(false);
  }
  if (field.kind === 'doctor') {
    return field.required ? z.uuid() : z.uuid().nullable().default(null);
  }
  const text = z
    .string()
    .trim()
    .max(field.maxLength ?? 200);
  const given = field.required ? text.min(1) : text.default('');
  return field.kind === 'phone' ? given.transform(asPhone) : given;
}

/** A number as it can be dialled; empty where none is given. */
function asPhone(typed: string, context: z.RefinementCtx): string {
  const phone = typed === '' ? '' : contactPhoneOf(typed);
  if (phone === undefined) {
    context.addIssue({ code: 'custom', input: typed, params: { said: CONTACT_PHONE_TEXT } });
    return z.NEVER;
  }
  return phone;
}

function draftValue(field: FieldDefinition): z.ZodType {
  if (field.kind === 'checkbox') {
    return z.boolean();
  }
  return z.string().max(field.maxLength ?? 200);
}

import { z } from 'zod';
import { CaseForm } from './case-form.ts';
import { DocumentKind } from './document.ts';
import { IntegrationReason } from './integration-reason.ts';

/**
 * TEXT: a question, answered in words. DOCUMENT: a document to upload. FIELD: a field of the form
 * that is open again, answered by its new value.
 */
export const INTEGRATION_KINDS = ['TEXT', 'DOCUMENT', 'FIELD'] as const;
export const IntegrationKind = z.enum(INTEGRATION_KINDS);
export type IntegrationKind = z.infer<typeof IntegrationKind>;

/** What an item is pinned to; absent where it is pinned to nothing that is there already. */
const Pin = {
  field: z.string().min(1).max(60).optional().describe('Name of the field that is open again'),
  documentId: z.uuid().optional().describe('The document that another one is asked for'),
  member: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe('Member of a family whose document is asked for, by the key of their row'),
  reasons: z.array(IntegrationReason).max(6).optional().describe('What is wrong with it'),
};

/** One thing that is missing: a text to answer, a document to upload, a field to correct. */
export const IntegrationItem = z.object({
  id: z.string().max(40),
  kind: IntegrationKind,
  documentKind: DocumentKind.nullable(),
  ...Pin,
  label: z.string().min(3).max(200).describe('What is asked, in the citizen’s language'),
  reason: z.string().max(1000).describe('Why it is asked'),
  answer: z.string().max(2000).nullable(),
});
export type IntegrationItem = z.infer<typeof IntegrationItem>;

export const IntegrationRequest = z.strictObject({
  version: z.int().min(1),
  message: z.string().trim().min(3).max(2000),
  items: z
    .array(
      z.strictObject({
        kind: IntegrationKind,
        documentKind: DocumentKind.nullable().default(null),
        ...Pin,
        label: z.string().trim().min(3).max(200),
        reason: z.string().trim().max(1000).default(''),
      }),
    )
    .min(1)
    .max(10),
});
export type IntegrationRequest = z.infer<typeof IntegrationRequest>;

export const IntegrationAnswer = z.strictObject({
  version: z.int().min(1),
  answers: z
    .record(z.string().max(40), z.string().trim().max(2000))
    .describe('Answer of each TEXT item by item id; documents are uploaded with the item id'),
  fields: CaseForm.optional().describe('New value of each field that is open again, by its name'),
  note: z.string().trim().max(2000).default(''),
});
export type IntegrationAnswer = z.infer<typeof IntegrationAnswer>;

/** What a round made of a field of the form. */
export const FieldChange = z.object({
  field: z.string(),
  before: CaseForm.valueType.nullable(),
  after: CaseForm.valueType.nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

export const IntegrationRoundView = z.object({
  round: z.int(),
  message: z.string(),
  items: z.array(IntegrationItem),
  requestedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  answeredAt: z.iso.datetime().nullable(),
  answerNote: z.string().nullable(),
  changes: z.array(FieldChange).describe('Fields that were open again, before and after'),
});
export type IntegrationRoundView = z.infer<typeof IntegrationRoundView>;

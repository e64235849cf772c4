import { z } from 'zod';
import { DocumentKind } from './document.ts';

/** One thing that is missing: a text to answer or a document to upload. */
export const IntegrationItem = z.object({
  id: z.string().max(40),
  kind: z.enum(['TEXT', 'DOCUMENT']),
  documentKind: DocumentKind.nullable(),
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
        kind: z.enum(['TEXT', 'DOCUMENT']),
        documentKind: DocumentKind.nullable().default(null),
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
  note: z.string().trim().max(2000).default(''),
});
export type IntegrationAnswer = z.infer<typeof IntegrationAnswer>;

export const IntegrationRoundView = z.object({
  round: z.int(),
  message: z.string(),
  items: z.array(IntegrationItem),
  requestedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  answeredAt: z.iso.datetime().nullable(),
  answerNote: z.string().nullable(),
});
export type IntegrationRoundView = z.infer<typeof IntegrationRoundView>;

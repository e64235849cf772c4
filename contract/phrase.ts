import { z } from 'zod';
import { ListQuery, pageOf } from './list-query.ts';

/** What a ready phrase is for. */
export const PHRASE_USES = ['INTEGRATION', 'REJECTION', 'NOTE'] as const;
export const PhraseUse = z.enum(PHRASE_USES);
export type PhraseUse = z.infer<typeof PhraseUse>;

/** What a phrase can leave open, to be filled in from the case: `{applicant}`. */
export const PHRASE_PLACEHOLDERS = [
  'applicant',
  'beneficiary',
  'protocolNumber',
  'requestType',
  'submittedOn',
  'today',
  'doctor',
  'office',
  'operator',
] as const;
export type PhrasePlaceholder = (typeof PHRASE_PLACEHOLDERS)[number];

const Title = z.strictObject({
  it: z.string().trim().min(2).max(80),
  en: z.string().trim().min(2).max(80),
});
const PhraseText = z.strictObject({
  it: z.string().trim().min(2).max(2000),
  en: z.string().trim().min(2).max(2000),
});

/** A phrase that operators put into what they write, in both languages. */
export const Phrase = z.object({
  id: z.string().describe('Its code'),
  use: PhraseUse,
  title: Title,
  text: PhraseText,
  officeId: z.string().nullable().describe('null: of the whole authority'),
});
export type Phrase = z.infer<typeof Phrase>;

/** A phrase as those see it who keep the list. */
export const KeptPhrase = Phrase.extend({
  officeName: z.string().nullable(),
  retired: z.boolean(),
  version: z.int(),
  mayChange: z.boolean().describe('Whether this person keeps the phrases of its office'),
});
export type KeptPhrase = z.infer<typeof KeptPhrase>;
export const KeptPhrasePage = pageOf(KeptPhrase);
export type KeptPhrasePage = z.infer<typeof KeptPhrasePage>;
export const KeptPhraseQuery = ListQuery;

const Definition = {
  use: PhraseUse,
  title: Title,
  text: PhraseText,
  officeId: z.string().max(40).nullable(),
};

export const NewPhrase = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .min(2)
    .max(40),
  ...Definition,
});
export type NewPhrase = z.infer<typeof NewPhrase>;

export const PhraseChange = z.strictObject({
  version: z.int().min(1),
  ...Definition,
  retired: z.boolean(),
});
export type PhraseChange = z.infer<typeof PhraseChange>;

/** The most phrases that are kept, those no longer in use included. */
export const MOST_PHRASES = 500;

import { z } from 'zod';
import { ListQuery, pageOf } from './list-query.ts';
import { Channel, MessageTemplateId } from './message.ts';

const Line = z.string().trim().min(1);

/** What a mail says: subject, paragraphs, button; frame, footer and link are the product's. */
export const MailWording = z.strictObject({
  subject: Line.max(120),
  paragraphs: z.array(Line.max(600)).min(1).max(12),
  button: Line.max(60),
});
export type MailWording = z.infer<typeof MailWording>;

const SmsWording = Line.max(480);

/** A mail in every language of the product: one without the other cannot be kept. */
export const MailWordings = z.strictObject({ it: MailWording, en: MailWording });
export type MailWordings = z.infer<typeof MailWordings>;

/** A text message in every language. */
export const SmsWordings = z.strictObject({ it: SmsWording, en: SmsWording });
export type SmsWordings = z.infer<typeof SmsWordings>;

const Version = z.int().min(0).describe('Version that was seen; 0 where it was never changed');

/** New words of a mail. */
export const MailWordingChange = MailWordings.extend({ version: Version });
export type MailWordingChange = z.infer<typeof MailWordingChange>;

/** New words of a text message. */
export const SmsWordingChange = SmsWordings.extend({ version: Version });
export type SmsWordingChange = z.infer<typeof SmsWordingChange>;

/** Goes back to an earlier version of a text. */
export const WordingRestoration = z.strictObject({
  version: Version,
  restore: z.int().min(0).describe('Version to go back to; 0: the text of the product'),
});
export type WordingRestoration = z.infer<typeof WordingRestoration>;

const Placeholders = z.object({
  allowed: z.array(z.string()).describe('Placeholders that the text may name'),
  required: z.array(z.string()).describe('Those it must name, in both languages'),
});

const standing = { version: z.int(), changedAt: z.iso.datetime().nullable() };

/** A message template as it stands: its words now, those of the product, what it may name. */
export const TemplateView = z.object({
  template: MessageTemplateId,
  mail: z
    .object({ ...standing, words: MailWordings, product: MailWordings, placeholders: Placeholders })
    .nullable(),
  sms: z
    .object({ ...standing, words: SmsWordings, product: SmsWordings, placeholders: Placeholders })
    .nullable(),
});
export type TemplateView = z.infer<typeof TemplateView>;

/** A template in the list of all. */
export const TemplateSummary = z.object({
  template: MessageTemplateId,
  subject: z.string().describe('In the language of the reader'),
  channels: z.array(z.object({ channel: Channel, ...standing })),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

/** Which versions to list. */
export const WordingHistoryQuery = ListQuery.extend({ channel: Channel });

/** A version of a text: who wrote it, when. */
export const WordingVersion = z.object({
  version: z.int(),
  changedAt: z.iso.datetime(),
  changedBy: z.string().describe('Name of the member of staff'),
  restored: z.int().nullable().describe('Version that it went back to'),
  mail: MailWordings.nullable(),
  sms: SmsWordings.nullable().describe('Both null: the text of the product'),
});
export type WordingVersion = z.infer<typeof WordingVersion>;
export const WordingHistory = pageOf(WordingVersion);
export type WordingHistory = z.infer<typeof WordingHistory>;

const MailPreviewPage = z.object({ subject: z.string(), text: z.string(), html: z.string() });

/** How long a text message is on the way. */
export const SmsLength = z.object({
  alphabet: z.enum(['GSM-7', 'UCS-2']),
  characters: z.int().describe('Those that count double counted twice'),
  segments: z.int().describe('Messages that it is sent and paid as'),
  foreign: z.array(z.string()).describe('Characters that GSM-7 has not, which make it UCS-2'),
});
export type SmsLength = z.infer<typeof SmsLength>;

/** A mail filled in with sample data, in every language. */
export const MailPreview = z.object({ it: MailPreviewPage, en: MailPreviewPage });
export type MailPreview = z.infer<typeof MailPreview>;

const SmsPreviewText = z.object({ text: z.string(), length: SmsLength });

/** A text message filled in with sample data, in every language. */
export const SmsPreview = z.object({ it: SmsPreviewText, en: SmsPreviewText });
export type SmsPreview = z.infer<typeof SmsPreview>;

import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** Acts of the desk whose messages can be read before they are done. */
export const ANNOUNCED_ACTS = [
  'requestIntegration',
  'sendRejectionNotice',
  'reject',
  'approve',
] as const;
export const AnnouncedAct = z.enum(ANNOUNCED_ACTS);
export type AnnouncedAct = z.infer<typeof AnnouncedAct>;

/** What an act done now would bring: its term, and the messages that leave, word by word. */
export const MessagePreview = z.object({
  dueOn: CivilDate.nullable().describe('Last day on which the citizen can answer, if they can'),
  officeClosed: z.boolean().describe('The office does not work on that day'),
  remindersOn: z.array(CivilDate).describe('Days on which the citizen is reminded'),
  email: z.object({ to: z.string(), subject: z.string(), text: z.string() }).nullable(),
  sms: z.object({ to: z.string(), text: z.string() }).nullable(),
});
export type MessagePreview = z.infer<typeof MessagePreview>;

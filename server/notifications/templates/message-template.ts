import type { Localized } from '#contract/localized.ts';

/** Where a message's button leads; `secret`: to the single-use link that was queued with it. */
export type LinkTarget =
  | 'secret'
  | 'sign_in'
  | 'private_area'
  | 'watches'
  | 'represented'
  | 'case'
  | 'desk_case';

export interface MailText {
  subject: string;
  /** One a paragraph; one that names `{untilDueOn}` is left out where no day is known. */
  paragraphs: readonly string[];
  /** What the button says. */
  button: string;
}

/**
 * What a message says, in every language, with `{placeholders}` (MESSAGE_FIELDS). Holds no health
 * or identity data, not even a name: protocol number and link alone (LC-1, LC-13).
 */
export interface MessageTemplate {
  mail: { it: MailText; en: MailText } | null;
  /** At most 160 characters of the GSM alphabet once filled in, so that it is one message. */
  sms: Localized | null;
  link: LinkTarget;
}

/** Placeholders that a text may name. */
export const MESSAGE_FIELDS = [
  /** Name of the authority. */
  'authority',
  /** Number to call. */
  'phone',
  /** Full address of the button. */
  'link',
  /** Address of the private area, short enough for an SMS. */
  'area',
  'protocolNumber',
  /** Up to the last useful day, written out: `fino al 14 dicembre 2026`. */
  'untilDueOn',
  /** Six digits. */
  'code',
  /** How long code or link can be used: `5 minuti`. */
  'lasting',
] as const;
export type MessageField = (typeof MESSAGE_FIELDS)[number];

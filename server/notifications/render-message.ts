import { z } from 'zod';
import type { Locale, Localized } from '#contract/localized.ts';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import { untilDate } from '#rules/spoken-date.ts';
import { htmlMail, mailFooter, mailSender, plainMail } from './mail-frame.ts';
import { messageLink, privateArea } from './message-link.ts';
import type { ServiceIdentity } from './service-identity.ts';
import type { MessageField, MessageTemplate } from './templates/message-template.ts';
import type { Wordings } from './wordings/wordings.ts';

/** Words and moment that a message is rendered with: what was sent is shown as it was then. */
export interface RenderedAs {
  wordings: Wordings;
  /** Milliseconds since 1970. */
  at: number;
}

/** A message as it was queued. */
export interface MessageToRender {
  template: MessageTemplateId;
  channel: Channel;
  caseId: string | null;
  params: Readonly<Record<string, string>>;
}

/** What is sealed until it is sent: a code, a single-use link. */
export const MessageSecret = z.object({
  code: z.string().optional(),
  link: z.string().optional(),
});
export type MessageSecret = z.infer<typeof MessageSecret>;

export interface RenderedMessage {
  subject: string;
  text: string;
  /** Empty for an SMS. */
  html: string;
}

/** Stands for what was secret when a message is shown again. */
const MASKED: MessageSecret = { code: '••••••', link: '••••••' };

/**
 * Fills in a message's texts.
 * @param secret what was sealed with it; absent where the message is only shown: then it is masked
 * @throws {Error} when the template has no text for that channel, or a field is missing
 */
export function renderMessage(
  message: MessageToRender,
  locale: Locale,
  service: ServiceIdentity,
  { wordings, at }: RenderedAs,
  secret: MessageSecret = MASKED,
): RenderedMessage {
  const template = wordings(message.template, at);
  const fields = fieldsOf(message, template, locale, service, secret);
  return message.channel === 'SMS'
    ? renderSms(message.template, template, locale, fields)
    : renderMail(message.template, template, locale, fields);
}

type Fields = Readonly<Record<MessageField, string | undefined>>;

function renderSms(
  id: MessageTemplateId,
  { sms, mail }: MessageTemplate,
  locale: Locale,
  fields: Fields,
): RenderedMessage {
  if (sms === null) {
    throw new Error(`${id} has no text for SMS`);
  }
  const subject = mail === null ? '' : fill(mail[locale].subject, fields);
  return { subject, text: fill(sms[locale], fields), html: '' };
}

function renderMail(
  id: MessageTemplateId,
  { mail }: MessageTemplate,
  locale: Locale,
  fields: Fields,
): RenderedMessage {
  if (mail === null) {
    throw new Error(`${id} has no text for e-mail`);
  }
  const said = mail[locale];
  // Where no last day is known, nothing is said of it rather than something empty.
  const paragraphs = said.paragraphs.filter(
    (text) => fields.untilDueOn !== undefined || !text.includes('{untilDueOn}'),
  );
  const parts = {
    subject: fill(said.subject, fields),
    paragraphs: paragraphs.map((text) => fill(text, fields)),
    button: said.button,
    link: fill('{link}', fields),
  };
  const footer = fill(mailFooter(locale), fields);
  const sender = fill(mailSender(locale), fields);
  return {
    subject: parts.subject,
    text: plainMail(parts, footer),
    html: htmlMail(parts, locale, { sender, footer }),
  };
}

function fieldsOf(
  message: MessageToRender,
  { link }: MessageTemplate,
  locale: Locale,
  service: ServiceIdentity,
  secret: MessageSecret,
): Fields {
  const { dueOn = '', protocolNumber } = message.params;
  return {
    authority: service.authority,
    phone: service.phone,
    link: link === 'secret' ? secret.link : messageLink(link, service.publicUrl, message.caseId),
    area: privateArea(service.publicUrl),
    protocolNumber,
    untilDueOn: dueOn === '' ? undefined : untilDate(dueOn)[locale],
    code: secret.code,
    lasting: lasting(message.params)?.[locale],
  };
}

function lasting({ minutes, hours }: MessageToRender['params']): Localized | undefined {
  if (hours !== undefined) {
    return { it: `${hours} ore`, en: `${hours} hours` };
  }
  return minutes === undefined ? undefined : { it: `${minutes} minuti`, en: `${minutes} minutes` };
}

/** @throws {Error} naming the field that is missing, never its value */
function fill(text: string, fields: Fields): string {
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: MessageField) => {
    const value = fields[name];
    if (value === undefined) {
      throw new Error(`message without ${name}`);
    }
    return value;
  });
}

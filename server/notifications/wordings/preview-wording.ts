import type { Locale } from '#contract/localized.ts';
import type { MessageTemplateId } from '#contract/message.ts';
import type {
  MailPreview,
  MailWordings,
  SmsPreview,
  SmsWordings,
} from '#contract/message-wording.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { smsLength } from '#rules/sms-length.ts';
import type { Deps } from '../../deps.ts';
import { type RenderedMessage, renderMessage } from '../render-message.ts';
import { serviceIdentity } from '../service-identity.ts';
import type { MessageTemplate } from '../templates/message-template.ts';
import { TEMPLATES } from '../templates/message-templates.ts';

type PreviewDeps = Pick<Deps, 'config' | 'clock'>;

/** A mail with those words and sample data, in every language; nothing in it is of anybody. */
export function previewMail(
  deps: PreviewDeps,
  template: MessageTemplateId,
  words: MailWordings,
): MailPreview {
  const changed: MessageTemplate = { ...TEMPLATES[template], mail: words };
  const page = (locale: Locale): RenderedMessage =>
    sample(deps, template, changed, 'EMAIL', locale);
  return { it: page('it'), en: page('en') };
}

/** A text message with those words and sample data, and how long it is. */
export function previewSms(
  deps: PreviewDeps,
  template: MessageTemplateId,
  words: SmsWordings,
): SmsPreview {
  const changed: MessageTemplate = { ...TEMPLATES[template], sms: words };
  const page = (locale: Locale): SmsPreview['it'] => {
    const { text } = sample(deps, template, changed, 'SMS', locale);
    return { text, length: smsLength(text) };
  };
  return { it: page('it'), en: page('en') };
}

const SAMPLE_TERM_DAYS = 30;

function sample(
  { config, clock }: PreviewDeps,
  id: MessageTemplateId,
  template: MessageTemplate,
  channel: 'EMAIL' | 'SMS',
  locale: Locale,
): RenderedMessage {
  const today = civilDateOf(clock.now());
  const params = {
    protocolNumber: `${today.slice(0, 4)}-DV-000123`,
    dueOn: addDays(today, SAMPLE_TERM_DAYS),
    ...(channel === 'SMS' ? { minutes: '5' } : { hours: '48' }),
  };
  const service = serviceIdentity(config);
  return renderMessage(
    { template: id, channel, caseId: null, params },
    locale,
    service,
    { wordings: () => template, at: 0 },
    { code: '123456', link: `${service.publicUrl}/…` },
  );
}

import type { MailWordings, SmsWordings, TemplateView } from '#contract/message-wording.ts';
import { LOCALES, type Locale } from '#contract/localized.ts';

/** What an editor types of a message in one language; of a text message `text` alone. */
export interface TypedWording {
  subject: string;
  /** A paragraph a line. */
  text: string;
  button: string;
}
export type TypedWordings = Record<Locale, TypedWording>;

type Words = NonNullable<TemplateView['mail'] | TemplateView['sms']>['words'];

/** The words of a message as an editor types them. */
export function typedWordings({ it, en }: Words): TypedWordings {
  return { it: typedWording(it), en: typedWording(en) };
}

function typedWording(words: Words['it']): TypedWording {
  return typeof words === 'string'
    ? { subject: '', text: words, button: '' }
    : { subject: words.subject, text: words.paragraphs.join('\n'), button: words.button };
}

/** What is sent of a mail: empty lines are none of its paragraphs. */
export function mailWordings({ it, en }: TypedWordings): MailWordings {
  return { it: mailWording(it), en: mailWording(en) };
}

function mailWording({ subject, text, button }: TypedWording): MailWordings['it'] {
  return {
    subject: subject.trim(),
    paragraphs: text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    button: button.trim(),
  };
}

export function smsWordings(typed: TypedWordings): SmsWordings {
  return { it: typed.it.text.trim(), en: typed.en.text.trim() };
}

/** The problems of a message by language and field: `it.paragraphs.2` stands at the text of `it`. */
export function wordingErrors(
  errors: Readonly<Record<string, string>>,
): Partial<Record<`${Locale}.${keyof TypedWording}`, string>> {
  const found: Partial<Record<string, string>> = {};
  for (const [path, said] of Object.entries(errors)) {
    const [locale = '', field = 'text'] = path.split('.');
    if (LOCALES.some((known) => known === locale)) {
      found[`${locale}.${field === 'paragraphs' ? 'text' : field}`] ??= said;
    }
  }
  return found;
}

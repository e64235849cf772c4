import type { Localized } from '#contract/localized.ts';
import type { MailText, MessageTemplate } from './message-template.ts';

type CaseMail = Omit<MailText, 'button'>;

/** A message about a case: its button leads to the case in the private area (LC-1). */
export function caseMessage(
  it: CaseMail,
  en: CaseMail,
  sms: Localized | null = null,
): MessageTemplate {
  return {
    mail: {
      it: { ...it, button: 'Vai alla tua richiesta' },
      en: { ...en, button: 'Go to your request' },
    },
    sms,
    link: 'case',
  };
}

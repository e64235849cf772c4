import type { Locale, Localized } from '#contract/localized.ts';
import { escapeHtml } from '../http/escape-html.ts';

const FOOTER: Localized = {
  it: 'Messaggio automatico dello sportello virtuale di {authority}. Non rispondere a questa email. Ti serve aiuto? Chiama il numero {phone}.',
  en: 'Automatic message of the virtual desk of {authority}. Do not answer this e-mail. Do you need help? Call {phone}.',
};
const SENDER: Localized = {
  it: 'Sportello virtuale · {authority}',
  en: 'Virtual desk · {authority}',
};
const COPY_LINK: Localized = {
  it: 'Se il pulsante non funziona, copia questo indirizzo nel browser:',
  en: 'If the button does not work, copy this address into the browser:',
};

/** A mail's parts, filled in. */
export interface MailParts {
  subject: string;
  paragraphs: readonly string[];
  button: string;
  link: string;
}

/** Who sends it, that it is automatic, whom to call: stands under every mail. */
export function mailFooter(locale: Locale): string {
  return FOOTER[locale];
}

/** Heading that names the sender. */
export function mailSender(locale: Locale): string {
  return SENDER[locale];
}

/** The mail as plain text, lines parted by LF. */
export function plainMail(parts: MailParts, footer: string): string {
  return [...parts.paragraphs, `${parts.button}:\n${parts.link}`, `-- \n${footer}`].join('\n\n');
}

/**
 * The mail as a page: readable without images, styles or scripts, at any width, by a screen
 * reader; nothing in it is loaded from elsewhere.
 */
export function htmlMail(
  parts: MailParts,
  locale: Locale,
  frame: { sender: string; footer: string },
): string {
  const paragraphs = parts.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  const link = escapeHtml(parts.link);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(parts.subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;font:18px/1.5 Arial,Helvetica,sans-serif">
<main style="max-width:600px;margin:0 auto">
<p style="font-size:16px"><strong>${escapeHtml(frame.sender)}</strong></p>
<h1 style="font-size:24px;line-height:1.25">${escapeHtml(parts.subject)}</h1>
${paragraphs}
<p><a href="${link}" style="display:inline-block;padding:12px 24px;border-radius:4px;background:#0059b3;color:#fff;font-weight:bold">${escapeHtml(parts.button)}</a></p>
<p style="font-size:16px">${escapeHtml(COPY_LINK[locale])}<br><span style="word-break:break-all">${link}</span></p>
<hr>
<p style="font-size:16px">${escapeHtml(frame.footer)}</p>
</main>
</body>
</html>
`;
}

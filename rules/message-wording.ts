import type { Localized, Locale } from '#contract/localized.ts';
import type { MailWording } from '#contract/message-wording.ts';

/** What a text of a message may name and what it must. */
export interface WordingPlaceholders {
  allowed: readonly string[];
  required: readonly string[];
}

/** Fields of a text, by the path that names them in a problem: `it.paragraphs.2`. */
export type WordingFields = Readonly<Record<string, string>>;

/** Text messages longer than this are refused: each part is paid for and may arrive alone. */
export const MOST_SMS_SEGMENTS = 3;

/** The placeholders that a text names, each once, in the order of the text. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))];
}

/** The parts of a mail in one language, each under the name of its field. */
export function mailFields(
  locale: Locale,
  { subject, paragraphs, button }: MailWording,
): WordingFields {
  return {
    [`${locale}.subject`]: subject,
    ...Object.fromEntries(paragraphs.map((text, at) => [`${locale}.paragraphs.${at}`, text])),
    [`${locale}.button`]: button,
  };
}

/**
 * What is wrong with the words of a message in one language: placeholders that the template does not
 * have, compulsory ones left out, braces that name nothing, words meant to be code of a page.
 * @param whole under which field a placeholder that is missing is told
 * @returns sentences by field; empty where all is well
 */
export function wordingProblems(
  fields: WordingFields,
  whole: string,
  { allowed, required }: WordingPlaceholders,
): Record<string, Localized> {
  const problems: Record<string, Localized> = {};
  for (const [field, text] of Object.entries(fields)) {
    const here = allowedIn(field, allowed);
    const problem = placeholderProblem(text, here);
    if (problem !== undefined) {
      problems[field] = problem;
    } else if (/\p{Cc}/u.test(text)) {
      problems[field] = CONTROL_SIGN;
    }
  }
  const named = new Set(Object.values(fields).flatMap(placeholdersIn));
  const missing = required.filter((name) => !named.has(name));
  if (missing.length > 0) {
    problems[whole] ??= missingPlaceholder(missing);
  }
  return problems;
}

/** What is wrong with the placeholders of a text: one that is not allowed, a brace that names nothing. */
export function placeholderProblem(
  text: string,
  allowed: readonly string[],
): Localized | undefined {
  const unknown = placeholdersIn(text).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) {
    return unknownPlaceholder(unknown, allowed);
  }
  return /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')) ? STRAY_BRACE : undefined;
}

/**
 * A button is not filled in; a subject is sent though no last day is known, where a paragraph that
 * names it would be left out.
 */
function allowedIn(field: string, allowed: readonly string[]): readonly string[] {
  if (field.endsWith('.button')) {
    return [];
  }
  return field.endsWith('.subject') ? allowed.filter((name) => name !== 'untilDueOn') : allowed;
}

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

function unknownPlaceholder(unknown: readonly string[], allowed: readonly string[]): Localized {
  return {
    it: `Segnaposto non previsto: ${braced(unknown)}. Qui si possono usare: ${braced(allowed) || 'nessuno'}.`,
    en: `Unknown placeholder: ${braced(unknown)}. Here you can use: ${braced(allowed) || 'none'}.`,
  };
}

function missingPlaceholder(missing: readonly string[]): Localized {
  return {
    it: `Manca un segnaposto obbligatorio: ${braced(missing)}.`,
    en: `A compulsory placeholder is missing: ${braced(missing)}.`,
  };
}

const STRAY_BRACE: Localized = {
  it: 'Le parentesi graffe servono solo ai segnaposto, per esempio {protocolNumber}.',
  en: 'Braces are for placeholders alone, for example {protocolNumber}.',
};

const CONTROL_SIGN: Localized = {
  it: 'Il testo deve stare su una riga: togli a capo e tabulazioni.',
  en: 'The text must be on one line: take line breaks and tabs away.',
};

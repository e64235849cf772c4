import type { z } from 'zod';
import { Localized } from '#contract/localized.ts';

/**
 * Turns what a schema found into one plain sentence a field, in both languages: that of the check
 * itself where it brings one (`params.said`).
 * @returns sentences by field path (`residence.postcode`); the whole body is `root`
 */
export function fieldErrors(error: z.ZodError): Record<string, Localized> {
  const fields: Record<string, Localized> = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        fields[[...issue.path, key].join('.')] = {
          it: 'Questo campo non è previsto.',
          en: 'This field is not expected.',
        };
      }
      continue;
    }
    const path = issue.path.length === 0 ? 'root' : issue.path.join('.');
    fields[path] ??= sentence(issue);
  }
  return fields;
}

const NOT_RIGHT: Localized = { it: 'Il valore non va bene.', en: 'The value is not right.' };

function sentence(issue: z.core.$ZodIssue): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { it: 'Questo campo è obbligatorio.', en: 'This field is required.' }
        : { it: 'Il valore non è del tipo giusto.', en: 'The value is not of the right kind.' };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'string'
        ? {
            it: `Troppo lungo: al massimo ${String(issue.maximum)} caratteri.`,
            en: `Too long: at most ${String(issue.maximum)} characters.`,
          }
        : {
            it: `Al massimo ${String(issue.maximum)}.`,
            en: `At most ${String(issue.maximum)}.`,
          };
    case 'invalid_format':
      return invalidFormat(issue.format);
    case 'invalid_value':
      return {
        it: 'Scegli uno dei valori previsti.',
        en: 'Choose one of the values offered.',
      };
    case 'custom':
      return Localized.safeParse(issue.params?.['said']).data ?? NOT_RIGHT;
    default:
      return NOT_RIGHT;
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Localized {
  if (issue.origin === 'string') {
    return Number(issue.minimum) <= 1
      ? { it: 'Questo campo è obbligatorio.', en: 'This field is required.' }
      : {
          it: `Troppo corto: almeno ${String(issue.minimum)} caratteri.`,
          en: `Too short: at least ${String(issue.minimum)} characters.`,
        };
  }
  return { it: `Almeno ${String(issue.minimum)}.`, en: `At least ${String(issue.minimum)}.` };
}

function invalidFormat(format: string): Localized {
  if (format === 'email') {
    return {
      it: 'Scrivi un indirizzo email completo, per esempio nome@dominio.it.',
      en: 'Write a whole e-mail address, for example name@domain.it.',
    };
  }
  if (format === 'date') {
    return {
      it: 'Scrivi una data vera, per esempio 14/03/1986.',
      en: 'Write a real date, for example 14/03/1986.',
    };
  }
  return { it: 'Il formato non è quello giusto.', en: 'The format is not right.' };
}

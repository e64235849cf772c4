import type { Locale, Localized } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import { namesDoctor } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Asked, Refusal } from './desk-acts.ts';
import { STANDARD_PHRASES } from './standard-phrases.ts';

/** What operators and citizens wrote in the demo cases, in the citizen's language where they read it. */
function phrase(id: string, locale: Locale): string {
  return STANDARD_PHRASES.find((each) => each.id === id)?.text[locale] ?? '';
}

interface Question {
  phrase: string;
  asked: readonly {
    kind: Asked['kind'];
    documentKind: Asked['documentKind'];
    label: Localized;
    answer: Localized;
  }[];
}

const NO_ANSWER: Localized = { it: '', en: '' };

const QUESTIONS: readonly Question[] = [
  {
    phrase: 'document-unreadable',
    asked: [
      {
        kind: 'DOCUMENT',
        documentKind: 'IDENTITY_DOCUMENT',
        label: { it: 'Documento d’identità leggibile', en: 'Readable identity document' },
        answer: NO_ANSWER,
      },
    ],
  },
  {
    phrase: 'residence-proof',
    asked: [
      {
        kind: 'TEXT',
        documentKind: null,
        label: { it: 'Indirizzo attuale e da quando', en: 'Present address, and since when' },
        answer: {
          it: 'Abito allo stesso indirizzo dell’anagrafe; quello dell’account era il vecchio.',
          en: 'I live at the address in the registry; the one of the account was the old one.',
        },
      },
    ],
  },
  {
    phrase: 'health-card-missing',
    asked: [
      {
        kind: 'DOCUMENT',
        documentKind: 'HEALTH_CARD',
        label: { it: 'Tessera sanitaria, fronte e retro', en: 'Health card, front and back' },
        answer: NO_ANSWER,
      },
      {
        kind: 'TEXT',
        documentKind: null,
        label: { it: 'Numero di telefono per richiamarti', en: 'Phone number to call you back' },
        answer: { it: 'Il cellulare dell’account va bene.', en: 'The account’s mobile is fine.' },
      },
    ],
  },
  {
    phrase: 'document-expired',
    asked: [
      {
        kind: 'DOCUMENT',
        documentKind: 'IDENTITY_DOCUMENT',
        label: { it: 'Documento d’identità valido', en: 'Valid identity document' },
        answer: NO_ANSWER,
      },
    ],
  },
];

/** What an operator asks for, by a number that goes round; its message and its items. */
export function question(number: number, locale: Locale): { message: string; asked: Asked[] } {
  const chosen = QUESTIONS[number % QUESTIONS.length] ?? QUESTIONS[0]!;
  const message = phrase(chosen.phrase, locale);
  return {
    message,
    asked: chosen.asked.map(({ kind, documentKind, label, answer }) => ({
      kind,
      documentKind,
      label: label[locale],
      reason: '',
      answer: answer[locale],
    })),
  };
}

const REFUSALS = [
  { reasons: ['IDENTITY_NOT_PROVEN'], phrase: 'identity-not-proven' },
  { reasons: ['DOCUMENTS_NOT_VALID'], phrase: 'identity-not-proven' },
  { reasons: ['R-DS-1'], phrase: 'doctor-full' },
  { reasons: ['NOT_COMPETENT'], phrase: 'another-authority' },
  { reasons: ['REQUIREMENTS_NOT_MET', 'R-CM-1'], phrase: 'requirements-missing' },
] as const;

/** Why an operator says no, by a number that goes round; no doctor is full where none is named. */
export function refusal(number: number, locale: Locale, type: RequestType): Refusal {
  const fitting = REFUSALS.filter(
    ({ phrase: id }) => id !== 'doctor-full' || namesDoctor(REQUESTS[type]),
  );
  const { reasons, phrase: id } = fitting[number % fitting.length] ?? REFUSALS[0];
  return { reasons, text: phrase(id, locale) };
}

export const OBJECTION: Localized = {
  it: 'Ho rinnovato il documento questa settimana: chiedo di ricontrollare con la copia che porto allo sportello.',
  en: 'I renewed my document this week: please check again with the copy I bring to the desk.',
};

export const WITHDRAWAL_REASONS: readonly Localized[] = [
  { it: 'Ho scelto di restare con il mio medico.', en: 'I decided to stay with my doctor.' },
  { it: 'Ho fatto allo sportello.', en: 'I did it at the desk.' },
  { it: '', en: '' },
];

export const ANSWER_NOTES: readonly Localized[] = [
  { it: '', en: '' },
  { it: 'Scusate per il ritardo.', en: 'Sorry for the delay.' },
];

/** Internal notes: the office's own words, always Italian. */
export const NOTES: readonly string[] = [
  'Documento leggibile, dati coerenti con l’anagrafe.',
  'Indirizzo diverso tra account e anagrafe: chiesto chiarimento.',
  'Il medico scelto ha pochi posti: decidere in giornata.',
  'Richiamare dopo le 15.',
  'Verificata l’iscrizione: attiva.',
];

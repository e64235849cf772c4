import type { Address } from '#contract/address.ts';
import type { OverCapReason } from '#contract/choice-relation.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RepresentationKind, RepresentedAct } from '#contract/representation.ts';
import type { EnrolmentKind } from '#contract/registry.ts';
import type { DeclaredChild } from '#rules/declared-child.ts';
import { fromDate, spokenDate, untilDate } from '#rules/spoken-date.ts';
import { type ExemptionEnd, type ExemptionGrant, sayEnd, sayGrant } from './exemption-change.ts';

/**
 * What an approval writes to the registry, one kind for each sort of row. A new kind gets its
 * sentence here and its writer in server/registry/; the compiler asks for both.
 */
export type RegistryChange =
  | {
      kind: 'CHOOSE';
      doctorId: string;
      /** The person has none now, or the choice is refused. */
      first?: true;
      /** Why it goes beyond the doctor's cap; absent: it is within it. */
      overCapReason?: OverCapReason;
      /** Its days, where the same case makes the enrolment. */
      term?: ChoiceTerm;
    }
  | { kind: 'REVOKE' }
  /** The health domicile that the request declares. */
  | { kind: 'SET_DOMICILE'; domicile: Address }
  /** The paediatrician of today is kept until that day, included. */
  | { kind: 'EXTEND_PAEDIATRICIAN'; until: CivilDate }
  /** `oldNumber`: null where the registry has no card to block. */
  | { kind: 'REPLACE_CARD'; oldNumber: string | null; expiresOn: CivilDate }
  | {
      kind: 'ENROL';
      enrolment: {
        kind: EnrolmentKind;
        from: CivilDate;
        to?: CivilDate | undefined;
        /** Last day of the title of residence that it rests on. */
        titleTo?: CivilDate | undefined;
      };
    }
  /** The choice that ends with the enrolment before goes on; `from`: first day of the new one. */
  | { kind: 'PROLONG_CHOICE'; from: CivilDate; until: CivilDate | undefined }
  | { kind: 'REPRESENT'; representation: RepresentationGrant }
  | ExemptionGrant
  | ExemptionEnd;

/** A representation that an operator verified. */
export interface RepresentationGrant {
  kind: RepresentationKind;
  personId: string;
  /** A child whom the registry does not have: added by the same approval, and then represented. */
  newChild?: DeclaredChild | undefined;
  powers: readonly RepresentedAct[];
  court: string | null;
  actNumber: string | null;
  from: CivilDate;
  /** Null: without an end of its own. */
  to: CivilDate | null;
}

/** The days of a choice that goes with an enrolment made by the same case. */
export interface ChoiceTerm {
  on: CivilDate;
  /** Absent: without an end. */
  until: CivilDate | undefined;
}

export type RegistryChangeKind = RegistryChange['kind'];
export type ChangeOf<K extends RegistryChangeKind> = Extract<RegistryChange, { kind: K }>;

/** Names that the sentences about a change speak of; absent where the registry has none. */
export interface ChangeNames {
  person: string;
  /** Who comes to act for the person, where that is somebody else. */
  representative?: string | undefined;
  /** The doctor that the form names. */
  doctor?: string | undefined;
  /** The doctor of the choice valid on the day. */
  currentDoctor?: string | undefined;
  on: CivilDate;
}

const NONE: Localized = { it: 'nessuno', en: 'none' };

function choiceEnds({ currentDoctor }: ChangeNames): Localized {
  return currentDoctor === undefined
    ? { it: 'Oggi non risulta nessun medico scelto.', en: 'No doctor is chosen today.' }
    : {
        it: `La scelta di ${currentDoctor} finisce il giorno prima.`,
        en: `The choice of ${currentDoctor} ends the day before.`,
      };
}

const BEYOND_CAP: Localized = {
  it: 'La scelta è in deroga al massimale: altro familiare in carico.',
  en: 'The choice goes beyond the cap: another family member in care.',
};

const CHILD_ADDED: Localized = {
  it: 'Il figlio viene aggiunto all’anagrafe, con i dati dichiarati e la residenza di chi chiede.',
  en: 'The child is added to the registry, with the data declared and the residence of who asks.',
};

function oldCardBlocked(number: string): Localized {
  const ending = number.slice(-4);
  return {
    it: `La tessera che finisce con ${ending} viene bloccata e il suo certificato revocato.`,
    en: `The card ending with ${ending} is blocked and its certificate revoked.`,
  };
}

const KINDS: Readonly<Record<EnrolmentKind, Localized>> = {
  RESIDENT: { it: 'come residente', en: 'as a resident' },
  DOMICILED: { it: 'per domicilio', en: 'by domicile' },
  FOREIGN_MANDATORY: { it: 'obbligatoria', en: 'by law' },
  FOREIGN_VOLUNTARY: { it: 'volontaria', en: 'voluntary' },
  EU_WORKER: {
    it: 'per lavoro, di cittadini dell’Unione',
    en: 'by work, of citizens of the Union',
  },
  EU_S1: { it: 'con il modulo S1', en: 'by the S1 form' },
  AIRE_TEMPORARY: { it: 'temporanea AIRE', en: 'of a visitor registered abroad' },
};

function spokenEnd(until: CivilDate | undefined): Localized {
  return until === undefined ? { it: 'senza scadenza', en: 'without an end' } : untilDate(until);
}

function spokenDays({ from, to }: { from: CivilDate; to?: CivilDate | undefined }): Localized {
  return {
    it: `${fromDate(from).it} ${spokenEnd(to).it}`,
    en: `${fromDate(from).en} ${spokenEnd(to).en}`,
  };
}

function spokenTerm(term: ChoiceTerm | undefined, today: CivilDate): Localized {
  const begins =
    term === undefined || term.on <= today
      ? { it: 'dal giorno dell’approvazione', en: 'from the day of the approval' }
      : fromDate(term.on);
  return term === undefined
    ? begins
    : {
        it: `${begins.it} ${spokenEnd(term.until).it}`,
        en: `${begins.en} ${spokenEnd(term.until).en}`,
      };
}

const SENTENCES: {
  [K in RegistryChangeKind]: (change: ChangeOf<K>, names: ChangeNames) => Localized[];
} = {
  CHOOSE: ({ term, overCapReason }, names) => [
    {
      it: `${names.person} avrà come medico ${names.doctor ?? NONE.it}, ${spokenTerm(term, names.on).it}.`,
      en: `${names.person} will have ${names.doctor ?? NONE.en} as doctor, ${spokenTerm(term, names.on).en}.`,
    },
    ...(overCapReason === undefined ? [] : [BEYOND_CAP]),
    choiceEnds(names),
  ],
  REPRESENT: ({ representation }, { person, representative = person }) => [
    ...(representation.newChild === undefined ? [] : [CHILD_ADDED]),
    {
      it: `${representative} potrà agire per la persona indicata, ${fromDate(representation.from).it}${representation.to === null ? '' : ` e ${untilDate(representation.to).it}`}.`,
      en: `${representative} will be able to act for the person named, ${fromDate(representation.from).en}${representation.to === null ? '' : ` and ${untilDate(representation.to).en}`}.`,
    },
  ],
  REVOKE: (_change, names) => [
    {
      it: `${names.person} resta senza medico finché non ne sceglie un altro.`,
      en: `${names.person} is left without a doctor until another one is chosen.`,
    },
    choiceEnds(names),
  ],
  EXTEND_PAEDIATRICIAN: ({ until }, { person, currentDoctor }) => [
    {
      it: `${currentDoctor ?? NONE.it} resta pediatra di ${person} ${untilDate(until).it}.`,
      en: `${currentDoctor ?? NONE.en} stays the paediatrician of ${person} ${untilDate(until).en}.`,
    },
  ],
  REPLACE_CARD: ({ oldNumber, expiresOn }, { person }) => [
    ...(oldNumber === null ? [] : [oldCardBlocked(oldNumber)]),
    {
      it: `${person} avrà una tessera nuova, da attivare; scadenza: ${spokenDate(expiresOn).it}.`,
      en: `${person} will have a new card, to be activated; it expires on ${spokenDate(expiresOn).en}.`,
    },
  ],
  SET_DOMICILE: ({ domicile: { street, postcode } }, { person }) => [
    {
      it: `Il domicilio sanitario di ${person} diventa quello dichiarato: ${street}, ${postcode}.`,
      en: `The health domicile of ${person} becomes the one declared: ${street}, ${postcode}.`,
    },
  ],
  ENROL: ({ enrolment }, { person }) => [
    {
      it: `Iscrizione di ${person} al Servizio sanitario, ${KINDS[enrolment.kind].it}, ${spokenDays(enrolment).it}.`,
      en: `Enrolment of ${person} with the health service, ${KINDS[enrolment.kind].en}, ${spokenDays(enrolment).en}.`,
    },
  ],
  PROLONG_CHOICE: ({ until }, { currentDoctor }) => [
    currentDoctor === undefined
      ? { it: 'Nessun medico viene scelto.', en: 'No doctor is chosen.' }
      : {
          it: `La scelta di ${currentDoctor} continua ${spokenEnd(until).it}.`,
          en: `The choice of ${currentDoctor} goes on ${spokenEnd(until).en}.`,
        },
  ],
  EXEMPT: (change, { person }) => sayGrant(change, person),
  END_EXEMPTION: (change, { person }) => sayEnd(change, person),
};

/** What changes will write, in sentences for whoever approves them. */
export function sayChanges(changes: readonly RegistryChange[], names: ChangeNames): Localized[] {
  return changes.flatMap((change) => sayChange(change, names));
}

function sayChange<K extends RegistryChangeKind>(
  change: ChangeOf<K>,
  names: ChangeNames,
): Localized[] {
  return SENTENCES[change.kind](change, names);
}

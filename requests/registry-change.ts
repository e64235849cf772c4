import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';

/**
 * What an approval writes to the registry, one kind for each sort of row. A new kind gets its
 * sentence here and its writer in server/registry/; the compiler asks for both.
 */
export type RegistryChange = { kind: 'CHOOSE'; doctorId: string } | { kind: 'REVOKE' };
export type RegistryChangeKind = RegistryChange['kind'];
export type ChangeOf<K extends RegistryChangeKind> = Extract<RegistryChange, { kind: K }>;

/** Names that the sentences about a change speak of; absent where the registry has none. */
export interface ChangeNames {
  person: string;
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

const SENTENCES: {
  [K in RegistryChangeKind]: (change: ChangeOf<K>, names: ChangeNames) => Localized[];
} = {
  CHOOSE: (_change, names) => [
    {
      it: `${names.person} avrà come medico ${names.doctor ?? NONE.it}, dal giorno dell’approvazione.`,
      en: `${names.person} will have ${names.doctor ?? NONE.en} as doctor, from the day of the approval.`,
    },
    choiceEnds(names),
  ],
  REVOKE: (_change, names) => [
    {
      it: `${names.person} resta senza medico finché non ne sceglie un altro.`,
      en: `${names.person} is left without a doctor until another one is chosen.`,
    },
    choiceEnds(names),
  ],
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

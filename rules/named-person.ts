import type { Localized } from '#contract/localized.ts';
import type { RepresentationKind } from '#contract/representation.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { isEligible } from './eligibility.ts';
import { evaluateRepresentation, type RepresentedPerson } from './representation.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** Whom a request to represent names, found in the registry; looked at only by whoever decides. */
export interface NamedPersonFact extends RepresentedPerson {
  personId: string;
}

const KNOWN: Localized = {
  it: 'La persona indicata è in anagrafe con i dati dati.',
  en: 'The person named is in the registry with the data given.',
};
const UNKNOWN: Localized = {
  it: 'Nessuno in anagrafe ha questo codice fiscale con questo nome e cognome.',
  en: 'Nobody in the registry has this fiscal code with this name and surname.',
};
const NEW_CHILD: Localized = {
  it: 'Il figlio non è in anagrafe: viene aggiunto con l’approvazione, con i dati dichiarati.',
  en: 'The child is not in the registry: the approval adds them, with the data declared.',
};
const NOT_REPRESENTABLE: Localized = {
  it: 'Questa persona non può essere rappresentata in questo modo: guarda età, emancipazione e decesso.',
  en: 'This person cannot be represented in this way: see age, emancipation and death.',
};

/**
 * R-RP-6 at the verification: the person named is in the registry, and can be represented in that
 * way. What a court decided of them is what its act says, so it is taken as given here.
 * @param person null: nobody found
 * @param isNew whether a parent declares a child as new to the registry: then nobody need be found
 */
export function namedPersonIsKnown(
  person: NamedPersonFact | null,
  kind: RepresentationKind,
  context: Pick<RuleContext, 'today' | 'policy'>,
  isNew = false,
): RuleResult {
  if (person === null) {
    return isNew ? passed('R-RP-6', NEW_CHILD) : failed('R-RP-6', UNKNOWN);
  }
  const { today } = context;
  const results = evaluateRepresentation(
    {
      act: 'DOCTOR_CHOICE',
      representation: {
        kind,
        powers: ['DOCTOR_CHOICE'],
        from: today,
        selfDeclared: true,
        verifiedOn: today,
      },
      represented: { ...person, incapacity: incapacityOf(kind) },
      representedSigned: true,
      otherParentAgrees: true,
    },
    context,
  );
  return isEligible(results) ? passed('R-RP-6', KNOWN) : failed('R-RP-6', NOT_REPRESENTABLE);
}

/** What the appointment of a guardian or curator says of an adult; of others it says nothing. */
export function incapacityOf(kind: RepresentationKind): 'INTERDICTED' | 'PARTIAL' | undefined {
  return kind === 'GUARDIAN' ? 'INTERDICTED' : kind === 'CURATOR' ? 'PARTIAL' : undefined;
}

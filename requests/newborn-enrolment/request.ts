import type { RuleResult } from '#contract/rule-result.ts';
import {
  declaredChildHasCode,
  declaredChildIsMinor,
  declaredCodeIsFree,
} from '#rules/declared-child.ts';
import { evaluateFirstChoice } from '#rules/first-choice.ts';
import { namedPersonIsKnown } from '#rules/named-person.ts';
import { beneficiaryIsAlive, beneficiaryIsCovered } from '#rules/request-rules.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { Judgement, RequestDefinition } from '../define-request.ts';
import { ACCEPTANCE_DOCUMENT, CONTACT_STEP, DOCTOR_STEP } from '../doctor-field.ts';
import {
  firstChoiceChanges,
  firstChoiceFacts,
  NEWBORN_CODE_DOCUMENT,
} from '../first-choice/newborn.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import type { RegistryChange } from '../registry-change.ts';
import { CHILD_STEP, newbornOf } from './child.ts';

/**
 * A newborn whom the registry does not have: declared, enrolled and given a doctor by one request of
 * the parent, who acts for them from the approval on (specification 3.2, R-RP-1).
 */
export const NEWBORN_ENROLMENT: RequestDefinition = {
  type: 'NEWBORN_ENROLMENT',
  act: 'DOCTOR_CHOICE',
  slug: 'neonato',
  title: { it: 'Neonato: iscrizione e pediatra', en: 'Newborn: enrolment and paediatrician' },
  summary: {
    it: 'È nato tuo figlio: con una sola richiesta lo iscrivi al Servizio sanitario e scegli il pediatra.',
    en: 'Your child was born: one request enrols them in the health service and chooses the paediatrician.',
  },
  whoMayAsk: {
    it: 'Un genitore maggiorenne che vive con il bambino, finché il bambino non ha un anno. Il bambino deve avere già il codice fiscale; non serve che sia in anagrafe sanitaria. Per due gemelli si fanno due richieste.',
    en: 'A parent of age who lives with the child, until the child is one year old. The child must have a fiscal code already, and need not be in the health registry. For twins make two requests.',
  },
  whatYouNeed: [
    {
      it: 'Un tuo documento d’identità valido, fronte e retro',
      en: 'A valid identity document of yours, front and back',
    },
    {
      it: 'Il foglio con il codice fiscale del bambino',
      en: 'The sheet with the fiscal code of the child',
    },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo. Il posto dal pediatra resta tenuto per il bambino.',
      en: 'You get an e-mail with the protocol number at once. The place with the paediatrician is held for the child.',
    },
    {
      it: 'Un operatore controlla i dati sul foglio del codice fiscale e, se manca qualcosa, te lo chiede.',
      en: 'An operator checks the data on the sheet of the fiscal code and asks you if something is missing.',
    },
    {
      it: 'Quando è approvata il bambino è iscritto, il pediatra lo assiste dallo stesso giorno, la sua prima tessera è ordinata e tu puoi fare le sue richieste.',
      en: 'Once approved the child is enrolled, the paediatrician looks after them from that day, their first card is ordered and you can make their requests.',
    },
  ],
  steps: [CHILD_STEP, DOCTOR_STEP, CONTACT_STEP],
  documents: [
    ...IDENTITY_DOCUMENTS.filter(({ kind }) => kind === 'IDENTITY_DOCUMENT'),
    NEWBORN_CODE_DOCUMENT,
    ACCEPTANCE_DOCUMENT,
  ],
  rejectionReasons: COMMON_REJECTIONS,
  newChild: newbornOf,
  // R-GEN-3 is about the child, whom nobody has named yet: twins are two requests.
  judgeBeneficiary: (judgement, context) => [
    beneficiaryIsCovered({ ...judgement, requestType: 'NEWBORN_ENROLMENT' }),
    beneficiaryIsAlive({ ...judgement, requestType: 'NEWBORN_ENROLMENT' }, context),
  ],
  judge: (judgement, context) => [
    ...evaluateFirstChoice(
      { ...firstChoiceFacts(judgement, context), requestType: 'NEWBORN_ENROLMENT' },
      context,
    ).filter(({ ruleId }) => ruleId !== 'R-FC-3'),
    ...judgeDeclared(judgement, context),
  ],
  registryChanges: (judgement, context) => [
    representChild(judgement, context),
    ...firstChoiceChanges(judgement, context),
  ],
};

/** What the declaration itself says, and once somebody decides whether the registry agrees. */
function judgeDeclared(judgement: Judgement, context: RuleContext): RuleResult[] {
  const { form, named, namedCodeTaken = false } = judgement;
  const child = newbornOf(form);
  if (child === undefined) {
    return [];
  }
  const declared = [declaredChildIsMinor(child, context), declaredChildHasCode(child)];
  return named === undefined
    ? declared
    : [
        ...declared,
        declaredCodeIsFree(namedCodeTaken),
        namedPersonIsKnown(named, 'PARENT', context, true),
      ];
}

/** The child is added where the registry does not have them, and the parent acts for them. */
function representChild(
  { form, named, person }: Judgement,
  { today }: RuleContext,
): RegistryChange {
  return {
    kind: 'REPRESENT',
    representation: {
      kind: 'PARENT',
      personId: person.personId,
      newChild: named === null ? newbornOf(form) : undefined,
      powers: [],
      court: null,
      actNumber: null,
      from: today,
      to: null,
    },
  };
}

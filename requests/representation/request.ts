import {
  REPRESENTED_ACTS,
  type RepresentedAct,
  RepresentationKind,
} from '#contract/representation.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { type CourtActFact, courtActIsInTime, decreeNamesPowers } from '#rules/court-act.ts';
import {
  declaredChildHasCode,
  declaredChildIsMinor,
  declaredCodeIsFree,
} from '#rules/declared-child.ts';
import { namedPersonIsKnown } from '#rules/named-person.ts';
import { evaluateRequest } from '#rules/request-rules.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { Judgement, RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import { textOf } from '../form-text.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import { namedPersonFields } from '../named-person-fields.ts';
import type { RegistryChange } from '../registry-change.ts';
import { declaredChildOf, NEW_CHILD_DOCUMENT, NEW_CHILD_STEP } from './new-child.ts';

const BY_COURT = [{ field: 'kind', in: ['GUARDIAN', 'CURATOR', 'SUPPORT_ADMINISTRATOR'] }] as const;
const BY_DECREE = [{ field: 'kind', in: ['SUPPORT_ADMINISTRATOR'] }] as const;

const POWERS: Readonly<Record<RepresentedAct, Localized>> = {
  DOCTOR_CHOICE: { it: 'Scelta del medico', en: 'Choice of the doctor' },
  ENROLMENT: { it: 'Iscrizione al Servizio sanitario', en: 'Enrolment in the health service' },
  EXEMPTION: { it: 'Esenzioni', en: 'Exemptions' },
  CARD_REQUEST: { it: 'Duplicato della tessera sanitaria', en: 'Duplicate of the health card' },
  CARD_ACTIVATION: { it: 'Attivazione della tessera', en: 'Activation of the card' },
  REGISTRY_VIEW: { it: 'Consultazione dei dati', en: 'View of the data' },
};

/**
 * Somebody asks to represent another person (specification 1.4): the court's act, or that they are
 * the parent of a child who lives elsewhere, is verified by an operator before first use (R-RP-6).
 */
export const REPRESENTATION: RequestDefinition = {
  type: 'REPRESENTATION',
  act: 'REGISTRY_VIEW',
  slug: 'rappresentare-una-persona',
  title: { it: 'Rappresentare un’altra persona', en: 'Represent another person' },
  summary: {
    it: 'Tutori, curatori, amministratori di sostegno, genitori di un figlio che non abita con loro o che non è ancora in anagrafe: lo chiedi una volta, poi fai le richieste per quella persona.',
    en: 'Guardians, curators, support administrators, parents of a child who does not live with them or is not in the registry yet: ask once, then make the requests for that person.',
  },
  whoMayAsk: {
    it: 'Una persona maggiorenne nominata dal giudice, o il genitore di un minorenne.',
    en: 'An adult appointed by a court, or the parent of a minor.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido e la tessera sanitaria, fronte e retro',
      en: 'A valid identity document and your health card, front and back',
    },
    {
      it: 'Il provvedimento del giudice, se sei stato nominato',
      en: 'The decision of the court, if you were appointed',
    },
    {
      it: 'Nome, cognome e codice fiscale della persona',
      en: 'Name, surname and fiscal code of the person',
    },
  ],
  whatHappensNext: [
    {
      it: 'Un operatore controlla il provvedimento e le date.',
      en: 'An operator checks the decision and its dates.',
    },
    {
      it: 'Quando è approvata trovi la persona tra quelle per cui puoi fare una richiesta.',
      en: 'Once approved you find the person among those you can make a request for.',
    },
  ],
  steps: [
    {
      id: 'person',
      title: { it: 'Chi rappresenti', en: 'Whom you represent' },
      kind: 'FIELDS',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          label: { it: 'In qualità di', en: 'In the role of' },
          required: true,
          options: [
            { value: 'PARENT', label: { it: 'Genitore', en: 'Parent' } },
            { value: 'GUARDIAN', label: { it: 'Tutore', en: 'Guardian' } },
            { value: 'CURATOR', label: { it: 'Curatore', en: 'Curator' } },
            {
              value: 'SUPPORT_ADMINISTRATOR',
              label: { it: 'Amministratore di sostegno', en: 'Support administrator' },
            },
          ],
        },
        ...namedPersonFields({ it: 'della persona', en: 'of the person' }),
      ],
    },
    {
      id: 'court',
      title: { it: 'Il provvedimento', en: 'The decision' },
      kind: 'FIELDS',
      when: BY_COURT,
      fields: [
        {
          name: 'court',
          kind: 'text',
          label: { it: 'Tribunale', en: 'Court' },
          required: true,
          maxLength: 120,
        },
        {
          name: 'actNumber',
          kind: 'text',
          label: { it: 'Numero del provvedimento', en: 'Number of the decision' },
          required: true,
          maxLength: 60,
        },
        {
          name: 'validFrom',
          kind: 'date',
          label: { it: 'Vale dal', en: 'Holds from' },
          required: true,
        },
        {
          name: 'validTo',
          kind: 'date',
          label: { it: 'Vale fino al', en: 'Holds until' },
          hint: { it: 'Lascia vuoto se non ha una fine.', en: 'Leave empty if it has no end.' },
          required: false,
        },
        ...REPRESENTED_ACTS.map((act) => ({
          name: `power_${act}`,
          kind: 'checkbox' as const,
          label: POWERS[act],
          required: false,
          when: BY_DECREE,
        })),
      ],
    },
    NEW_CHILD_STEP,
    CONTACT_STEP,
  ],
  documents: [
    ...IDENTITY_DOCUMENTS,
    {
      kind: 'COURT_ACT',
      label: { it: 'Provvedimento del giudice', en: 'Decision of the court' },
      hint: {
        it: 'Il decreto o la sentenza di nomina, tutte le pagine.',
        en: 'The decree or judgement of appointment, all pages.',
      },
      required: true,
      sides: false,
      when: BY_COURT,
    },
    NEW_CHILD_DOCUMENT,
  ],
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateRequest({ ...judgement, requestType: 'REPRESENTATION' }, context),
  judge: (judgement, context) => [
    ...evaluateRequest({ ...judgement, requestType: 'REPRESENTATION' }, context),
    decreeNamesPowers(actOf(judgement, context.today)),
    courtActIsInTime(actOf(judgement, context.today), context),
    ...judgeNamed(judgement, context),
  ],
  registryChanges: (judgement, { today }) => [changeOf(judgement, today)],
};

function kindOf({ form }: Pick<Judgement, 'form'>): RepresentationKind {
  return RepresentationKind.parse(form['kind']);
}

/** What the form says of the court's act; a parent's declaration has no end of its own. */
function actOf(judgement: Pick<Judgement, 'form'>, today: CivilDate): CourtActFact {
  const { form } = judgement;
  return {
    kind: kindOf(judgement),
    powers: REPRESENTED_ACTS.filter((act) => form[`power_${act}`] === true),
    from: textOf(form, 'validFrom') ?? today,
    to: textOf(form, 'validTo'),
  };
}

/** R-RP-6 once somebody decides; of a child declared as new what the declaration itself says too. */
function judgeNamed(judgement: Judgement, context: RuleContext): RuleResult[] {
  const { form, named, namedCodeTaken = false } = judgement;
  const child = declaredChildOf(form);
  const declared =
    child === undefined ? [] : [declaredChildIsMinor(child, context), declaredChildHasCode(child)];
  if (named === undefined) {
    return declared;
  }
  return [
    ...declared,
    ...(child === undefined ? [] : [declaredCodeIsFree(namedCodeTaken)]),
    namedPersonIsKnown(named, kindOf(judgement), context, child !== undefined),
  ];
}

function changeOf(judgement: Judgement, today: CivilDate): RegistryChange {
  const { form, named } = judgement;
  const { kind, powers, from, to } = actOf(judgement, today);
  return {
    kind: 'REPRESENT',
    representation: {
      kind,
      personId: named?.personId ?? '',
      newChild: named === null ? declaredChildOf(form) : undefined,
      powers,
      court: textOf(form, 'court') ?? null,
      actNumber: textOf(form, 'actNumber') ?? null,
      from,
      to: to ?? null,
    },
  };
}

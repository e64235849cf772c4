import type { CaseForm } from '#contract/case-form.ts';
import { enrolmentCardExpiry } from '#rules/enrolment-card.ts';
import type { ForeignFacts } from '#rules/foreign-enrolment.ts';
import { foreignPeriod } from '#rules/foreign-enrolment-period.ts';
import {
  KIND_OF_RIGHT,
  type ResidenceTitle,
  enrolmentRight,
  isTitleKind,
} from '#rules/residence-titles.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { readTypedAmount } from '#rules/typed-amount.ts';
import type { DocumentRequirement, Judgement } from '../define-request.ts';
import { ACCEPTANCE_DOCUMENT, doctorOf } from '../doctor-field.ts';
import { enrolmentChanges } from '../enrolment-changes.ts';
import { textOf } from '../form-text.ts';
import type { RegistryChange } from '../registry-change.ts';
import { OF_THE_UNION, WHO_PAYS, WITH_A_PERMIT } from './title-fields.ts';

/**
 * Documents of a foreign citizen (specification 3.8). A contract is asked from citizens of the Union
 * alone, never from who has a permit to work.
 */
export const FOREIGN_DOCUMENTS: readonly DocumentRequirement[] = [
  {
    kind: 'IDENTITY_DOCUMENT',
    label: { it: 'Passaporto o documento d’identità', en: 'Passport or identity document' },
    hint: { it: 'Valido, fronte e retro.', en: 'Valid, front and back.' },
    required: true,
    sides: true,
  },
  {
    kind: 'FISCAL_CODE_CARD',
    label: { it: 'Codice fiscale', en: 'Fiscal code' },
    hint: {
      it: 'La tessera o il foglio dell’Agenzia delle Entrate; va bene anche quello provvisorio.',
      en: 'The card or the sheet of the tax office; a provisional one will do.',
    },
    required: true,
    sides: false,
  },
  {
    kind: 'RESIDENCE_PERMIT',
    label: { it: 'Permesso di soggiorno', en: 'Residence permit' },
    hint: {
      it: 'Fronte e retro, anche se è scaduto e hai chiesto il rinnovo. Se è il primo, la ricevuta della richiesta.',
      en: 'Front and back, even if it has expired and you asked for its renewal. If it is your first, the receipt of the request.',
    },
    required: true,
    sides: true,
    when: WITH_A_PERMIT,
  },
  {
    kind: 'PERMIT_RECEIPT',
    label: { it: 'Ricevuta del rinnovo del permesso', en: 'Receipt of the renewal of the permit' },
    hint: {
      it: 'Se il permesso è scaduto o sta per scadere.',
      en: 'If the permit has expired or is about to expire.',
    },
    required: false,
    sides: false,
    when: WITH_A_PERMIT,
  },
  {
    kind: 'FEE_PROOF',
    label: { it: 'Ricevuta del contributo (F24)', en: 'Receipt of the contribution (F24)' },
    hint: { it: 'Con il codice 8846 e l’anno.', en: 'With the code 8846 and the year.' },
    required: true,
    sides: false,
    when: WHO_PAYS,
  },
  {
    kind: 'EU_INSURANCE_FORM',
    label: { it: 'Modulo S1', en: 'S1 form' },
    hint: {
      it: 'Quello del Paese che ti assicura.',
      en: 'The one of the country that insures you.',
    },
    required: true,
    sides: false,
    when: [...OF_THE_UNION, { field: 'euTitle', in: ['EU_S1'] }],
  },
  {
    kind: 'EMPLOYMENT_PROOF',
    label: { it: 'Contratto di lavoro o partita IVA', en: 'Contract of work or VAT registration' },
    hint: {
      it: 'Il tuo, o quello del familiare che lavora in Italia.',
      en: 'Yours, or that of the family member who works in Italy.',
    },
    required: true,
    sides: false,
    when: [...OF_THE_UNION, { field: 'euTitle', in: ['EU_WORKER', 'EU_FAMILY'] }],
  },
  ACCEPTANCE_DOCUMENT,
];

/** The title of residence that a form describes. */
export function titleOf(form: CaseForm): ResidenceTitle {
  const kind = textOf(form, 'permitTitle') ?? textOf(form, 'euTitle');
  const year = Number(textOf(form, 'feeYear') ?? Number.NaN);
  const cents = readTypedAmount(textOf(form, 'feeAmount') ?? '');
  return {
    kind: isTitleKind(kind) ? kind : undefined,
    holder: textOf(form, 'titleHolder') === 'PARENT' ? 'PARENT' : 'OWN',
    unlimited: form['titleUnlimited'] === true,
    expiry: textOf(form, 'titleExpiry'),
    receiptOn: textOf(form, 'receiptOn'),
    reunitedOn: textOf(form, 'reunitedOn'),
    fee: Number.isInteger(year) && cents !== undefined ? { year, cents } : undefined,
  };
}

/** What the rules R-FX look at, from the form as it stands. */
export function foreignFacts(
  judgement: Judgement,
  requestType: 'FOREIGN_ENROLMENT' | 'FOREIGN_RENEWAL',
): ForeignFacts {
  return {
    ...judgement,
    requestType,
    renewal: requestType === 'FOREIGN_RENEWAL',
    title: titleOf(judgement.form),
  };
}

/** R-FX-6: a voluntary enrolment ends without regard to it, so it is kept beside. */
function titleEnd({ unlimited, expiry }: ResidenceTitle): ResidenceTitle['expiry'] {
  return unlimited ? undefined : expiry;
}

/**
 * The enrolment that the title gives a right to, with the doctor picked or, in a renewal, the one of
 * now, and a card that ends with it (R-FX-11). Nothing where the title gives none, which R-FX-1, R-FX-3, R-FX-4 and R-FX-6 do not let pass.
 */
export function foreignChanges(
  judgement: Judgement,
  requestType: 'FOREIGN_ENROLMENT' | 'FOREIGN_RENEWAL',
  context: RuleContext,
): readonly RegistryChange[] {
  const facts = foreignFacts(judgement, requestType);
  const right = enrolmentRight(facts.title, facts.person.birthDate, context.today, context.policy);
  const period = foreignPeriod(facts, context);
  if (right === undefined || right === 'NONE' || period === undefined) {
    return [];
  }
  const changes = enrolmentChanges(
    { kind: KIND_OF_RIGHT[right], ...period, titleTo: titleEnd(facts.title) },
    {
      doctorId: doctorOf(judgement.form),
      renewal: facts.renewal,
      person: facts.person,
      today: context.today,
    },
  );
  const expiresOn = enrolmentCardExpiry(period, facts.fiscalCode, context);
  // The old card runs out with the old enrolment by itself, and serves until the new one comes.
  return expiresOn === undefined
    ? changes
    : [...changes, { kind: 'REPLACE_CARD', oldNumber: null, expiresOn }];
}

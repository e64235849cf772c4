import type { CaseForm } from '#contract/case-form.ts';
import type { Localized } from '#contract/localized.ts';
import {
  DOMICILE_REASONS,
  type DomiciledFacts,
  type DomicileReason,
  domiciledPeriod,
} from '#rules/domiciled-enrolment.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import type { DocumentRequirement, FieldDefinition, Judgement } from '../define-request.ts';
import { doctorOf } from '../doctor-field.ts';
import { enrolmentChanges } from '../enrolment-changes.ts';
import { textOf } from '../form-text.ts';
import { domicileOf } from './domicile-fields.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import type { RegistryChange } from '../registry-change.ts';

const REASONS: Readonly<Record<DomicileReason, Localized>> = {
  WORK: { it: 'Lavoro', en: 'Work' },
  STUDY: { it: 'Studio', en: 'Study' },
  HEALTH: { it: 'Motivi di salute', en: 'Health reasons' },
  WORKER_DEPENDANT: {
    it: 'Familiare a carico di chi lavora qui',
    en: 'Dependant of somebody who works here',
  },
  FOSTER_OR_PREADOPTION: {
    it: 'Affido o affidamento preadottivo',
    en: 'Fostering or care before adoption',
  },
  PROTECTED_COMMUNITY: { it: 'Ospite di una comunità protetta', en: 'Guest of a protected home' },
  AGE_75: { it: '75 anni compiuti', en: '75 years of age or more' },
  CARE_OF_RELATIVE: { it: 'Assistenza a un familiare', en: 'Care of a relative' },
  INPATIENT_OR_RSA: {
    it: 'Ricovero in ospedale o in residenza sanitaria',
    en: 'Stay in a hospital or a nursing home',
  },
};

export const REASON_FIELD: FieldDefinition = {
  name: 'domicileReason',
  kind: 'choice',
  label: { it: 'Perché vivi qui', en: 'Why you live here' },
  required: true,
  options: DOMICILE_REASONS.map((value) => ({ value, label: REASONS[value] })),
};

export const START_FIELD: FieldDefinition = {
  name: 'stayFrom',
  kind: 'date',
  label: { it: 'Da quando', en: 'From when' },
  required: true,
};

export const END_FIELD: FieldDefinition = {
  name: 'stayTo',
  kind: 'date',
  label: { it: 'Fino a quando pensi di restare', en: 'Until when you expect to stay' },
  hint: {
    it: 'Almeno tre mesi. L’iscrizione dura al massimo un anno, poi si rinnova.',
    en: 'Three months at least. The enrolment lasts a year at most and is then renewed.',
  },
  required: true,
};

export const DOMICILE_DECLARATION: FieldDefinition = {
  name: 'domicileDeclared',
  kind: 'checkbox',
  label: {
    it: 'Dichiaro che il domicilio indicato qui, la residenza del mio profilo e il motivo sono veri (DPR 445/2000, articoli 46 e 47).',
    en: 'I declare that the domicile given here, the residence of my profile and the reason are true (DPR 445/2000, articles 46 and 47).',
  },
  required: true,
};

/** Documents of a request of a domiciled citizen (specification 3.7). */
export const DOMICILED_DOCUMENTS: readonly DocumentRequirement[] = [
  ...IDENTITY_DOCUMENTS,
  {
    kind: 'DOMICILE_PROOF',
    label: { it: 'Prova del motivo', en: 'Proof of the reason' },
    hint: {
      it: 'Per esempio il contratto di lavoro, l’iscrizione all’università, una dichiarazione della struttura.',
      en: 'For example the contract of work, the enrolment at the university, a statement of the home.',
    },
    required: false,
    sides: false,
  },
];

/** Proof that the health authority of residence has taken the person off its list (R-DM-5). */
export const HOME_CANCELLATION_DOCUMENT: DocumentRequirement = {
  kind: 'HOME_CANCELLATION',
  label: {
    it: 'Cancellazione dall’azienda sanitaria di residenza',
    en: 'Cancellation at the health authority of residence',
  },
  hint: {
    it: 'Se l’hai già: altrimenti la verifica l’ufficio, prima di approvare.',
    en: 'If you have it already; otherwise the office checks it before approving.',
  },
  required: false,
  sides: false,
};

/** What the rules R-DM look at, from the form as it stands. */
export function domiciledFacts(
  judgement: Judgement,
  requestType: 'DOMICILED_ENROLMENT' | 'DOMICILED_RENEWAL',
): DomiciledFacts {
  const { form } = judgement;
  return {
    ...judgement,
    requestType,
    renewal: requestType === 'DOMICILED_RENEWAL',
    stay: {
      reason: textOf(form, REASON_FIELD.name),
      start: textOf(form, START_FIELD.name),
      end: textOf(form, END_FIELD.name),
    },
  };
}

/**
 * The domicile declared and the enrolment for the days granted, with the doctor picked or, in a
 * renewal, the one of now. No enrolment while the days are not said, which R-DM-4 does not let pass.
 */
export function domiciledChanges(
  facts: DomiciledFacts & { form: CaseForm },
  context: RuleContext,
): readonly RegistryChange[] {
  const period = domiciledPeriod(facts, context);
  if (period === undefined) {
    return [];
  }
  const domicile = domicileOf(facts.form);
  const enrolment = enrolmentChanges(
    { kind: 'DOMICILED', ...period },
    {
      doctorId: doctorOf(facts.form),
      renewal: facts.renewal,
      person: facts.person,
      today: context.today,
    },
  );
  return domicile === undefined ? enrolment : [{ kind: 'SET_DOMICILE', domicile }, ...enrolment];
}

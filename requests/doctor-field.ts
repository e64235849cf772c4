import type { CaseForm } from '#contract/case-form.ts';
import type {
  DocumentRequirement,
  FieldDefinition,
  Judgement,
  StepDefinition,
} from './define-request.ts';
import type { RegistryChange } from './registry-change.ts';

export const DOCTOR_FIELD: FieldDefinition = {
  name: 'doctorId',
  kind: 'doctor',
  label: { it: 'Medico scelto', en: 'Doctor chosen' },
  required: true,
};

const PHONE_FIELD: FieldDefinition = {
  name: 'contactPhone',
  kind: 'phone',
  label: { it: 'Telefono per essere richiamato', en: 'Phone number to call you back' },
  hint: {
    it: 'Se vuoi essere chiamato a un numero diverso da quello del tuo account.',
    en: 'If you want to be called on a number other than the one of your account.',
  },
  required: false,
  maxLength: 20,
};

const NOTE_FIELD: FieldDefinition = {
  name: 'note',
  kind: 'longText',
  label: { it: 'Note per l’ufficio', en: 'Notes for the office' },
  hint: {
    it: 'Non scrivere qui dati sulla salute.',
    en: 'Do not write health data here.',
  },
  required: false,
  maxLength: 500,
};

/** Step in which a doctor is picked in the search. */
export const DOCTOR_STEP: StepDefinition = {
  id: 'doctor',
  title: { it: 'Scelta del medico', en: 'Choice of the doctor' },
  kind: 'DOCTOR',
  fields: [DOCTOR_FIELD],
};

/** Asks whether a doctor is picked too, where the request can do without. */
export const WANTS_DOCTOR_FIELD: FieldDefinition = {
  name: 'wantsDoctor',
  kind: 'checkbox',
  label: { it: 'Scelgo anche il medico', en: 'I choose a doctor as well' },
  hint: {
    it: 'Se non lo scegli ora potrai farlo quando sei iscritto.',
    en: 'If you do not choose one now, you can once you are enrolled.',
  },
  required: false,
};

/** The same of a renewal, in which the doctor of now goes on. */
export const OTHER_DOCTOR_FIELD: FieldDefinition = {
  ...WANTS_DOCTOR_FIELD,
  label: { it: 'Scelgo un altro medico', en: 'I choose another doctor' },
  hint: {
    it: 'Altrimenti resta quello che hai.',
    en: 'Otherwise the one you have goes on.',
  },
};

/** The step of the doctor, for whoever wants one. */
export const WANTED_DOCTOR_STEP: StepDefinition = {
  ...DOCTOR_STEP,
  when: [{ field: WANTS_DOCTOR_FIELD.name, in: [true] }],
};

/** Signed by a doctor of another zone, who cannot be chosen without it (R-DS-8). */
export const ACCEPTANCE_DOCUMENT: DocumentRequirement = {
  kind: 'DOCTOR_ACCEPTANCE',
  label: { it: 'Accettazione del medico', en: 'Acceptance of the doctor' },
  hint: {
    it: 'Solo per un medico di un altro ambito: la dichiarazione, firmata, che ti accetta.',
    en: 'Only for a doctor of another zone: the signed declaration that you are accepted.',
  },
  required: false,
  sides: false,
};

/** Step with how to reach the citizen about the request. */
export const CONTACT_STEP: StepDefinition = {
  id: 'contact',
  title: { it: 'Contatti e note', en: 'Contacts and notes' },
  kind: 'FIELDS',
  fields: [PHONE_FIELD, NOTE_FIELD],
};

/** The registry change of a form that names a doctor. @throws Error when the form names none */
export function chooseDoctor({ form }: Pick<Judgement, 'form'>): readonly RegistryChange[] {
  return [{ kind: 'CHOOSE', doctorId: demandDoctor(form) }];
}

/** The doctor that a form names. @throws Error when it names none */
export function demandDoctor(form: CaseForm): string {
  const doctorId = doctorOf(form);
  if (doctorId === undefined) {
    throw new Error('The form names no doctor');
  }
  return doctorId;
}

/** The doctor that a form names, if any. */
export function doctorOf(form: CaseForm): string | undefined {
  const doctorId = form[DOCTOR_FIELD.name];
  return typeof doctorId === 'string' && doctorId !== '' ? doctorId : undefined;
}

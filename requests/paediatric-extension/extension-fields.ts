import type { DocumentRequirement, FieldDefinition } from '../define-request.ts';

// Two reasons alone: the others that some region admits are for its own office to ask (R-PE-3).
export const EXTENSION_REASON_FIELD: FieldDefinition = {
  name: 'reason',
  kind: 'choice',
  label: {
    it: 'Perché chiedi di mantenere il pediatra',
    en: 'Why you ask to keep the paediatrician',
  },
  required: true,
  options: [
    {
      value: 'CHRONIC_DISEASE',
      label: { it: 'Malattia cronica', en: 'Chronic disease' },
    },
    { value: 'DISABILITY', label: { it: 'Disabilità', en: 'Disability' } },
  ],
};

/** What an extension needs beside the identity of who asks (R-PE-3, R-PE-4). */
export const EXTENSION_DOCUMENTS: readonly DocumentRequirement[] = [
  {
    kind: 'MEDICAL_CERTIFICATE',
    label: { it: 'Certificato medico', en: 'Medical certificate' },
    hint: {
      it: 'Di un centro o di uno specialista pubblico: attesta la malattia cronica o la disabilità.',
      en: 'Of a public centre or specialist: it states the chronic disease or the disability.',
    },
    required: true,
    whose: 'BENEFICIARY',
    sides: false,
  },
  {
    kind: 'DOCTOR_ACCEPTANCE',
    label: { it: 'Accettazione del pediatra', en: 'Acceptance of the paediatrician' },
    hint: {
      it: 'La dichiarazione, firmata, con cui il pediatra accetta di continuare.',
      en: 'The signed declaration with which the paediatrician accepts to go on.',
    },
    required: true,
    sides: false,
  },
];

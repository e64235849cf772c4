import { ExtensionReason } from '#contract/extension-reason.ts';
import { extensionEnd } from '#rules/paediatric-age.ts';
import {
  evaluateExtensionPerson,
  evaluatePaediatricExtension,
} from '#rules/paediatric-extension.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { DocumentRequirement, RequestDefinition, StepDefinition } from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import { EXTENSION_DOCUMENTS, EXTENSION_REASON_FIELD } from './extension-fields.ts';

const REASON_STEP: StepDefinition = {
  id: 'reason',
  title: { it: 'Motivo', en: 'Reason' },
  kind: 'FIELDS',
  fields: [EXTENSION_REASON_FIELD],
};

const DOCUMENTS: readonly DocumentRequirement[] = [...IDENTITY_DOCUMENTS, ...EXTENSION_DOCUMENTS];

/** Keeping the paediatrician from 14 to 16 (mantenimento del pediatra, specification 3.4). */
export const PAEDIATRIC_EXTENSION: RequestDefinition = {
  type: 'PAEDIATRIC_EXTENSION',
  act: 'DOCTOR_CHOICE',
  slug: 'mantenimento-pediatra',
  title: { it: 'Mantenimento del pediatra', en: 'Keeping the paediatrician' },
  summary: {
    it: 'Chiedi che il pediatra segua ragazze e ragazzi fino ai 16 anni.',
    en: 'Ask that the paediatrician looks after your child until the age of 16.',
  },
  whoMayAsk: {
    it: 'Un genitore o un tutore, prima del quattordicesimo compleanno, per malattia cronica o disabilità e se il pediatra accetta.',
    en: 'A parent or guardian, before the fourteenth birthday, for a chronic disease or a disability and if the paediatrician accepts.',
  },
  whatYouNeed: [
    {
      it: 'Il tuo documento d’identità valido, fronte e retro',
      en: 'Your valid identity document, front and back',
    },
    {
      it: 'La tessera sanitaria di tua figlia o tuo figlio, fronte e retro',
      en: 'The health card of your child, front and back',
    },
    { it: 'Il certificato medico', en: 'The medical certificate' },
    { it: 'L’accettazione firmata del pediatra', en: 'The signed acceptance of the paediatrician' },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Quando è approvata il pediatra resta fino al giorno prima dei 16 anni.',
      en: 'Once approved, the paediatrician stays until the day before the age of 16.',
    },
  ],
  steps: [REASON_STEP, CONTACT_STEP],
  documents: DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateExtensionPerson({ ...judgement, requestType: 'PAEDIATRIC_EXTENSION' }, context),
  judge: (judgement, context) =>
    evaluatePaediatricExtension(
      {
        ...judgement,
        requestType: 'PAEDIATRIC_EXTENSION',
        reason: ExtensionReason.safeParse(judgement.form['reason']).data,
        hasCertificate: judgement.documents.includes('MEDICAL_CERTIFICATE'),
        hasAcceptance: judgement.documents.includes('DOCTOR_ACCEPTANCE'),
      },
      context,
    ),
  registryChanges: ({ person }) => [
    { kind: 'EXTEND_PAEDIATRICIAN', until: extensionEnd(person.birthDate) },
  ],
};

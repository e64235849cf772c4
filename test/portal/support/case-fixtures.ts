import { randomUUID } from 'node:crypto';
import { type CaseSummary, CaseView } from '#contract/case-file.ts';
import type { CaseState } from '#contract/case-state.ts';
import { DocumentView, GivenDocument } from '#contract/document.ts';
import { MessageView } from '#contract/message.ts';
import { isConcluded, turnOf } from '#rules/case-state.ts';
import { DOCTOR_ID, MOMENT } from './fixtures.ts';

export const CASE_ID = '0198c1a0-0000-7000-8000-000000000001';

export function aDocument(part: Partial<DocumentView> = {}): DocumentView {
  return DocumentView.parse({
    id: randomUUID(),
    kind: 'IDENTITY_DOCUMENT',
    status: 'READY',
    refusal: null,
    scan: 'CLEAN',
    fileName: 'carta-identita.pdf',
    mediaType: 'application/pdf',
    size: 1_480_000,
    pages: 2,
    reading: false,
    rotation: 0,
    integrationRound: null,
    integrationItem: null,
    doctorId: null,
    advice: [],
    expiresOn: null,
    createdAt: MOMENT,
    reused: null,
    ...part,
  });
}

/** A document of an earlier request that may be used again. */
export const GIVEN = GivenDocument.parse({
  id: '0198c1a0-0000-7000-8000-0000000000d1',
  kind: 'HEALTH_CARD',
  fileName: 'tessera-sanitaria.pdf',
  mediaType: 'application/pdf',
  size: 480_000,
  pages: 2,
  expiresOn: '2029-03-31',
  givenAt: '2026-05-04T08:00:00.000Z',
  type: 'DOCTOR_REVOKE',
});

export const DOCUMENTS = [
  aDocument(),
  aDocument({ kind: 'HEALTH_CARD', fileName: 'tessera.jpg', status: 'RECEIVED', pages: null }),
];

const MESSAGES = [
  MessageView.parse({
    id: '0198c1a0-0000-7000-8000-0000000000b1',
    channel: 'EMAIL',
    template: 'case_received',
    subject: 'Abbiamo ricevuto la tua richiesta',
    text: 'La pratica ha il numero 2026-CM-00000012-4. La trovi nella tua area personale.',
    state: 'SENT',
    delivery: null,
    createdAt: MOMENT,
    sentAt: MOMENT,
  }),
  MessageView.parse({
    id: '0198c1a0-0000-7000-8000-0000000000b2',
    channel: 'SMS',
    template: 'integration_requested',
    subject: '',
    text: 'Per la pratica 2026-CM-00000012-4 ci serve ancora qualcosa: apri la tua area personale.',
    state: 'QUEUED',
    delivery: null,
    createdAt: MOMENT,
    sentAt: null,
  }),
];

const ROUND = {
  round: 1,
  message: 'La foto del documento è tagliata: per favore mandacene un’altra.',
  items: [
    {
      id: 'i1',
      kind: 'DOCUMENT' as const,
      documentKind: 'IDENTITY_DOCUMENT' as const,
      label: 'Documento d’identità leggibile',
      reason: 'Nella foto mancano gli angoli.',
      answer: null,
    },
    {
      id: 'i2',
      kind: 'TEXT' as const,
      documentKind: null,
      label: 'Da quando abiti a Legnano?',
      reason: '',
      answer: null,
    },
    {
      id: 'i3',
      kind: 'FIELD' as const,
      documentKind: null,
      field: 'contactPhone',
      reasons: ['WRONG_VALUE' as const],
      label: 'Telefono per essere richiamato',
      reason: '',
      answer: null,
    },
  ],
  requestedAt: MOMENT,
  dueOn: '2026-12-20',
  answeredAt: null,
  answerNote: null,
  changes: [],
};

/** What stands on a case that was sent, over an empty draft. */
const SENT = {
  protocolNumber: '2026-CM-00000012-4',
  submittedAt: MOMENT,
  concludeDueOn: '2026-12-21',
  takeChargeDueOn: '2026-11-24',
  officeName: 'Ufficio Scelta e Revoca di Legnano',
  officePhone: '0331 000000',
  form: { doctorId: DOCTOR_ID, contactPhone: '0331 222333', note: '' },
  chosenDoctor: { id: DOCTOR_ID, name: 'Carla Donati' },
  documents: DOCUMENTS,
  messages: MESSAGES,
};

/** What each state adds to a case that was sent. */
const BY_STATE: Partial<Record<CaseState, object>> = {
  SUBMITTED: { timeline: [anEvent(1, 'submitted', 'CITIZEN')] },
  INTEGRATION_REQUESTED: {
    integration: ROUND,
    rounds: [ROUND],
    integrationDueOn: ROUND.dueOn,
    suspended: true,
  },
  REJECTION_NOTICE: {
    objectionDueOn: '2026-12-02',
    timeline: [
      anEvent(1, 'submitted', 'CITIZEN'),
      anEvent(2, 'phone_contact', 'STAFF', { result: 'NO_ANSWER' }),
      anEvent(3, 'rejection_notice_sent', 'STAFF', {
        reasons: ['DOCUMENTS_NOT_VALID', 'R-CM-5'],
        text: 'La carta d’identità è scaduta a maggio.',
      }),
    ],
  },
  COMPLETED: {
    outcome: { kind: 'APPROVED', effectiveOn: '2026-11-23', doctorId: DOCTOR_ID, overridden: [] },
  },
  REJECTED: {
    outcome: { kind: 'REJECTED', reasons: ['R-DS-1'], text: 'Il medico scelto è al completo.' },
  },
};

/** A case of the citizen in a state, with what stands there in that state. */
export function aCase(state: CaseState, part: Partial<CaseView> = {}): CaseView {
  const draft = state === 'DRAFT';
  return CaseView.parse({
    id: CASE_ID,
    type: 'DOCTOR_CHANGE',
    state,
    version: 3,
    turn: turnOf(state),
    createdAt: MOMENT,
    stateSince: MOMENT,
    step: 'doctor',
    ...EMPTY_DRAFT,
    ...(!draft && {
      ...SENT,
      timeline: [anEvent(1, 'submitted', 'CITIZEN'), anEvent(2, 'taken_in_charge', 'STAFF')],
    }),
    ...BY_STATE[state],
    can: {
      edit: draft,
      submit: draft,
      withdraw: !draft && !isConcluded(state),
      answerIntegration: state === 'INTEGRATION_REQUESTED',
      object: state === 'REJECTION_NOTICE',
      downloadReceipt: !draft,
    },
    ...part,
  });
}

const EMPTY_DRAFT = {
  items: [],
  signature: null,
  adultConsent: true,
  beneficiary: {
    id: '0198c1a0-0000-7000-8000-0000000000b1',
    name: 'Giulia Ferrari',
    own: true,
    inherited: false,
    kind: null,
  },
  protocolNumber: null,
  submittedAt: null,
  concludeDueOn: null,
  integrationDueOn: null,
  takeChargeDueOn: null,
  objectionDueOn: null,
  officeName: null,
  officePhone: null,
  suspended: false,
  form: { doctorId: null, contactPhone: '0331 222333', note: '' },
  chosenDoctor: null,
  documents: [],
  messages: [],
  integration: null,
  rounds: [],
  timeline: [],
  outcome: null,
  commitFailure: null,
  exemptions: [],
  enrolments: [],
  rating: null,
};

function anEvent(
  id: number,
  type: string,
  actorKind: string,
  data: object | null = null,
): Record<string, unknown> {
  return {
    id,
    at: MOMENT,
    type,
    actorKind,
    actorName: null,
    fromState: null,
    toState: null,
    data,
  };
}

export function aSummary(view: CaseView): CaseSummary {
  return {
    id: view.id,
    type: view.type,
    state: view.state,
    version: view.version,
    protocolNumber: view.protocolNumber,
    turn: view.turn,
    createdAt: view.createdAt,
    submittedAt: view.submittedAt,
    stateSince: view.stateSince,
    takeChargeDueOn: view.takeChargeDueOn,
    concludeDueOn: view.concludeDueOn,
    integrationDueOn: view.integrationDueOn,
    objectionDueOn: view.objectionDueOn,
    step: view.step,
    beneficiary: view.beneficiary,
  };
}

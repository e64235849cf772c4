import { type CaseState } from '#contract/case-state.ts';
import type { DeskCaseView, StaffSummary } from '#contract/desk-case.ts';
import { sayChanges } from '#requests/registry-change.ts';
import { addDays } from '#rules/calendar.ts';
import { anId } from './an-id.ts';
import { LABELS } from './sample-labels.ts';
import { FAILED_RULE, RULES } from './sample-rules.ts';
import { documentsOf } from './sample-document-views.ts';
import { otherCaseOf } from './sample-other-case.ts';

const SINCE = { from: '1986-03-14', to: null };
const ENROLMENT = {
  id: anId(9, 1),
  openedByCase: null,
  kind: 'RESIDENT',
  status: 'ACTIVE',
  ...SINCE,
};
const SAMPLE_TYPES = ['DOCTOR_CHANGE', 'FIRST_CHOICE', 'DOCTOR_REVOKE'] as const;

export const TODAY = '2026-11-23';
export const STAFF = {
  operator: { id: anId(1, 1), name: 'Anna Verdi', role: 'OPERATOR', officeId: 'legnano' },
  colleague: { id: anId(1, 2), name: 'Bruno Neri', role: 'OPERATOR', officeId: 'legnano' },
  cards: { id: anId(1, 8), name: 'Piero Viola', role: 'CARD_DESK_OPERATOR', officeId: 'legnano' },
  admin: { id: anId(1, 7), name: 'Olga Grigi', role: 'ADMIN', officeId: null },
  supervisor: { id: anId(1, 9), name: 'Carla Blu', role: 'SUPERVISOR', officeId: null },
} as const satisfies Record<string, StaffSummary>;

export const OFFICES = [
  { id: 'legnano', name: 'Ufficio di Legnano' },
  { id: 'magenta', name: 'Ufficio di Magenta' },
];

const NAMES: readonly [string, ...string[]] = [
  'Giulia Ferrari',
  'Marco Colombo',
  'Teresa Brambilla',
  'Amina El Idrissi',
  'Davide Conti',
];

/** State of the n-th sample case: mostly to be taken, some of every other kind. */
const STATES: readonly [CaseState, ...CaseState[]] = [
  'SUBMITTED',
  'SUBMITTED',
  'SUBMITTED',
  'IN_CHARGE',
  'INTEGRATION_REQUESTED',
  'SUBMITTED',
  'COMMIT_FAILED',
  'IN_CHARGE',
  'REJECTION_NOTICE',
  'COMPLETED',
  'INTEGRATION_RECEIVED',
  'REJECTED',
];

const RULES_WITH_FAILURE = [FAILED_RULE, ...RULES.filter(({ ruleId }) => ruleId !== 'R-CM-5')];

const REVOKE_FORM = { contactPhone: null, note: '' };
const DOCTOR_FORM = {
  doctorId: anId(6, 3),
  contactPhone: null,
  note: 'Lo studio è più vicino al lavoro.',
};

const DOCTOR: DeskCaseView['chosenDoctor'] = {
  id: anId(6, 3),
  kind: 'GP',
  surname: 'Donati',
  name: 'Elena',
  zoneId: 'legnano',
  zoneName: 'Legnano',
  places: 'AVAILABLE',
  appointmentKind: 'PROVISIONAL',
  appointmentEnd: '2027-05-31',
  activeTo: null,
  practiceName: 'Studio Europa',
  languages: ['inglese'],
  surgeries: [
    {
      id: anId(7, 1),
      street: 'Corso Italia 4',
      postcode: '20025',
      municipalityCode: 'E514',
      municipalityName: 'Legnano',
      phone: '0331 000000',
      byAppointment: true,
      openingHours: [
        { weekday: 1, from: '09:00', to: '12:00' },
        { weekday: 3, from: '15:00', to: '18:30' },
      ],
    },
  ],
};

const REGISTRY: Omit<DeskCaseView['beneficiary'], 'id' | 'surname' | 'name' | 'fiscalCode'> = {
  registered: true,
  sex: 'F',
  birthDate: '1986-03-14',
  birthPlace: 'Legnano (MI)',
  residence: 'Via Verdi 3, 20025 Legnano',
  healthDomicile: null,
  phone: '+393331234567',
  email: null,
  enrolments: [ENROLMENT],
  exemptions: [],
  choices: [
    {
      doctorId: anId(6, 1),
      doctorName: 'Bellini Paolo',
      from: '2025-10-19',
      to: null,
      endReason: null,
    },
    {
      doctorId: anId(6, 2),
      doctorName: 'Cattaneo Rita',
      from: '2019-01-07',
      to: '2025-10-18',
      endReason: 'CHANGE',
    },
  ],
  card: { numberEnding: '0011', expiresOn: '2029-05-31', status: 'ISSUED' },
};

const HELD = { assigneeId: STAFF.operator.id, assigneeName: STAFF.operator.name };
const FREE = { assigneeId: null, assigneeName: null };

/** What belongs to a case in that state and to no other. */
function partsOf(state: CaseState): Partial<DeskCaseView> {
  const parts: Partial<Record<CaseState, Partial<DeskCaseView>>> = {
    INTEGRATION_REQUESTED: {
      concludeDueOn: null,
      integrationDueOn: '2026-12-18',
      suspended: true,
      integrationRound: 1,
    },
    REJECTION_NOTICE: { objectionDueOn: '2026-12-01', suspended: true },
    COMMIT_FAILED: { commitFailure: { failed: [{ ...FAILED_RULE, ruleId: 'R-DS-1' }] } },
    INTEGRATION_RECEIVED: {
      integrationRound: 1,
      rounds: [
        {
          round: 1,
          message: 'Ci serve il numero civico.',
          items: [
            {
              id: 'i1',
              kind: 'TEXT',
              documentKind: null,
              label: 'Numero civico',
              reason: '',
              answer: '12',
            },
          ],
          requestedAt: '2026-11-18T10:00:00.000Z',
          dueOn: '2026-12-18',
          answeredAt: '2026-11-20T10:00:00.000Z',
          answerNote: 'Grazie',
          changes: [],
        },
      ],
    },
  };
  return parts[state] ?? {};
}

/** The n-th of a list, which starts over at its end. */
function nth<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0];
}

/** The n-th sample case, as the office sees it; what is given replaces what it would be. */
export function aDeskCase(index: number, part: Partial<DeskCaseView> = {}): DeskCaseView {
  const state = nth(STATES, index);
  const [name = '', ...surname] = nth(NAMES, index).split(' ');
  const held = state !== 'SUBMITTED';
  const submittedAt = `${addDays(TODAY, -2 - index)}T08:15:00.000Z`;
  const type = index % 2 === 0 ? 'DOCTOR_CHANGE' : nth(SAMPLE_TYPES, index);
  const person = {
    surname: surname.join(' '),
    name,
    fiscalCode: 'FRRGLI86C54E514X',
  };
  return {
    id: anId(2, index),
    protocolNumber: `2026-DV-${String(index + 1).padStart(6, '0')}`,
    type,
    state,
    version: 4,
    officeId: index % 3 === 2 ? 'magenta' : 'legnano',
    officeName: index % 3 === 2 ? 'Ufficio di Magenta' : 'Ufficio di Legnano',
    ...(held ? HELD : FREE),
    submittedAt,
    stateSince: submittedAt,
    takeChargeDueOn: addDays(TODAY, 1 - index),
    concludeDueOn: addDays(TODAY, 28 - index * 2),
    integrationDueOn: null,
    objectionDueOn: null,
    workingDaysLeft: 20 - Math.floor(index * 1.4),
    labels: index % 4 === 0 ? [LABELS[0]] : [],
    overdue: 28 - index * 2 < 0,
    suspended: false,
    integrationRound: 0,
    applicant: {
      id: anId(3, index),
      ...person,
      sex: 'F',
      birthDate: '1986-03-14',
      birthPlace: 'Legnano (MI)',
      email: 'giulia.ferrari@example.org',
      mobile: '+393331234567',
      residence: 'Via Roma 12, 20025 Legnano',
      locale: index % 4 === 3 ? 'en' : 'it',
      matchesRegistry: ['residence'],
    },
    applicantRecord: { id: anId(5, index), ...person, ...REGISTRY },
    beneficiary: { id: anId(5, index), ...person, ...REGISTRY },
    items: [],
    representation: null,
    form: type === 'DOCTOR_REVOKE' ? REVOKE_FORM : DOCTOR_FORM,
    chosenDoctor: DOCTOR,
    documents: documentsOf(index),
    rounds: [],
    rules: [...(index % 5 === 1 ? RULES_WITH_FAILURE : RULES)],
    ascertainments: [],
    effects: sayChanges([{ kind: 'CHOOSE', doctorId: anId(3, 1) }], {
      person: 'Giulia Ferrari',
      doctor: 'Elena Donati',
      currentDoctor: 'Paolo Bellini',
      on: TODAY,
    }),
    timeline: [
      {
        id: index * 100 + 1,
        at: submittedAt,
        type: 'submitted',
        actorKind: 'CITIZEN',
        actorName: null,
        fromState: 'DRAFT',
        toState: 'SUBMITTED',
        data: null,
      },
    ],
    messages: [
      {
        id: anId(8, index),
        channel: 'EMAIL',
        template: 'case_received',
        subject: 'La tua richiesta è arrivata',
        text: 'Abbiamo ricevuto la tua richiesta.',
        state: 'SENT',
        delivery: null,
        mayResend: false,
        attempts: 1,
        nextAttemptAt: null,
        problem: null,
        createdAt: submittedAt,
        sentAt: submittedAt,
      },
    ],
    notes: [],
    phoneContacts: [],
    overrideAsk: null,
    otherCaseCount: 2,
    duplicates: index === 3 ? [otherCaseOf(index)] : [],
    externalReference: null,
    outcome: null,
    commitFailure: null,
    viewers: [],
    can: {
      take: false,
      release: false,
      requestIntegration: false,
      approve: false,
      reject: false,
      sendRejectionNotice: false,
      reassign: false,
      askOverride: false,
      answerOverride: false,
      addNote: true,
      logPhoneContact: true,
      noteReference: true,
    },
    refusals: {},
    ...partsOf(state),
    ...part,
  };
}

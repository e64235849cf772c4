import type { CaseForm } from '#contract/case-form.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { DocumentKind } from '#contract/document.ts';
import type { Locale } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import { askedOf, namesDoctor } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { lapseMoment } from '#rules/case-deadlines.ts';
import { answerIntegration } from '#server/cases/answer-integration.ts';
import { approveCase } from '#server/cases/approve.ts';
import { caseFactsOf } from '#server/cases/case-facts.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import type { CitizenRequest } from '#server/cases/citizen-act.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import { beginDraft, saveDraft } from '#server/cases/draft.ts';
import { rejectCase, sendRejectionNotice } from '#server/cases/reject.ts';
import { requestIntegration } from '#server/cases/request-integration.ts';
import type { StaffRequest } from '#server/cases/staff-act.ts';
import { submitCase } from '#server/cases/submit.ts';
import { takeCase } from '#server/cases/take.ts';
import { withdrawCase } from '#server/cases/withdraw.ts';
import { doWorkflowStep } from '#server/cases/workflow-steps.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { Document } from '#server/documents/document.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import type { CitizenActor, StaffActor } from '#server/http/actor.ts';
import type { Account } from '#server/identity/account.entity.ts';
import type { StaffMember } from '#server/identity/staff-member.entity.ts';
import type { RegistryDesk, TestApp } from '#test/support/app.ts';
import { aCitizen } from './account.ts';
import { ENROLMENT_FORMS } from './enrolment-forms.ts';
import {
  aChoice,
  aDoctor,
  anEnrolment,
  aPerson,
  type DoctorRow,
  newId,
  type PersonRow,
} from './registry.ts';
import { aStaffMember, type StaffData } from './staff.ts';

/** Cases as they come to be: every state is reached by the very acts of the product. */

/** A citizen whom the registry knows, with an enrolment. */
export interface Resident {
  account: Account;
  person: PersonRow;
  /** Their doctor of today; null for somebody who never had one. */
  doctor: DoctorRow | null;
  actor: CitizenActor;
}

export interface ResidentData {
  person?: Partial<PersonRow>;
  locale?: Locale;
  /** null: never had a doctor. */
  doctor?: DoctorRow | null;
  enrolled?: boolean;
}

/** A citizen of the registry with an account, an open enrolment and a doctor. */
export async function aResident(app: RegistryDesk, wanted: ResidentData = {}): Promise<Resident> {
  const em = app.em();
  const person = await aPerson(em, wanted.person ?? {});
  const doctor = wanted.doctor === undefined ? await aDoctor(em) : wanted.doctor;
  if (wanted.enrolled !== false) {
    await anEnrolment(em, { person: person.id });
  }
  if (doctor !== null) {
    await aChoice(em, { person: person.id, doctor: doctor.id });
  }
  const account = await aCitizen(em, {
    fiscalCode: person.fiscalCode,
    surname: person.surname,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    birthPlaceCode: person.birthPlaceCode,
    person: person.id,
    locale: wanted.locale ?? 'it',
  });
  return { account, person, doctor, actor: citizenActor(account) };
}

/** Who an account is to the acts. */
export function citizenActor(account: Account): CitizenActor {
  return {
    kind: 'CITIZEN',
    accountId: account.id,
    personId: account.person ?? null,
    means: 'ACCOUNT',
    assurance: 'LOW',
    locale: account.locale,
    sessionId: newId(),
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/** Who a member of staff is to the acts. */
export function staffActor(staff: StaffMember): StaffActor {
  return {
    kind: 'STAFF',
    staffId: staff.id,
    role: staff.role,
    officeId: staff.office ?? null,
    personId: staff.person ?? null,
    locale: staff.locale,
    sessionId: newId(),
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/** An operator of office LEG, as the acts know them. */
export async function anOperator(app: TestApp, wanted: StaffData = {}): Promise<StaffActor> {
  return staffActor(await aStaffMember(app.em(), wanted));
}

/** The request in which a citizen acts. */
export function byCitizen(app: TestApp, actor: CitizenActor): CitizenRequest {
  return { deps: app.deps, actor, requestId: 'test', ipAddress: '127.0.0.1' };
}

/** The request in which somebody of the staff acts. */
export function byStaff(app: TestApp, actor: StaffActor): StaffRequest {
  return { deps: app.deps, actor, requestId: 'test', ipAddress: '127.0.0.1' };
}

/** A case and the people around it. */
export interface CaseInHand {
  caseId: string;
  resident: Resident;
  /** The doctor asked for; null where none is. */
  wanted: DoctorRow | null;
  /** Who holds it, or would take it. */
  operator: StaffActor;
}

export interface CaseData {
  type?: RequestType;
  resident?: Resident;
  /** The doctor asked for; absent: one of the zone with plenty of places. */
  wanted?: DoctorRow;
  operator?: StaffActor;
  /** Whom it is for; absent: the resident. */
  beneficiaryId?: string;
  /** Beside what the type demands. */
  form?: CaseForm;
}

/** A draft with every field and document, one step before it is submitted. */
export async function aWholeDraft(app: TestApp, data: CaseData = {}): Promise<CaseInHand> {
  const type = data.type ?? 'DOCTOR_CHANGE';
  const resident =
    data.resident ?? (await aResident(app, type === 'FIRST_CHOICE' ? { doctor: null } : {}));
  const wanted = namesDoctor(REQUESTS[type])
    ? (data.wanted ?? (await aDoctor(app.em())))
    : (data.wanted ?? null);
  const operator = data.operator ?? (await anOperator(app));
  const { id: caseId } = await beginDraft(app.deps, resident.actor, {
    type,
    ...(data.beneficiaryId !== undefined && { beneficiaryId: data.beneficiaryId }),
  });
  const form: CaseForm = { ...formOf(type, wanted), ...data.form };
  await saveDraft(app.deps, resident.actor, caseId, { version: 1, step: 'documents', form });
  const { documents } = askedOf(REQUESTS[type], form);
  for (const { kind } of documents.filter(({ required }) => required)) {
    await aDocument(app, { case: caseId, owner: resident.account.id, kind });
  }
  return { caseId, resident, wanted, operator };
}

function formOf(type: RequestType, wanted: DoctorRow | null): CaseForm {
  const enrolments: Partial<Record<RequestType, CaseForm>> = ENROLMENT_FORMS;
  const enrolment = enrolments[type];
  return {
    ...enrolment,
    ...(enrolment !== undefined && wanted !== null && { wantsDoctor: true }),
    ...(wanted !== null && { doctorId: wanted.id }),
    ...(type === 'DOCTOR_REVOKE' && { acknowledged: true }),
  };
}

/** A checked document of a case; its file is nowhere. */
export async function aDocument(
  app: TestApp,
  wanted: Partial<Document> & { case: string; owner: string; kind: DocumentKind },
): Promise<void> {
  const now = new Date(app.deps.clock.now());
  await app.em().insert(Document, {
    id: uuidV7(now.getTime()),
    status: 'READY',
    scan: 'CLEAN',
    fileName: 'documento.pdf',
    mediaType: 'application/pdf',
    size: 1000,
    sha256: '0'.repeat(64),
    pages: 1,
    storageKey: newId(),
    wrappedKey: 'none',
    keyId: 'none',
    createdAt: now,
    checkedAt: now,
    ...wanted,
  });
}

/** The row of a case as it stands. */
export async function caseRow(app: TestApp, caseId: string): Promise<CaseFile> {
  return app.em().findOneOrFail(CaseFile, { id: caseId });
}

/** The version that somebody who reads the case now has seen. */
export async function versionOf(app: TestApp, caseId: string): Promise<number> {
  return (await caseRow(app, caseId)).version;
}

/** Submits a whole draft. Gives the key it was submitted with. */
export async function submit(app: TestApp, { caseId, resident }: CaseInHand): Promise<string> {
  const key = newId();
  const version = await versionOf(app, caseId);
  await submitCase(byCitizen(app, resident.actor), caseId, { version, declaration: true }, key);
  return key;
}

type Act = (app: TestApp, hand: CaseInHand) => Promise<unknown>;

/** Each act of a case as its people do it, on the version that stands. */
export const ACTS = {
  submit,
  take: async (app, { caseId, operator }) =>
    takeCase(byStaff(app, operator), caseId, { version: await versionOf(app, caseId) }),
  requestIntegration: async (app, { caseId, operator }) =>
    requestIntegration(byStaff(app, operator), caseId, {
      version: await versionOf(app, caseId),
      message: 'Manca qualcosa',
      items: [{ kind: 'TEXT', documentKind: null, label: 'Recapito', reason: '' }],
    }),
  answerIntegration: async (app, { caseId, resident }) => {
    const { version, integrationRound } = await caseRow(app, caseId);
    await answerIntegration(byCitizen(app, resident.actor), caseId, {
      version,
      answers: { [`${integrationRound}-1`]: 'Ecco la risposta' },
      note: '',
    });
  },
  sendRejectionNotice: async (app, { caseId, operator }) =>
    sendRejectionNotice(byStaff(app, operator), caseId, {
      version: await versionOf(app, caseId),
      reasons: ['DOCUMENTS_NOT_VALID'],
      text: 'Il documento è scaduto da un anno',
    }),
  reject: async (app, { caseId, operator }) =>
    rejectCase(byStaff(app, operator), caseId, {
      version: await versionOf(app, caseId),
      reasons: ['DOCUMENTS_NOT_VALID'],
      text: 'Il documento è scaduto da un anno',
    }),
  approve: async (app, { caseId, operator }) =>
    approveCase(byStaff(app, operator), caseId, {
      version: await versionOf(app, caseId),
      overrides: [],
      items: [],
    }),
  commit: (app, { caseId }) => commitCase(app.deps, caseId),
  withdraw: async (app, { caseId, resident }) =>
    withdrawCase(byCitizen(app, resident.actor), caseId, {
      version: await versionOf(app, caseId),
      reason: '',
    }),
  /** Lets the days pass for this case alone, and does what is due then. */
  lapse: async (app, { caseId }) => {
    const facts = await caseFactsOf(app.deps, caseId);
    const later = lapseMoment(facts?.integrationDueOn ?? '');
    const deps = { ...app.deps, clock: { now: () => later } };
    await doWorkflowStep(deps, caseId, { kind: 'lapseIntegration' });
  },
  /** Others take the last places of the doctor in the meantime. */
  fillDoctor: async (app, { wanted }) => {
    await app
      .em()
      .nativeUpdate(Doctor, { id: wanted?.id ?? '' }, { patientCount: wanted?.maxPatients ?? 0 });
  },
} as const satisfies Record<string, Act>;

const WAY: Partial<Record<CaseState, readonly (keyof typeof ACTS)[]>> = {
  DRAFT: [],
  SUBMITTED: ['submit'],
  IN_CHARGE: ['submit', 'take'],
  INTEGRATION_REQUESTED: ['submit', 'take', 'requestIntegration'],
  INTEGRATION_RECEIVED: ['submit', 'take', 'requestIntegration', 'answerIntegration'],
  REJECTION_NOTICE: ['submit', 'take', 'sendRejectionNotice'],
  APPROVED: ['submit', 'take', 'approve'],
  COMMIT_FAILED: ['submit', 'take', 'approve', 'fillDoctor', 'commit'],
  COMPLETED: ['submit', 'take', 'approve', 'commit'],
  REJECTED: ['submit', 'take', 'reject'],
  WITHDRAWN: ['submit', 'withdraw'],
  EXPIRED: ['submit', 'take', 'requestIntegration', 'lapse'],
};

/** The states that `aCase` can bring a case to. */
export const REACHABLE_STATES = Object.keys(WAY) as CaseState[];

/** A case brought to a state by the acts that lead there. */
export async function aCase(
  app: TestApp,
  state: CaseState,
  data: CaseData = {},
): Promise<CaseInHand> {
  const way = WAY[state];
  if (way === undefined) {
    throw new Error(`no acts lead to ${state}`);
  }
  const hand = await aWholeDraft(app, data);
  for (const act of way) {
    await ACTS[act](app, hand);
  }
  return hand;
}

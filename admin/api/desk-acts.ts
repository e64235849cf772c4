import type { Ascertainment } from '#contract/ascertainment.ts';
import type { Board, BoardQuery, PeriodFigures, PeriodQuery } from '#contract/board.ts';
import type { ExportTicket, NewExport } from '#contract/export.ts';
import type { AlertCount, DeadlineAlertPage } from '#contract/deadline-alert.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { NewWhatIf, WhatIf, WhatIfFlipPage, WhatIfPage } from '#contract/what-if.ts';
import type { CaseAct } from '#contract/case-file.ts';
import type {
  Approval,
  Colleague,
  DeskCaseView,
  NewNote,
  NoteView,
  Reassignment,
  Rejection,
  StaffSummary,
  Transfer,
} from '#contract/desk-case.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { DoctorSummary } from '#contract/doctor.ts';
import type { Place } from '#contract/place.ts';
import type { DocumentView } from '#contract/document.ts';
import type { IntegrationRequest } from '#contract/integration.ts';
import type { DeskMessageView } from '#contract/message.ts';
import type { AnnouncedAct, MessagePreview } from '#contract/message-preview.ts';
import type { OtherCasePage } from '#contract/other-case.ts';
import type { ReferenceNote } from '#contract/external-reference.ts';
import type { NewPhoneContact, PhoneContactView } from '#contract/phone-contact.ts';
import { request, requestBytes } from './request.ts';

/** Who has a case open, and how it stands, as the heartbeat answers. */
export interface Presence {
  viewers: DeskCaseView['viewers'];
  version: number;
  state: CaseState;
  assigneeName: string | null;
}

export interface OfficeSummary {
  id: string;
  name: string;
}

type OnCase<Body> = (id: string, body: Body) => Promise<DeskCaseView>;

/**
 * The acts of the desk, each one call to the API. Those on a case take the version that the person
 * saw and give the case as it stands afterwards. All throw HttpError with the problem document.
 */
export interface DeskActs {
  openCase: (id: string, signal?: AbortSignal) => Promise<DeskCaseView>;
  takeCase: OnCase<CaseAct>;
  releaseCase: OnCase<CaseAct>;
  requestIntegration: OnCase<IntegrationRequest>;
  ascertain: OnCase<Ascertainment>;
  approveCase: OnCase<Approval>;
  rejectCase: OnCase<Rejection>;
  sendRejectionNotice: OnCase<Rejection>;
  reassignCase: OnCase<Reassignment>;
  transferCase: OnCase<Transfer>;
  noteReference: OnCase<ReferenceNote>;
  addNote: (id: string, body: NewNote) => Promise<NoteView>;
  logPhoneContact: (id: string, body: NewPhoneContact) => Promise<PhoneContactView>;
  resendMessage: (id: string, messageId: string) => Promise<DeskMessageView>;
  keepPresence: (id: string, signal?: AbortSignal) => Promise<Presence>;
  endPresence: (id: string) => Promise<void>;
  /** @param rotation quarter turns to the right, 0 to 3 */
  rotateDocument: (id: string, rotation: number) => Promise<DocumentView>;
  readDocument: (id: string, signal?: AbortSignal) => Promise<Blob>;
  readDoctor: (id: string, signal?: AbortSignal) => Promise<DoctorSummary>;
  readPlace: (code: string, signal?: AbortSignal) => Promise<Place>;
  listStaff: (signal?: AbortSignal) => Promise<StaffSummary[]>;
  listOffices: (signal?: AbortSignal) => Promise<OfficeSummary[]>;
  readBoard: (query: BoardQuery, signal?: AbortSignal) => Promise<Board>;
  countAlerts: (signal?: AbortSignal) => Promise<AlertCount>;
  listAlerts: (query: ListQuery, signal?: AbortSignal) => Promise<DeadlineAlertPage>;
  markAlertsSeen: () => Promise<void>;
  handleAlert: (id: string) => Promise<void>;
  startWhatIf: (wanted: NewWhatIf) => Promise<WhatIf>;
  listWhatIfs: (signal?: AbortSignal) => Promise<WhatIfPage>;
  listWhatIfCases: (id: string, query: ListQuery, signal?: AbortSignal) => Promise<WhatIfFlipPage>;
  startExport: (wanted: NewExport) => Promise<ExportTicket>;
  readPeriod: (query: PeriodQuery, signal?: AbortSignal) => Promise<PeriodFigures>;
  /** Operators of the case's office, and what keeps the case from some of them. */
  listColleagues: (id: string, signal?: AbortSignal) => Promise<Colleague[]>;
  /** Other cases of the people of a case; each page is an audited reading. */
  listOtherCases: (id: string, query: ListQuery, signal?: AbortSignal) => Promise<OtherCasePage>;
  /** What an act done now would send. */
  previewMessages: (id: string, act: AnnouncedAct, signal?: AbortSignal) => Promise<MessagePreview>;
}

const caseOf = (id: string): string => `/api/desk/cases/${id}`;

async function listOf<Row>(path: string, signal?: AbortSignal): Promise<Row[]> {
  const { data } = await request<{ data: Row[] }>('GET', path, { signal });
  return data;
}

/** An act on a case: the last part of its address, and what it is sent. */
function onCase<Body>(act: string): OnCase<Body> {
  return (id, body) => request('POST', `${caseOf(id)}/${act}`, { body });
}

/** The acts over HTTP. */
export const deskActs: DeskActs = {
  openCase: (id, signal) => request('GET', caseOf(id), { signal }),
  takeCase: onCase('charge'),
  releaseCase: onCase('release'),
  requestIntegration: onCase('integration-requests'),
  ascertain: onCase('ascertainment'),
  approveCase: onCase('approval'),
  rejectCase: onCase('rejection'),
  sendRejectionNotice: onCase('rejection-notice'),
  reassignCase: onCase('reassignment'),
  transferCase: onCase('transfer'),
  noteReference: onCase('external-reference'),
  addNote: (id, body) => request('POST', `${caseOf(id)}/notes`, { body }),
  logPhoneContact: (id, body) => request('POST', `${caseOf(id)}/phone-contacts`, { body }),
  resendMessage: (id, messageId) => request('POST', `${caseOf(id)}/messages/${messageId}/resend`),
  keepPresence: (id, signal) => request('POST', `${caseOf(id)}/presence`, { signal }),
  endPresence: (id) => request('DELETE', `${caseOf(id)}/presence`, { keepalive: true }),
  rotateDocument: (id, rotation) =>
    request('PUT', `/api/desk/documents/${id}/rotation`, { body: { rotation } }),
  readDocument: (id, signal) => requestBytes(`/api/desk/documents/${id}/content`, signal),
  readDoctor: (id, signal) => request('GET', `/api/doctors/${id}`, { signal }),
  readPlace: (code, signal) => request('GET', `/api/places/${code}`, { signal }),
  listStaff: (signal) => listOf('/api/desk/staff', signal),
  listOffices: (signal) => listOf('/api/desk/offices', signal),
  readBoard: (query, signal) => request('GET', '/api/desk/board', { query, signal }),
  countAlerts: (signal) => request('GET', '/api/desk/alerts/count', { signal }),
  listAlerts: (query, signal) => request('GET', '/api/desk/alerts', { query, signal }),
  markAlertsSeen: () => request('PUT', '/api/desk/alerts/seen'),
  handleAlert: (id) => request('POST', `/api/desk/alerts/${id}/handling`),
  startWhatIf: (body) => request('POST', '/api/desk/what-if', { body }),
  listWhatIfs: (signal) => request('GET', '/api/desk/what-if', { signal }),
  listWhatIfCases: (id, query, signal) =>
    request('GET', `/api/desk/what-if/${id}/cases`, { query, signal }),
  startExport: (body) => request('POST', '/api/desk/exports', { body }),
  readPeriod: (query, signal) => request('GET', '/api/desk/board/period', { query, signal }),
  listColleagues: (id, signal) => listOf(`${caseOf(id)}/colleagues`, signal),
  listOtherCases: (id, query, signal) =>
    request('GET', `${caseOf(id)}/other-cases`, { query, signal }),
  previewMessages: (id, act, signal) =>
    request('GET', `${caseOf(id)}/message-previews/${act}`, { signal }),
};

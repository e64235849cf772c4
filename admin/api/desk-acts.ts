import type { CaseAct } from '#contract/case-file.ts';
import type {
  Approval,
  Board,
  DeskCaseView,
  NewNote,
  NoteView,
  Phrase,
  Reassignment,
  Rejection,
  StaffSummary,
} from '#contract/desk-case.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { DocumentView } from '#contract/document.ts';
import type { IntegrationRequest } from '#contract/integration.ts';
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

const caseOf = (id: string): string => `/api/desk/cases/${id}`;

async function listOf<Row>(path: string, signal?: AbortSignal): Promise<Row[]> {
  const { data } = await request<{ data: Row[] }>('GET', path, { signal });
  return data;
}

/**
 * The acts of the desk, each one call to the API. Those on a case take the version that the person
 * saw and give the case as it stands afterwards. All throw HttpError with the problem document.
 */
export const deskActs = {
  openCase: (id: string, signal?: AbortSignal) =>
    request<DeskCaseView>('GET', caseOf(id), { signal }),
  takeCase: (id: string, body: CaseAct) =>
    request<DeskCaseView>('POST', `${caseOf(id)}/charge`, { body }),
  releaseCase: (id: string, body: CaseAct) =>
    request<DeskCaseView>('POST', `${caseOf(id)}/release`, { body }),
  requestIntegration: (id: string, body: IntegrationRequest) =>
    request<DeskCaseView>('POST', `${caseOf(id)}/integration-requests`, { body }),
  approveCase: (id: string, body: Approval) =>
    request<DeskCaseView>('POST', `${caseOf(id)}/approval`, { body }),
  rejectCase: (id: string, body: Rejection) =>
    request<DeskCaseView>('POST', `${caseOf(id)}/rejection`, { body }),
  sendRejectionNotice: (id: string, body: Rejection) =>
    request<DeskCaseView>('POST', `${caseOf(id)}/rejection-notice`, { body }),
  reassignCase: (id: string, body: Reassignment) =>
    request<DeskCaseView>('POST', `${caseOf(id)}/reassignment`, { body }),
  addNote: (id: string, body: NewNote) =>
    request<NoteView>('POST', `${caseOf(id)}/notes`, { body }),
  logPhoneContact: (id: string, body: NewPhoneContact) =>
    request<PhoneContactView>('POST', `${caseOf(id)}/phone-contacts`, { body }),
  keepPresence: (id: string, signal?: AbortSignal) =>
    request<Presence>('POST', `${caseOf(id)}/presence`, { signal }),
  endPresence: (id: string) =>
    request<undefined>('DELETE', `${caseOf(id)}/presence`, { keepalive: true }),
  rotateDocument: (id: string, rotation: number) =>
    request<DocumentView>('PUT', `/api/desk/documents/${id}/rotation`, { body: { rotation } }),
  readDocument: (id: string, signal?: AbortSignal) =>
    requestBytes(`/api/desk/documents/${id}/content`, signal),
  listPhrases: (signal?: AbortSignal) => listOf<Phrase>('/api/desk/phrases', signal),
  listStaff: (signal?: AbortSignal) => listOf<StaffSummary>('/api/desk/staff', signal),
  listOffices: (signal?: AbortSignal) => listOf<OfficeSummary>('/api/desk/offices', signal),
  readBoard: (signal?: AbortSignal) => request<Board>('GET', '/api/desk/board', { signal }),
};

export type DeskActs = typeof deskActs;

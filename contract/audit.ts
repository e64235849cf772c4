import type { BulkKind } from './bulk-act.ts';
import type { CaseEventType } from './case-event.ts';
import type { CaseState } from './case-state.ts';
import type { CivilDate } from './civil-date.ts';
import type { ExportColumn, ExportFormat } from './export.ts';
import type { ImportKind } from './csv-import.ts';
import type { DocumentKind } from './document.ts';
import type { ChoiceEndReason } from './registry.ts';
import type { Channel, MessageTemplateId } from './message.ts';
import type { PlaceWatchEvent } from './place-watch.ts';
import type { RepresentationEndReason, RepresentationList } from './representation-end.ts';
import type { IdentityMeans, StaffRole } from './identity.ts';

/**
 * Every act and reading that the audit keeps (LC-12, R-VW-2), and what else is told of each.
 * Nothing here may hold a fiscal code, an address, a number, a code or a document: who and whom are
 * told by ids, in the columns beside it.
 */
export interface AuditDetails {
  registered: null;
  registration_repeated: null;
  activated: { mobileVerified: boolean };
  mobile_verified: null;
  sign_in: { means: IdentityMeans };
  sign_in_failed: { reason: 'CREDENTIALS' | 'CODE' | 'NOT_ACTIVATED' };
  sign_out: null;
  session_ended: { which: 'ONE' | 'OTHERS' | 'ALL' };
  password_changed: { how: 'CHANGE' | 'RESET' };
  password_reset_asked: null;
  email_change_asked: null;
  email_changed: null;
  mobile_changed: null;
  locale_changed: null;
  child_declared: null;
  representation_ended: {
    representationId: string;
    reason: RepresentationEndReason;
    lastDay: CivilDate | null;
  };
  representation_checked: { representationId: string };
  representations_read: { list: RepresentationList; found: number };
  staff_sign_in: { role: StaffRole };
  staff_sign_in_failed: { reason: 'CREDENTIALS' | 'TOTP' | 'PAUSED' };
  staff_sign_out: null;
  staff_invited: { staffId: string; role: StaffRole; renewed: boolean };
  staff_enrolled: null;
  /** `reasons`: coded ones and ids of rules; what was written in words stands on the timeline. */
  case_act: {
    event: CaseEventType;
    from: CaseState;
    to: CaseState;
    reasons?: readonly string[];
  };
  case_read: null;
  note_added: { noteId: string; mentions: readonly string[] };
  mentions_read: { shown: number };
  other_cases_read: { shown: number };
  bulk_act_ordered: { bulkId: string; kind: BulkKind; cases: number };
  bulk_act_undone: { bulkId: string; kind: BulkKind };
  /** The case was read into the file of an export. */
  case_exported: { bulkId: string };
  bulk_file_read: { bulkId: string };
  case_labelled: { labels: readonly string[] };
  phrase_kept: {
    code: string;
    officeId: string | null;
    act: 'ADDED' | 'CHANGED';
    retired: boolean;
  };
  label_defined: { labelId: string; urgent: boolean; retired: boolean };
  labels_ordered: { labels: readonly string[] };
  queue_searched: { found: number };
  cases_exported: {
    exportId: string;
    format: ExportFormat;
    columns: ExportColumn[];
    /** Names of the filters, not what they were. */
    filters: string[];
  };
  export_ended: { exportId: string; rows: number; whole: boolean };
  board_exported: { format: ExportFormat };
  alert_handled: { alertId: string };
  /** Names of the filters, not what they were. */
  audit_searched: { filters: string[]; found: number };
  document_uploaded: { documentId: string; kind: DocumentKind };
  document_reused: { documentId: string; kind: DocumentKind; givenDocumentId: string };
  document_read: { documentId: string };
  document_deleted: { documentId: string };
  document_rotated: { documentId: string; rotation: number };
  place_watch: { event: PlaceWatchEvent };
  receipt_read: null;
  registry_expired: { enrolments: number; choices: readonly ChoiceEndReason[] };
  exemption_renewed: { exemptionId: string; from: CivilDate; to: CivilDate; dependants: number };
  certificate_read: { exemptionId: string };
  letter_read: { enrolmentId: string };
  substitute_read: null;
  phone_contact_logged: { contactId: string };
  preregistration_read: null;
  preregistration_erased: null;
  message_resent: { messageId: string; channel: Channel };
  /** A record that administrators keep; of contacts only that they changed. */
  administered: {
    resource: string;
    record: string;
    act: 'CREATED' | 'CHANGED' | 'REMOVED';
    fields: string[];
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  };
  csv_imported: { importId: string; kind: ImportKind; lines: number };
  message_wording_changed: {
    template: MessageTemplateId;
    channel: Channel;
    version: number;
    restored: number | null;
  };
}

export type AuditAction = keyof AuditDetails;

/** One action with the detail that belongs to it: no other pairing compiles. */
export type AuditEntry = {
  [Action in AuditAction]: { action: Action; detail: AuditDetails[Action] };
}[AuditAction];

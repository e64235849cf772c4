import type { AuditPage, AuditSearch } from '#contract/audit-search.ts';
import type { ImportKind, ImportReport } from '#contract/csv-import.ts';
import type { MessageTemplateId } from '#contract/message.ts';
import type {
  MailPreview,
  MailWordings,
  SmsPreview,
  SmsWordings,
  TemplateSummary,
  TemplateView,
  WordingHistory,
} from '#contract/message-wording.ts';
import type { PolicyView } from '#contract/policy-setting.ts';
import type { RecordChangePage } from '#contract/record-change.ts';
import { type Query, request, requestBytes } from './request.ts';

/** A record that administrators keep, as the API gives it. */
export type AdminRecord = Record<string, unknown> & { id: string | number; version: number };

export interface RecordPage {
  data: AdminRecord[];
  total: number;
}

export type WordingPart = 'mail' | 'sms';

/** What administrators do, each one call to the API. All throw HttpError with the problem document. */
export interface AdministrationActs {
  listRecords: (kind: string, query: Query, signal?: AbortSignal) => Promise<RecordPage>;
  readRecord: (kind: string, id: string, signal?: AbortSignal) => Promise<AdminRecord>;
  createRecord: (kind: string, record: object) => Promise<AdminRecord>;
  changeRecord: (kind: string, id: string, record: object) => Promise<AdminRecord>;
  removeRecord: (kind: string, id: string, version: number) => Promise<void>;
  /** Who changed the records of a kind, or one of them. */
  listChanges: (query: Query, signal?: AbortSignal) => Promise<RecordChangePage>;
  /** Sends somebody of the staff a new link. */
  renewInvitation: (id: string, version: number) => Promise<AdminRecord>;
  readPolicy: (signal?: AbortSignal) => Promise<PolicyView>;
  listTemplates: (signal?: AbortSignal) => Promise<{ data: TemplateSummary[] }>;
  readTemplate: (template: string, signal?: AbortSignal) => Promise<TemplateView>;
  changeWording: (
    template: MessageTemplateId,
    part: WordingPart,
    words: (MailWordings | SmsWordings) & { version: number },
  ) => Promise<TemplateView>;
  previewMail: (template: MessageTemplateId, words: MailWordings) => Promise<MailPreview>;
  previewSms: (template: MessageTemplateId, words: SmsWordings) => Promise<SmsPreview>;
  listWordings: (
    template: MessageTemplateId,
    part: WordingPart,
    page: number,
    signal?: AbortSignal,
  ) => Promise<WordingHistory>;
  restoreWording: (
    template: MessageTemplateId,
    part: WordingPart,
    body: { version: number; restore: number },
  ) => Promise<TemplateView>;
  /** Tries a file; nothing is written. */
  tryImport: (kind: ImportKind, file: Blob) => Promise<ImportReport>;
  applyImport: (id: string) => Promise<ImportReport>;
  readRefusals: (id: string) => Promise<Blob>;
  readExample: (kind: ImportKind) => Promise<Blob>;
  searchAudit: (search: AuditSearch) => Promise<AuditPage>;
}

const templatePath = (template: string): string => `/api/admin/templates/${template}`;

/** The acts over HTTP. */
export const administrationActs: AdministrationActs = {
  listRecords: (kind, query, signal) => request('GET', `/api/admin/${kind}`, { query, signal }),
  readRecord: (kind, id, signal) => request('GET', `/api/admin/${kind}/${id}`, { signal }),
  createRecord: (kind, body) => request('POST', `/api/admin/${kind}`, { body }),
  changeRecord: (kind, id, body) => request('PUT', `/api/admin/${kind}/${id}`, { body }),
  removeRecord: (kind, id, version) =>
    request('DELETE', `/api/admin/${kind}/${id}`, { query: { version } }),
  listChanges: (query, signal) => request('GET', '/api/admin/record-changes', { query, signal }),
  renewInvitation: (id, version) =>
    request('POST', `/api/admin/staff/${id}/invitation`, { body: { version } }),
  readPolicy: (signal) => request('GET', '/api/admin/policy', { signal }),
  listTemplates: (signal) => request('GET', '/api/admin/templates', { signal }),
  readTemplate: (template, signal) => request('GET', templatePath(template), { signal }),
  changeWording: (template, part, body) =>
    request('PUT', `${templatePath(template)}/${part}`, { body }),
  previewMail: (template, body) =>
    request('POST', `${templatePath(template)}/mail/preview`, { body }),
  previewSms: (template, body) =>
    request('POST', `${templatePath(template)}/sms/preview`, { body }),
  listWordings: (template, part, page, signal) =>
    request('GET', `${templatePath(template)}/versions`, {
      query: { channel: part === 'mail' ? 'EMAIL' : 'SMS', page, perPage: 10 },
      signal,
    }),
  restoreWording: (template, part, body) =>
    request('POST', `${templatePath(template)}/${part}/restoration`, { body }),
  tryImport: (kind, file) =>
    request('POST', `/api/admin/imports/${kind}`, { file: new Blob([file], { type: 'text/csv' }) }),
  applyImport: (id) => request('POST', `/api/admin/imports/${id}/application`),
  readRefusals: (id) => requestBytes(`/api/admin/imports/${id}/refusals`),
  readExample: (kind) => requestBytes(`/api/admin/import-examples/${kind}`),
  searchAudit: (body) => request('POST', '/api/admin/audit-searches', { body }),
};

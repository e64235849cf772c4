import type { DeskCaseView } from '#contract/desk-case.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { NewOverrideAsk, OverrideAnswer, OverrideAskPage } from '#contract/override-ask.ts';
import { request } from './request.ts';

/** Asking a supervisor to set rules aside, over HTTP. */
export interface OverrideActs {
  askOverride: (caseId: string, body: NewOverrideAsk) => Promise<DeskCaseView>;
  answerOverride: (caseId: string, body: OverrideAnswer) => Promise<DeskCaseView>;
  /** @param unattended asked by the page by itself */
  listOverrideAsks: (
    query: ListQuery,
    signal?: AbortSignal,
    unattended?: boolean,
  ) => Promise<OverrideAskPage>;
}

export const overrideActs: OverrideActs = {
  askOverride: (id, body) => request('POST', `/api/desk/cases/${id}/override-asks`, { body }),
  answerOverride: (id, body) => request('POST', `/api/desk/cases/${id}/override-answers`, { body }),
  listOverrideAsks: (query, signal, unattended = false) =>
    request('GET', '/api/desk/override-asks', { query, signal, unattended }),
};

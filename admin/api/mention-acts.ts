import type { Mentionable, MentionCount, MentionPage, MentionQuery } from '#contract/mention.ts';
import { request } from './request.ts';

/** Colleagues named in notes, over HTTP. */
export interface MentionActs {
  listMentionable: (caseId: string, signal?: AbortSignal) => Promise<Mentionable[]>;
  listMentions: (query: Partial<MentionQuery>, signal?: AbortSignal) => Promise<MentionPage>;
  countMentions: (signal?: AbortSignal) => Promise<MentionCount>;
  readMention: (id: string) => Promise<void>;
  readAllMentions: () => Promise<void>;
}

export const mentionActs: MentionActs = {
  listMentionable: async (caseId, signal) => {
    const path = `/api/desk/cases/${caseId}/mentionable`;
    const { data } = await request<{ data: Mentionable[] }>('GET', path, { signal });
    return data;
  },
  listMentions: (query, signal) => request('GET', '/api/desk/mentions', { query, signal }),
  countMentions: (signal) => request('GET', '/api/desk/mentions/count', { signal }),
  readMention: (id) => request('PUT', `/api/desk/mentions/${id}/read`),
  readAllMentions: () => request('PUT', '/api/desk/mentions/read'),
};

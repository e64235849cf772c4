import { z } from 'zod';
import { Mentionable, MentionCount, MentionPage, MentionQuery } from '#contract/mention.ts';
import type { StaffRole } from '#contract/identity.ts';
import { recordReading } from '../audit/record-reading.ts';
import { demandOpen } from '../cases/demand-visible.ts';
import { type Route, staffRoute } from '../http/route.ts';
import {
  mentionableIn,
  mentionsOf,
  readAllMentions,
  readMention,
  unreadMentions,
} from './mentions.ts';

const DESK: readonly StaffRole[] = ['OPERATOR', 'SUPERVISOR'];
const TAG = 'mentions';

/** Colleagues named in internal notes; they are told in the desk alone, never by mail. */
export const mentionRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/cases/:caseId/mentionable',
      summary: 'Colleagues whom a note of the case can name: those who may see it',
      tag: TAG,
      params: z.object({ caseId: z.uuid() }),
      response: z.object({ data: z.array(Mentionable) }),
    },
    DESK,
    async ({ deps, actor, params: { caseId } }) => {
      await demandOpen(deps.sql, actor, caseId);
      return { data: await mentionableIn(deps.sql, actor, caseId) };
    },
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/mentions',
      summary: 'Notes that name the reader, newest first',
      tag: TAG,
      query: MentionQuery,
      response: MentionPage,
    },
    DESK,
    async ({ deps, actor, query, requestId, req }) => {
      const page = await mentionsOf(deps.sql, actor, query);
      // A note may say of a citizen what stands nowhere else.
      await recordReading(
        deps,
        { action: 'mentions_read', detail: { shown: page.data.length } },
        { actor, requestId, ipAddress: req.ip ?? '' },
      );
      return page;
    },
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/mentions/count',
      summary: 'How many of them the reader has not read',
      tag: TAG,
      response: MentionCount,
    },
    DESK,
    async ({ deps, actor }) => unreadMentions(deps.sql, actor),
  ),
  staffRoute(
    {
      method: 'put',
      path: '/api/desk/mentions/read',
      summary: 'Note that all of them are read',
      tag: TAG,
    },
    DESK,
    async ({ deps, actor }) => readAllMentions(deps, actor),
  ),
  staffRoute(
    {
      method: 'put',
      path: '/api/desk/mentions/:mentionId/read',
      summary: 'Note that one of them is read',
      tag: TAG,
      params: z.object({ mentionId: z.uuid() }),
    },
    DESK,
    async ({ deps, actor, params }) => readMention(deps, actor, params.mentionId),
  ),
];

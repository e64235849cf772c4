import { z } from 'zod';
import { AnnouncedAct, MessagePreview } from '#contract/message-preview.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { previewMessages } from './message-preview.ts';

/** Reading what an act would send before it is done. */
export const previewRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/cases/:caseId/message-previews/:act',
      summary: 'What an act done now would bring: its last day and the messages that leave',
      tag: 'desk',
      params: z.object({ caseId: z.uuid(), act: AnnouncedAct }),
      response: MessagePreview,
    },
    ['OPERATOR', 'SUPERVISOR'],
    async ({ deps, actor, params }) => previewMessages(deps, actor, params.caseId, params.act),
  ),
];

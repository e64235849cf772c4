import type { Express } from 'express';
import { MentionPage, type MentionView } from '#contract/mention.ts';
import { anId } from './an-id.ts';
import type { DeskStandIn } from './desk-stand-in.ts';

/** Two notes that name whoever is signed in, the first of them unread. */
export function mentionRoutes(app: Express, { cases }: DeskStandIn): void {
  const { protocolNumber, type, state } = cases.need(anId(2, 3));
  const mentions: MentionView[] = [true, false].map((unread, at) => ({
    id: anId(7, at),
    caseId: anId(2, 3),
    protocolNumber,
    type,
    state,
    author: 'Bruno Neri',
    at: '2026-11-23T09:00:00.000Z',
    text: '@Anna Verdi, puoi vedere il permesso?',
    unread,
  }));
  app.get('/api/desk/mentions', (_req, res) => {
    res.json(MentionPage.parse({ data: mentions, total: mentions.length }));
  });
  app.get('/api/desk/mentions/count', (_req, res) => {
    res.json({ unread: mentions.filter(({ unread }) => unread).length });
  });
  app.put('/api/desk/mentions/{:id/}read', (req, res) => {
    for (const mention of mentions.filter(({ id }) => [undefined, id].includes(req.params.id))) {
      mention.unread = false;
    }
    res.status(204).end();
  });
}

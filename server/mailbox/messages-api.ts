import { json, Router } from 'express';
import type { Response } from 'express';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { demoSignIns } from '../db/seed/demo-sign-ins.ts';
import { authenticatorCodes } from './authenticator-codes.ts';
import type { CaughtMessage } from './caught-message.ts';
import { FaultChange } from './faults.ts';
import type { Faults } from './faults.ts';
import type { MessageStore } from './message-store.ts';

const MessageQuery = z.object({
  to: z.string().optional(),
  channel: z.enum(['mail', 'sms']).optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(100),
});

/** No scripts, no address but its own: a mail is shown as its sender wrote it and can do nothing. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Makes the mailbox's own API: messages to read and to watch, the faults that tests set, authenticator codes of the demo. */
export function createMessagesApi(store: MessageStore, faults: Faults, clock: Clock): Router {
  const router = Router();
  router.get('/api/authenticators', (_request, response) => {
    response.json({ codes: authenticatorCodes(demoSignIns, clock) });
  });
  router.get('/api/health', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/api/messages', (request, response) => {
    const query = MessageQuery.safeParse(request.query);
    if (!query.success) {
      response.status(422).json({ message: z.prettifyError(query.error) });
      return;
    }
    const found = store.list(query.data);
    response.json({ messages: found.slice(0, query.data.limit), total: found.length });
  });
  router.delete('/api/messages', (_request, response) => {
    store.clear();
    response.status(204).end();
  });
  router.get('/api/messages/:id', (request, response) => {
    withMessage(store, request.params.id, response, (message) => response.json(message));
  });
  router.get('/api/messages/:id/html', (request, response) => {
    withMessage(store, request.params.id, response, (message) => {
      const html = message.channel === 'mail' ? message.html : '';
      response.setHeader('Content-Security-Policy', MAIL_POLICY);
      response.type('html').send(`<!doctype html><base target="_blank">${html}`);
    });
  });
  router.get('/api/events', (request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
    });
    response.write('retry: 1000\n\n');
    const unwatch = store.watch((message) => {
      response.write(`data: ${JSON.stringify({ id: message?.id ?? null })}\n\n`);
    });
    request.once('close', unwatch);
  });
  router.get('/api/faults', (_request, response) => {
    response.json(faults);
  });
  router.post('/api/faults', json(), (request, response) => {
    const change = FaultChange.safeParse(request.body);
    if (!change.success) {
      response.status(422).json({ message: z.prettifyError(change.error) });
      return;
    }
    Object.assign(faults, change.data);
    response.json(faults);
  });
  return router;
}

function withMessage(
  store: MessageStore,
  id: string,
  response: Response,
  show: (message: CaughtMessage) => void,
): void {
  const message = store.get(id);
  if (message === undefined) {
    response.status(404).json({ message: 'no such message' });
  } else {
    show(message);
  }
}

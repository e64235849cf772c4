import express, { type Express, type Response } from 'express';
import helmet from 'helmet';
import { ProfileChange, StaffSession, StaffSignIn } from '#contract/account.ts';
import { PeriodQuery } from '#contract/board.ts';
import type { CaseEventType } from '#contract/case-event.ts';
import { type DeskCaseView, QueueQuery, Reassignment } from '#contract/desk-case.ts';
import { DocumentView } from '#contract/document.ts';
import { ERROR_STATUS, type ErrorCode, Problem } from '#contract/error-codes.ts';
import type { Locale } from '#contract/localized.ts';
import type { DeskAct } from '#rules/case-permission.ts';
import type { CaseActName } from '#rules/case-state.ts';
import { readConfig } from '#server/config.ts';
import { PROBLEM_TEXTS } from '#server/http/problem-texts.ts';
import { securityHeaders } from '#server/http/security-headers.ts';
import { anId } from './an-id.ts';
import { OFFICES, STAFF } from './sample-cases.ts';
import { aPdf, aPng } from './sample-documents.ts';
import { periodFiguresOf } from './sample-period.ts';
import { administrationRoutes } from './stand-in-administration.ts';
import { SampleCases } from './stand-in-cases.ts';
import { casePageRoutes } from './stand-in-case-page.ts';
import { bulkRoutes } from './stand-in-bulk.ts';
import { mentionRoutes } from './stand-in-mentions.ts';
import { overrideRoutes } from './stand-in-overrides.ts';
import { phraseRoutes } from './stand-in-phrases.ts';
import { queueRoutes } from './stand-in-queue.ts';
import { COLLEAGUES, boardOf, queuePage } from './stand-in-lists.ts';

export type Who = 'operator' | 'colleague' | 'supervisor' | 'cards' | 'admin';

export const PASSWORD = 'una-password-lunga';

/**
 * A stand-in of the server for the desk's own tests: canned cases, acts that move them by the real
 * rules, answers checked against the contract. It knows nothing of databases and workflows.
 */
export class DeskStandIn {
  readonly cases: SampleCases;
  /** Who is signed in; nobody at first. */
  signedIn: Who | null = null;
  url = '';
  /** Language that the account of whoever is signed in has. */
  locale: Locale = 'it';
  /** Requests that reached the API, as `METHOD path`. */
  readonly asked: string[] = [];
  readonly #failures: { path: RegExp; code: ErrorCode }[] = [];
  #close: () => Promise<void> = () => Promise.resolve();

  constructor(count = 60) {
    this.cases = new SampleCases(count);
  }

  get who(): Who {
    return this.signedIn ?? 'operator';
  }

  /** Answers the next request on such a path with a problem. */
  failNext(path: RegExp, code: ErrorCode): void {
    this.#failures.push({ path, code });
  }

  /** Takes the failure that is due on a path, if any. */
  dueFailure(path: string): ErrorCode | undefined {
    const at = this.#failures.findIndex((failure) => failure.path.test(path));
    return at === -1 ? undefined : this.#failures.splice(at, 1)[0]?.code;
  }

  /** @param dist folder of the built desk */
  async start(dist: string): Promise<this> {
    const [pdf, png] = await Promise.all([aPdf('Documento di prova'), aPng('TESSERA SANITARIA')]);
    const app = express();
    app.use(helmet(securityHeaders(readConfig({}))));
    app.use(express.json());
    guard(app, this);
    sessionRoutes(app, this);
    caseRoutes(app, this);
    casePageRoutes(app, this);
    mentionRoutes(app, this);
    overrideRoutes(app, this);
    phraseRoutes(app, refuse);
    periodRoute(app, this);
    queueRoutes(app, this);
    bulkRoutes(app, this);
    actRoutes(app, this);
    administrationRoutes(app, refuse);
    documentRoutes(app, this, { pdf, png });
    app.use('/desk', express.static(dist, { index: false }));
    app.get('/desk{/*path}', (_req, res) => {
      res.sendFile('index.html', { root: dist });
    });
    const server = await new Promise<ReturnType<Express['listen']>>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
    const address = server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    this.#close = () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      });
    return this;
  }

  stop(): Promise<void> {
    return this.#close();
  }
}

function guard(app: Express, desk: DeskStandIn): void {
  app.use('/api', (req, res, next) => {
    desk.asked.push(`${req.method} ${req.originalUrl}`);
    const failure = desk.dueFailure(req.originalUrl);
    if (failure !== undefined) {
      refuse(res, failure);
    } else if (desk.signedIn === null && !req.originalUrl.endsWith('/session')) {
      refuse(res, 'not_signed_in');
    } else {
      next();
    }
  });
}

function sessionRoutes(app: Express, desk: DeskStandIn): void {
  app.get('/api/desk/session', (_req, res) => {
    if (desk.signedIn === null) {
      refuse(res, 'not_signed_in');
    } else {
      res.json(sessionOf(desk.signedIn, desk.locale));
    }
  });
  app.post('/api/desk/session', (req, res) => {
    const given = StaffSignIn.safeParse(req.body).data;
    const people: readonly Who[] = ['operator', 'colleague', 'supervisor'];
    const who = people.find((one) => given?.email === `${one}@asst.example`);
    if (who === undefined || given?.password !== PASSWORD || given.totp !== '123456') {
      refuse(res, 'wrong_credentials');
    } else {
      desk.signedIn = who;
      res.json(sessionOf(who, desk.locale));
    }
  });
  app.patch('/api/desk/profile', (req, res) => {
    desk.locale = ProfileChange.parse(req.body).locale;
    res.status(204).end();
  });
  app.delete('/api/desk/session', (_req, res) => {
    desk.signedIn = null;
    res.status(204).end();
  });
}

function caseRoutes(app: Express, desk: DeskStandIn): void {
  const { cases } = desk;
  app.get('/api/desk/cases', (req, res) => {
    const { data } = QueueQuery.safeParse(req.query);
    if (data === undefined) {
      refuse(res, 'invalid');
    } else {
      res.json(queuePage([...cases.all.values()], data, STAFF[desk.who]));
    }
  });
  app.get('/api/desk/cases/:id', (req, res) => {
    if (cases.all.has(req.params.id)) {
      res.json(cases.seenBy(desk.who, req.params.id));
    } else {
      refuse(res, 'not_found');
    }
  });
  app.post('/api/desk/cases/:id/presence', (req, res) => {
    const { viewers, version, state, assigneeName } = cases.need(req.params.id);
    res.json({ viewers, version, state, assigneeName });
  });
  app.delete('/api/desk/cases/:id/presence', (_req, res) => {
    res.status(204).end();
  });
  app.get('/api/desk/cases/:id/colleagues', (_req, res) => {
    res.json({ data: COLLEAGUES });
  });
  app.get('/api/desk/staff', (_req, res) => {
    res.json({ data: Object.values(STAFF) });
  });
  app.get('/api/desk/offices', (_req, res) => {
    res.json({ data: OFFICES });
  });
  app.get('/api/desk/board', (_req, res) => {
    if (desk.signedIn === 'supervisor') {
      res.json(boardOf([...cases.all.values()]));
    } else {
      refuse(res, 'not_allowed');
    }
  });
}

function periodRoute(app: Express, desk: DeskStandIn): void {
  app.get('/api/desk/alerts/count', (_req, res) => {
    res.json({ unseen: 0 });
  });
  app.get('/api/desk/board/period', (req, res) => {
    const { data } = PeriodQuery.safeParse(req.query);
    if (data === undefined || desk.signedIn !== 'supervisor') {
      refuse(res, data === undefined ? 'invalid' : 'not_allowed');
    } else {
      res.json(periodFiguresOf(data));
    }
  });
}

const MOVES: readonly [string, DeskAct & CaseActName, CaseEventType][] = [
  ['charge', 'take', 'taken_in_charge'],
  ['release', 'release', 'released'],
  ['integration-requests', 'requestIntegration', 'integration_requested'],
  ['approval', 'approve', 'approved'],
  ['rejection', 'reject', 'rejected'],
  ['rejection-notice', 'sendRejectionNotice', 'rejection_notice_sent'],
];

function actRoutes(app: Express, desk: DeskStandIn): void {
  const { cases } = desk;
  /** Whether the act may go on; where not, the refusal is already sent. */
  const open = (res: Response, view: DeskCaseView, version: unknown, act: DeskAct): boolean => {
    if (version !== view.version) {
      const { state } = view;
      const current = { state, version: view.version, event: view.timeline.at(-1) };
      refuse(res, 'stale_version', { current });
      return false;
    }
    const permission = cases.permission(view, desk.who, act);
    if (!permission.allowed) {
      refuse(res, permission.code);
    }
    return permission.allowed;
  };
  for (const [path, act, event] of MOVES) {
    app.post(`/api/desk/cases/:id/${path}`, (req, res) => {
      const { id } = req.params;
      if (open(res, cases.need(id), req.body.version, act)) {
        cases.move(id, desk.who, act, event);
        res.json(cases.seenBy(desk.who, id));
      }
    });
  }
  app.post('/api/desk/cases/:id/reassignment', (req, res) => {
    const { id } = req.params;
    const { assignee, version } = Reassignment.parse(req.body);
    if (open(res, cases.need(id), version, 'reassign')) {
      const name = Object.values(STAFF).find((staff) => staff.id === assignee)?.name ?? null;
      cases.move(id, desk.who, null, 'reassigned', { assigneeId: assignee, assigneeName: name });
      res.json(cases.seenBy(desk.who, id));
    }
  });
  app.post('/api/desk/cases/:id/external-reference', (req, res) => {
    const { id } = req.params;
    if (open(res, cases.need(id), req.body.version, 'noteReference')) {
      cases.move(id, desk.who, null, 'reference_noted', { externalReference: req.body.reference });
      res.json(cases.seenBy(desk.who, id));
    }
  });
  app.post('/api/desk/cases/:id/notes', (req, res) => {
    const { notes } = cases.need(req.params.id);
    const at = new Date().toISOString();
    const note = { id: anId(9, notes.length), at, author: 'Anna Verdi', text: req.body.text };
    cases.change(req.params.id, { notes: [...notes, note] });
    res.json(note);
  });
  app.post('/api/desk/cases/:id/phone-contacts', (req, res) => {
    const { phoneContacts } = cases.need(req.params.id);
    const id = anId(8, phoneContacts.length);
    const contact = { id, at: new Date().toISOString(), operator: 'Anna Verdi', ...req.body };
    cases.change(req.params.id, { phoneContacts: [...phoneContacts, contact] });
    res.json(contact);
  });
  app.post('/api/desk/cases/:id/messages/:messageId/resend', (req, res) => {
    const { messages } = cases.need(req.params.id);
    const message = messages.find(({ id }) => id === req.params.messageId);
    if (message?.mayResend === true) {
      Object.assign(message, { state: 'QUEUED', sentAt: null, delivery: null, mayResend: false });
      res.json(message);
    } else {
      refuse(res, message === undefined ? 'not_found' : 'wrong_state');
    }
  });
}

function documentRoutes(
  app: Express,
  desk: DeskStandIn,
  { pdf, png }: Record<'pdf' | 'png', Buffer>,
): void {
  app.get('/api/desk/documents/:id/content', (req, res) => {
    const image = req.params.id.endsWith('2');
    res.type(image ? 'image/png' : 'application/pdf').send(image ? png : pdf);
  });
  app.put('/api/desk/documents/:id/rotation', (req, res) => {
    const documents = [...desk.cases.all.values()].flatMap((view) => view.documents);
    const document = documents.find(({ id }) => id === req.params.id);
    if (document === undefined) {
      refuse(res, 'not_found');
    } else {
      document.rotation = req.body.rotation;
      res.json(DocumentView.parse(document));
    }
  });
}

function sessionOf(who: Who, locale: Locale): StaffSession {
  const { id, name, role, officeId } = STAFF[who];
  return StaffSession.parse({
    staffId: id,
    name,
    role,
    officeId,
    officeName: OFFICES.find((office) => office.id === officeId)?.name ?? null,
    locale,
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
  });
}

function refuse(res: Response, code: ErrorCode, more: Partial<Problem> = {}): void {
  const problem = Problem.parse({
    type: `https://desk.example/problems/${code}`,
    title: PROBLEM_TEXTS[code].title.it,
    status: ERROR_STATUS[code],
    code,
    detail: PROBLEM_TEXTS[code].detail.it,
    instance: 'req-0001',
    ...more,
  });
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

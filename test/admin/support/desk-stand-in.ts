import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import helmet from 'helmet';
import { StaffSession } from '#contract/account.ts';
import type { CaseState } from '#contract/case-state.ts';
import { Board, DeskCaseView, QueuePage, QueueQuery, type QueueRow } from '#contract/desk-case.ts';
import { DocumentView } from '#contract/document.ts';
import { ERROR_STATUS, type ErrorCode, Problem } from '#contract/error-codes.ts';
import { type DeskAct, mayDo } from '#rules/case-permission.ts';
import { type CaseActName, isConcluded, stateAfter } from '#rules/case-state.ts';
import { readConfig } from '#server/config.ts';
import { PROBLEM_TEXTS } from '#server/http/problem-texts.ts';
import { securityHeaders } from '#server/http/security-headers.ts';
import { OFFICES, STAFF, TODAY, aDeskCase, anId } from './sample-cases.ts';
import { aPdf, aPng } from './sample-documents.ts';

export type Who = keyof typeof STAFF;

/**
 * A stand-in of the server for the desk's own tests: canned cases, acts that move them by the real
 * rules, answers checked against the contract. It knows nothing of databases and workflows.
 */
export interface DeskStandIn {
  url: string;
  cases: Map<string, DeskCaseView>;
  /** Who is signed in; nobody at first. */
  signedIn: Who | null;
  /** Requests that reached the API, as `METHOD path`. */
  asked: string[];
  /** Lets a colleague act on a case behind the page's back. */
  actBehind(
    caseId: string,
    act: CaseActName,
    event: DeskCaseView['timeline'][number]['type'],
  ): void;
  /** Answers the next request on that path with a problem. */
  failNext(path: RegExp, code: ErrorCode): void;
  close(): Promise<void>;
}

const PASSWORD = 'una-password-lunga';

export async function startDeskStandIn(dist: string, count = 60): Promise<DeskStandIn> {
  const cases = new Map(
    Array.from({ length: count }, (_, index) => aDeskCase(index)).map((view) => [view.id, view]),
  );
  const [pdf, png] = await Promise.all([aPdf('Documento di prova'), aPng('TESSERA SANITARIA')]);
  const failures: { path: RegExp; code: ErrorCode }[] = [];
  const desk: DeskStandIn = {
    url: '',
    cases,
    signedIn: null,
    asked: [],
    actBehind: (caseId, act, event) => move(need(caseId), 'colleague', act, event),
    failNext: (path, code) => failures.push({ path, code }),
    close: async () => undefined,
  };

  const app = express();
  app.use(helmet(securityHeaders(readConfig({}))));
  app.use(express.json());
  app.use('/api', (req, res, next) => {
    desk.asked.push(`${req.method} ${req.originalUrl}`);
    const at = failures.findIndex(({ path }) => path.test(req.originalUrl));
    const failure = at === -1 ? undefined : failures.splice(at, 1)[0];
    if (failure !== undefined) {
      refuse(res, failure.code);
    } else if (desk.signedIn === null && !req.originalUrl.endsWith('/session')) {
      refuse(res, 'not_signed_in');
    } else {
      next();
    }
  });

  function need(caseId: string): DeskCaseView {
    const view = cases.get(caseId);
    if (view === undefined) {
      throw new Error(`no sample case ${caseId}`);
    }
    return view;
  }
  function move(
    view: DeskCaseView,
    who: Who,
    act: CaseActName | null,
    event: DeskCaseView['timeline'][number]['type'],
    change: Partial<DeskCaseView> = {},
  ): void {
    const state: CaseState = act === null ? view.state : stateAfter(act);
    cases.set(view.id, {
      ...view,
      ...(act === 'take' && { assigneeId: STAFF[who].id, assigneeName: STAFF[who].name }),
      ...(act === 'release' && { assigneeId: null, assigneeName: null }),
      ...change,
      state,
      version: view.version + 1,
      timeline: [
        ...view.timeline,
        {
          id: (view.timeline.at(-1)?.id ?? 0) + 1,
          at: new Date().toISOString(),
          type: event,
          actorKind: 'STAFF',
          actorName: STAFF[who].name,
          fromState: view.state,
          toState: state,
          data: null,
        },
      ],
    });
  }
  const permission = (view: DeskCaseView, act: DeskAct) => {
    const who = STAFF[desk.signedIn ?? 'operator'];
    return mayDo(
      { kind: 'STAFF', staffId: who.id, role: who.role, officeId: who.officeId },
      act,
      { ...view, applicantId: view.applicant.id, maxIntegrationRounds: 3, ofOwnHousehold: false },
      TODAY,
    );
  };
  const seen = (view: DeskCaseView): DeskCaseView => {
    const acts = Object.keys(view.can) as DeskAct[];
    const answers = acts.map((act) => [act, permission(view, act)] as const);
    return DeskCaseView.parse({
      ...view,
      can: Object.fromEntries(answers.map(([act, answer]) => [act, answer.allowed])),
      refusals: Object.fromEntries(
        answers.flatMap(([act, answer]) => (answer.allowed ? [] : [[act, answer.code]])),
      ),
    });
  };

  app.get('/api/desk/session', (_req, res) => {
    if (desk.signedIn === null) {
      refuse(res, 'not_signed_in');
    } else {
      res.json(sessionOf(desk.signedIn));
    }
  });
  app.post('/api/desk/session', (req, res) => {
    const who = (Object.keys(STAFF) as Who[]).find(
      (one) => req.body.email === `${one}@asst.example`,
    );
    if (who === undefined || req.body.password !== PASSWORD || req.body.totp !== '123456') {
      refuse(res, 'wrong_credentials');
    } else {
      desk.signedIn = who;
      res.json(sessionOf(who));
    }
  });
  app.delete('/api/desk/session', (_req, res) => {
    desk.signedIn = null;
    res.status(204).end();
  });
  app.get('/api/desk/cases', (req, res) => {
    const parsed = QueueQuery.safeParse(req.query);
    if (!parsed.success) {
      refuse(res, 'invalid');
      return;
    }
    const who = STAFF[desk.signedIn ?? 'operator'];
    res.json(queuePage([...cases.values()], parsed.data, who));
  });
  app.get('/api/desk/cases/:id', (req, res) => {
    const view = cases.get(req.params.id);
    if (view === undefined) {
      refuse(res, 'not_found');
    } else {
      res.json(seen(view));
    }
  });

  const act = (
    path: string,
    name: DeskAct,
    event: DeskCaseView['timeline'][number]['type'],
    change?: (body: Record<string, unknown>) => Partial<DeskCaseView>,
  ): void => {
    app.post(`/api/desk/cases/:id/${path}`, (req, res) => {
      const view = need(req.params.id);
      if (req.body.version !== view.version) {
        refuse(res, 'stale_version', {
          current: { state: view.state, version: view.version, event: view.timeline.at(-1) },
        });
        return;
      }
      const allowed = permission(view, name);
      if (!allowed.allowed) {
        refuse(res, allowed.code);
        return;
      }
      const machine = name === 'reassign' ? null : (name as CaseActName);
      move(view, desk.signedIn ?? 'operator', machine, event, change?.(req.body));
      res.json(seen(need(view.id)));
    });
  };
  act('charge', 'take', 'taken_in_charge');
  act('release', 'release', 'released');
  act('integration-requests', 'requestIntegration', 'integration_requested');
  act('approval', 'approve', 'approved');
  act('rejection', 'reject', 'rejected');
  act('rejection-notice', 'sendRejectionNotice', 'rejection_notice_sent');
  act('reassignment', 'reassign', 'reassigned', (body) => ({
    assigneeId: (body['assignee'] as string | null) ?? null,
    assigneeName: Object.values(STAFF).find(({ id }) => id === body['assignee'])?.name ?? null,
  }));
  app.post('/api/desk/cases/:id/notes', (req, res) => {
    const view = need(req.params.id);
    const note = {
      id: anId(9, Date.now() % 1e9),
      at: new Date().toISOString(),
      author: 'Anna Verdi',
      text: req.body.text,
    };
    cases.set(view.id, { ...view, notes: [...view.notes, note] });
    res.json(note);
  });
  app.post('/api/desk/cases/:id/phone-contacts', (req, res) => {
    const view = need(req.params.id);
    const contact = {
      id: anId(9, Date.now() % 1e9),
      at: new Date().toISOString(),
      operator: 'Anna Verdi',
      ...req.body,
    };
    cases.set(view.id, { ...view, phoneContacts: [...view.phoneContacts, contact] });
    res.json(contact);
  });
  app.post('/api/desk/cases/:id/presence', (req, res) => {
    const { viewers, version, state, assigneeName } = need(req.params.id);
    res.json({ viewers, version, state, assigneeName });
  });
  app.delete('/api/desk/cases/:id/presence', (_req, res) => {
    res.status(204).end();
  });
  app.get('/api/desk/documents/:id/content', (req, res) => {
    const image = req.params.id.endsWith('2');
    res.type(image ? 'image/png' : 'application/pdf').send(image ? png : pdf);
  });
  app.put('/api/desk/documents/:id/rotation', (req, res) => {
    for (const view of cases.values()) {
      const document = view.documents.find(({ id }) => id === req.params.id);
      if (document !== undefined) {
        document.rotation = req.body.rotation;
        res.json(DocumentView.parse(document));
        return;
      }
    }
    refuse(res, 'not_found');
  });
  app.get('/api/desk/phrases', (_req, res) => {
    res.json({ data: PHRASES });
  });
  app.get('/api/desk/staff', (_req, res) => {
    res.json({ data: Object.values(STAFF) });
  });
  app.get('/api/desk/offices', (_req, res) => {
    res.json({ data: OFFICES });
  });
  app.get('/api/desk/board', (_req, res) => {
    if (desk.signedIn === 'supervisor') {
      res.json(boardOf([...cases.values()]));
    } else {
      refuse(res, 'not_allowed');
    }
  });
  app.use('/desk', express.static(dist, { index: false }));
  app.get('/desk{/*path}', (_req, res) => {
    res.sendFile('index.html', { root: dist });
  });

  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    void app(req, res);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  desk.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  desk.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return desk;
}

function sessionOf(who: Who): StaffSession {
  const { id, name, role, officeId } = STAFF[who];
  return StaffSession.parse({
    staffId: id,
    name,
    role,
    officeId,
    officeName: OFFICES.find((office) => office.id === officeId)?.name ?? null,
    locale: 'it',
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
  });
}

function queuePage(
  views: readonly DeskCaseView[],
  query: QueueQuery,
  who: (typeof STAFF)[Who],
): QueuePage {
  const hits = views.filter(
    (view) =>
      (who.officeId === null || view.officeId === who.officeId) &&
      (query.office === undefined || view.officeId === query.office) &&
      (query.state === undefined || query.state.split(',').includes(view.state)) &&
      (query.type === undefined || query.type.split(',').includes(view.type)) &&
      (query.assignee === undefined ||
        (query.assignee === 'none'
          ? view.assigneeId === null
          : view.assigneeId === (query.assignee === 'me' ? who.id : query.assignee))) &&
      (query.text === undefined ||
        `${view.protocolNumber} ${view.beneficiary.name} ${view.beneficiary.surname}`
          .toLowerCase()
          .includes(query.text.toLowerCase())),
  );
  const sorted = hits.toSorted(
    (first, second) =>
      (first[query.sort] ?? '').localeCompare(second[query.sort] ?? '') *
      (query.order === 'ASC' ? 1 : -1),
  );
  const from = (query.page - 1) * query.perPage;
  return QueuePage.parse({
    total: hits.length,
    data: sorted.slice(from, from + query.perPage).map((view): QueueRow => ({
      ...view,
      beneficiaryName: `${view.beneficiary.surname} ${view.beneficiary.name}`,
    })),
  });
}

function boardOf(views: readonly DeskCaseView[]): Board {
  const open = views.filter(({ state }) => !isConcluded(state));
  const count = (test: (view: DeskCaseView) => boolean): number => open.filter(test).length;
  return Board.parse({
    asOf: new Date().toISOString(),
    open: open.length,
    overdue: count(({ overdue }) => overdue),
    dueSoon: 5,
    byState: [...new Set(open.map(({ state }) => state))].map((state) => ({
      state,
      count: count((view) => view.state === state),
    })),
    byOffice: OFFICES.map(({ id, name }) => ({
      officeId: id,
      officeName: name,
      count: count(({ officeId }) => officeId === id),
    })),
    byOperator: [null, STAFF.operator].map((staff) => ({
      staffId: staff?.id ?? null,
      name: staff?.name ?? '',
      count: count(({ assigneeId }) => assigneeId === (staff?.id ?? null)),
    })),
    byAge: [
      { fromDays: 0, toDays: 6, count: 5 },
      { fromDays: 7, toDays: 14, count: 8 },
      { fromDays: 15, toDays: 29, count: 15 },
      { fromDays: 30, toDays: null, count: 22 },
    ],
  });
}

const PHRASES = [
  {
    id: 'back-missing',
    use: 'INTEGRATION',
    title: { it: 'Manca il retro', en: 'Back missing' },
    text: {
      it: 'Carica anche il retro del documento.',
      en: 'Please upload the back of the document too.',
    },
  },
  {
    id: 'not-competent',
    use: 'REJECTION',
    title: { it: 'Altra azienda', en: 'Other authority' },
    text: {
      it: 'Rivolgiti all’azienda sanitaria del tuo comune.',
      en: 'Please ask the health authority of your municipality.',
    },
  },
];

function refuse(res: express.Response, code: ErrorCode, more: Partial<Problem> = {}): void {
  res
    .status(ERROR_STATUS[code])
    .type('application/problem+json')
    .send(
      JSON.stringify(
        Problem.parse({
          type: `https://desk.example/problems/${code}`,
          title: PROBLEM_TEXTS[code].title.it,
          status: ERROR_STATUS[code],
          code,
          detail: PROBLEM_TEXTS[code].detail.it,
          instance: 'req-0001',
          ...more,
        }),
      ),
    );
}

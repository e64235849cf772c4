import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { doWorkflowStep } from '#server/cases/workflow-steps.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { aDocument, caseRow, REACHABLE_STATES, versionOf } from '#test/factories/case.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, browserOf, type CaseOnDesk, refusal } from './browsers.ts';

const NOW = '2026-11-16T09:00:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [...caseRoutes, ...deskCaseRoutes], now: NOW });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

async function act(hand: CaseOnDesk, name: string, body: object) {
  const version = await versionOf(app, hand.caseId);
  return hand.citizen.post(`/api/cases/${hand.caseId}/${name}`).send({ version, ...body });
}

/** Runs at an instant, with the citizen signed in anew, and puts the clock back. */
async function at<T>(instant: string, hand: CaseOnDesk, work: (hand: CaseOnDesk) => Promise<T>) {
  app.clock.set(instant);
  try {
    return await work({ ...hand, citizen: await browserOf(app, hand.resident) });
  } finally {
    app.clock.set(NOW);
  }
}

describe('withdrawing', () => {
  const open: CaseState[] = [
    'SUBMITTED',
    'IN_CHARGE',
    'INTEGRATION_REQUESTED',
    'INTEGRATION_RECEIVED',
    'REJECTION_NOTICE',
    'COMMIT_FAILED',
  ];
  it.each(REACHABLE_STATES.filter((state) => !open.includes(state)))(
    'LC-5: not from %s',
    async (state) => {
      const hand = await aCaseOnDesk(app, state);
      expect((await hand.citizen.get(`/api/cases/${hand.caseId}`)).body.can.withdraw).toBe(false);
      expect(refusal(await act(hand, 'withdrawal', {}))).toBe('409 wrong_state');
    },
  );

  it.each(open)('LC-5: from %s', async (state) => {
    const hand = await aCaseOnDesk(app, state);
    expect((await hand.citizen.get(`/api/cases/${hand.caseId}`)).body.can.withdraw).toBe(true);
    const answer = await act(hand, 'withdrawal', { reason: 'Ho cambiato idea' });
    expect(answer.body).toMatchObject({
      state: 'WITHDRAWN',
      turn: 'NOBODY',
      suspended: false,
      integrationDueOn: null,
      objectionDueOn: null,
      outcome: null,
      can: { withdraw: false, answerIntegration: false, object: false },
    });
  });

  it('on an older version shows what happened meanwhile', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const answer = await hand.citizen
      .post(`/api/cases/${hand.caseId}/withdrawal`)
      .send({ version: 1 });
    expect(refusal(answer)).toBe('409 stale_version');
    expect(answer.body.current).toMatchObject({
      state: 'IN_CHARGE',
      event: { type: 'taken_in_charge' },
    });
  });
});

const upload = ({ caseId, resident }: CaseOnDesk, status: 'READY' | 'RECEIVED' | 'REFUSED') =>
  aDocument(app, {
    case: caseId,
    owner: resident.account.id,
    kind: 'IDENTITY_DOCUMENT',
    integrationRound: 1,
    integrationItem: '1-2',
    status,
  });

const answerText = (hand: CaseOnDesk) => act(hand, 'integration', { answers: { '1-1': 'x' } });

describe('answering an integration', () => {
  const ASKED = [
    { kind: 'TEXT', label: 'Recapito telefonico', reason: 'Per richiamarti' },
    { kind: 'DOCUMENT', documentKind: 'IDENTITY_DOCUMENT', label: 'Carta d’identità' },
  ];

  async function asked(): Promise<CaseOnDesk> {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    await hand.desk
      .post(`/api/desk/cases/${hand.caseId}/integration-requests`)
      .send({
        version: await versionOf(app, hand.caseId),
        message: 'Mancano due cose',
        items: ASKED,
      })
      .expect(200);
    return hand;
  }

  it('is the citizen’s turn, with thirty days and the clock stopped', async () => {
    const { caseId, citizen } = await asked();
    expect((await citizen.get(`/api/cases/${caseId}`)).body).toMatchObject({
      state: 'INTEGRATION_REQUESTED',
      turn: 'CITIZEN',
      integrationDueOn: '2026-12-16',
      concludeDueOn: null,
      suspended: true,
      integration: {
        round: 1,
        message: 'Mancano due cose',
        items: [
          { id: '1-1', kind: 'TEXT', answer: null },
          { id: '1-2', kind: 'DOCUMENT', documentKind: 'IDENTITY_DOCUMENT' },
        ],
      },
      can: { answerIntegration: true },
    });
  });

  it('names each item without an answer, and each answer nobody asked for', async () => {
    const hand = await asked();
    const answer = await act(hand, 'integration', { answers: { '1-1': ' ', '9-9': 'x' } });
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors).toEqual({
      'answers.1-1': 'Scrivi la risposta a questa richiesta.',
      'answers.1-2': 'Carica il documento richiesto.',
      'answers.9-9': 'Questa risposta non è tra quelle richieste.',
    });
  });

  it('waits for the checks of every document, a refused one is none', async () => {
    const hand = await asked();
    const send = () => act(hand, 'integration', { answers: { '1-1': '0331 111111' } });
    await upload(hand, 'REFUSED');
    expect((await send()).body.errors).toEqual({ 'answers.1-2': 'Carica il documento richiesto.' });
    await upload(hand, 'RECEIVED');
    await upload(hand, 'READY');
    expect(refusal(await send())).toBe('409 documents_not_ready');
  });

  it('by text and file goes back to the same operator, the clock on', async () => {
    const hand = await asked();
    await upload(hand, 'READY');
    const answer = await at('2026-11-26T09:00:00Z', hand, (later) =>
      act(later, 'integration', { answers: { '1-1': '0331 111111' }, note: 'Grazie' }),
    );
    expect(answer.body).toMatchObject({
      state: 'INTEGRATION_RECEIVED',
      turn: 'OFFICE',
      // Ten days of waiting later than the 16th of December, which is a Saturday: on Monday.
      concludeDueOn: '2026-12-28',
      integrationDueOn: null,
      suspended: false,
      integration: null,
      rounds: [{ round: 1, answerNote: 'Grazie', items: [{ answer: '0331 111111' }, {}] }],
    });
    expect((await caseRow(app, hand.caseId)).assignee).toBe(hand.operator.staffId);
  });

  it('is over when its last day is, the workflow there or not', async () => {
    const hand = await asked();
    await upload(hand, 'READY');
    const late = await at('2026-12-16T23:00:00Z', hand, async (later) => ({
      can: (await later.citizen.get(`/api/cases/${hand.caseId}`)).body.can.answerIntegration,
      answer: await answerText(later),
    }));
    expect(late.can).toBe(false);
    expect(refusal(late.answer)).toBe('409 wrong_state');
    const inTime = await at('2026-12-16T22:59:59Z', hand, answerText);
    expect(inTime.body.state).toBe('INTEGRATION_RECEIVED');
  });

  it('outside an integration is refused', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    expect(refusal(await act(hand, 'integration', { answers: {} }))).toBe('409 wrong_state');
  });
});

describe('objecting to a rejection notice', () => {
  const TEXT = { text: 'Il documento vale ancora: allego la proroga' };

  it('within ten days gives the case back to its operator, the clock on', async () => {
    const hand = await aCaseOnDesk(app, 'REJECTION_NOTICE');
    const notice = (await hand.citizen.get(`/api/cases/${hand.caseId}`)).body;
    expect(notice).toMatchObject({
      turn: 'CITIZEN',
      objectionDueOn: '2026-11-26',
      concludeDueOn: null,
      suspended: true,
      can: { object: true },
    });
    const answer = await at('2026-11-26T22:59:59Z', hand, (later) => act(later, 'objection', TEXT));
    expect(answer.body).toMatchObject({
      state: 'IN_CHARGE',
      objectionDueOn: null,
      concludeDueOn: '2026-12-28',
      suspended: false,
    });
  });

  it('after them is refused', async () => {
    const hand = await aCaseOnDesk(app, 'REJECTION_NOTICE');
    const late = await at('2026-11-26T23:00:00Z', hand, async (later) => ({
      can: (await later.citizen.get(`/api/cases/${hand.caseId}`)).body.can.object,
      answer: await act(later, 'objection', TEXT),
    }));
    expect(late.can).toBe(false);
    expect(refusal(late.answer)).toBe('409 wrong_state');
  });

  it('counts the term as suspended to its last day, however late the workflow sees it', async () => {
    const hand = await aCaseOnDesk(app, 'REJECTION_NOTICE');
    const late = { now: () => Date.parse('2026-12-05T09:00:00Z') };
    const key = 'objection-2026-11-26';
    await doWorkflowStep({ ...app.deps, clock: late }, hand.caseId, {
      kind: 'endObjectionTerm',
      key,
    });
    expect(await caseRow(app, hand.caseId)).toMatchObject({
      state: 'REJECTION_NOTICE',
      suspensions: [{ from: '2026-11-16', to: '2026-11-26' }],
      concludeDueOn: '2026-12-28',
      done: [key],
    });
  });
});

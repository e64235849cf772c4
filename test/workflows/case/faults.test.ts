import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import type { CaseFile } from '#server/cases/case-file.entity.ts';
import { createCaseActivities } from '#server/cases/case-activities.ts';
import type { SqlPool } from '#server/db/sql.ts';
import { ACTS, aCase, type CaseInHand, caseRow } from '#test/factories/case.ts';
import { createCaseWorld, type CaseWorld } from './case-world.ts';

let world: CaseWorld;
let stop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  world = await createCaseWorld();
});
afterEach(async () => {
  await stop?.();
  stop = undefined;
});
afterAll(() => world.close());

/** A case at this moment; its workflow was told nothing yet. */
async function begun(
  ...of: Parameters<typeof aCase> extends [unknown, ...infer Rest] ? Rest : never
) {
  await world.syncClock();
  return aCase(world.app, ...of);
}
const row = ({ caseId }: CaseInHand): Promise<CaseFile> => caseRow(world.app, caseId);
async function eventsOf({ caseId }: CaseInHand): Promise<string[]> {
  const events = await world.app.em().find(CaseEvent, { case: caseId }, { orderBy: { id: 'asc' } });
  return events.map(({ type }) => type);
}

describe('signals', () => {
  it('lost: the next one, or the next timer, finds what was missed', async () => {
    stop = await world.startWorker();
    const hand = await begun('SUBMITTED');
    await world.tell(hand.caseId);
    // Nobody tells of any of this; the timer of the term to take charge wakes the workflow.
    await ACTS.take(world.app, hand);
    await ACTS.approve(world.app, hand);
    await world.pass(4);
    expect((await row(hand)).state).toBe('COMPLETED');
  });

  it('that never came: the first of all may be the last', async () => {
    stop = await world.startWorker();
    const hand = await begun('APPROVED');
    await world.tell(hand.caseId);
    await world.handle(hand.caseId).result();
    expect((await row(hand)).state).toBe('COMPLETED');
  });

  it('doubled, in heaps, and after the end change nothing', async () => {
    stop = await world.startWorker();
    const hand = await begun('IN_CHARGE');
    await Promise.all(Array.from({ length: 25 }, () => world.poke(hand.caseId)));
    await ACTS.approve(world.app, hand);
    await Promise.all(Array.from({ length: 25 }, () => world.poke(hand.caseId)));
    await world.settled(hand.caseId);
    await world.tell(hand.caseId);
    await world.tell(hand.caseId);
    expect(await eventsOf(hand)).toEqual(['submitted', 'taken_in_charge', 'approved', 'completed']);
    expect((await world.handle(hand.caseId).describe()).status.name).toBe('COMPLETED');
  });

  it('out of order: what counts is what the case is when the workflow looks', async () => {
    const hand = await begun('INTEGRATION_REQUESTED');
    await world.poke(hand.caseId);
    await ACTS.answerIntegration(world.app, hand);
    await world.poke(hand.caseId);
    await ACTS.take(world.app, hand);
    await world.poke(hand.caseId);
    stop = await world.startWorker();
    await world.settled(hand.caseId);
    await world.pass(1);
    expect((await eventsOf(hand)).at(-1)).toBe('taken_in_charge');
    await ACTS.withdraw(world.app, hand);
    await world.tell(hand.caseId);
  });
});

/** Real activities on connections that fail so many times, or while they are told to. */
function failingActivities(fails: () => boolean) {
  const { sql, clock, config, registry } = world.app.deps;
  const real = createCaseActivities({ sql, clock, config, registry });
  const failing: SqlPool = {
    ...sql,
    rows: (...args) => (fails() ? Promise.reject(new Error('ECONNREFUSED')) : sql.rows(...args)),
    transact: (work) => (fails() ? Promise.reject(new Error('ECONNREFUSED')) : sql.transact(work)),
  };
  const broken = createCaseActivities({ sql: failing, clock, config, registry });
  return {
    readCase: async (caseId: string) => {
      await world.syncClock();
      return (fails() ? broken : real).readCase(caseId);
    },
    doStep: async (caseId: string, step: Parameters<typeof real.doStep>[1]) => {
      await world.syncClock();
      return (fails() ? broken : real).doStep(caseId, step);
    },
  };
}

describe('the database away', () => {
  it('for a moment, then for long: the approval is written once it is back', async () => {
    for (const failures of [2, 12]) {
      let left = failures;
      const activities = world.activities;
      world.activities = failingActivities(() => {
        left -= 1;
        return left >= 0;
      });
      stop = await world.startWorker();
      world.activities = activities;
      const hand = await begun('APPROVED');
      await world.poke(hand.caseId);
      await world.handle(hand.caseId).result();
      expect(await eventsOf(hand)).toEqual([
        'submitted',
        'taken_in_charge',
        'approved',
        'completed',
      ]);
      expect(left).toBeLessThan(0);
      await stop();
      stop = undefined;
    }
  });

  it('after the commit, before the answer: the repeated step finds it done', async () => {
    const activities = world.activities;
    let lost = 5;
    world.activities = {
      ...activities,
      async doStep(caseId, step) {
        const facts = await activities.doStep(caseId, step);
        lost -= 1;
        if (lost >= 0) {
          throw new Error('Connection terminated unexpectedly');
        }
        return facts;
      },
    };
    stop = await world.startWorker();
    world.activities = activities;
    const hand = await begun('APPROVED');
    await world.poke(hand.caseId);
    await world.handle(hand.caseId).result();
    expect((await eventsOf(hand)).filter((type) => type === 'completed')).toHaveLength(1);
  });
});

describe('a worker that goes', () => {
  it('in the middle: the next one goes on where the case stands', async () => {
    const first = await world.startWorker();
    const hand = await begun('INTEGRATION_REQUESTED');
    await world.tell(hand.caseId);
    await world.pass(16);
    await first();
    await ACTS.answerIntegration(world.app, hand);
    await world.poke(hand.caseId);
    stop = await world.startWorker();
    await world.settled(hand.caseId);
    await ACTS.take(world.app, hand);
    await ACTS.approve(world.app, hand);
    await world.tell(hand.caseId);
    await world.handle(hand.caseId).result();
    expect(await eventsOf(hand)).toEqual([
      'submitted',
      'taken_in_charge',
      'integration_requested',
      'integration_reminded',
      'integration_received',
      'taken_in_charge',
      'approved',
      'completed',
    ]);
  });

  it('for longer than every term: one reminder is not sent late beside its successor', async () => {
    const hand = await begun('INTEGRATION_REQUESTED');
    await world.poke(hand.caseId);
    await world.leap(29);
    stop = await world.startWorker();
    await world.settled(hand.caseId);
    expect((await eventsOf(hand)).slice(3)).toEqual(['integration_reminded']);
    await world.pass(3);
    expect((await eventsOf(hand)).slice(3)).toEqual(['integration_reminded', 'integration_lapsed']);
  });
});

/** The text of a history with its payloads as what they are. */
function decoded(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(decoded).join(' ');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, part]) =>
        key === 'data' && typeof part === 'string'
          ? Buffer.from(part, 'base64').toString()
          : `${key} ${decoded(part)}`,
      )
      .join(' ');
  }
  return String(value);
}

describe('a history', () => {
  it('holds ids and nothing of a person', async () => {
    stop = await world.startWorker();
    const hand = await begun('INTEGRATION_REQUESTED', {
      form: { note: 'Nota riservatissima', contactPhone: '+390331999888' },
    });
    await world.tell(hand.caseId);
    await ACTS.answerIntegration(world.app, hand);
    await ACTS.take(world.app, hand);
    await ACTS.approve(world.app, hand);
    await world.tell(hand.caseId);
    await world.handle(hand.caseId).result();
    const history = decoded(JSON.parse(await world.historyOf(hand.caseId)));
    const { person, account } = hand.resident;
    expect(history).toContain(hand.caseId);
    for (const secret of [
      person.fiscalCode,
      person.surname,
      account.name,
      account.email,
      account.mobile,
      account.id,
      person.id,
      (await row(hand)).protocolNumber ?? '2026/',
      hand.wanted?.surname ?? '',
      hand.wanted?.id ?? '',
      'riservatissima',
      '0331999888',
      'Ecco la risposta',
    ]) {
      expect(history).not.toContain(secret);
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CasePoke } from '#server/cases/case-poke.entity.ts';
import { startPokeRelay } from '#server/cases/poke-relay.ts';
import {
  type CaseSignaller,
  deletePokes,
  tellCase,
  tellPokesLeft,
} from '#server/cases/tell-workflows.ts';
import { createTemporalCaseTeller } from '#server/cases/temporal-case-teller.ts';
import { ACTS, aCase, aWholeDraft } from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());
beforeEach(() => app.em().nativeDelete(CasePoke, {}));

const pokes = (caseId?: string) =>
  app.em().count(CasePoke, caseId === undefined ? {} : { case: caseId });

/** A Temporal that notes whom it was told of, and can be away. */
function aTemporal() {
  const told: string[] = [];
  const temporal = {
    told,
    away: false,
    /** Runs while a signal is under way. */
    meanwhile: async (): Promise<void> => undefined,
    async signal(caseId: string) {
      if (temporal.away) {
        throw new Error('Temporal is away');
      }
      await temporal.meanwhile();
      told.push(caseId);
    },
  } satisfies CaseSignaller & Record<string, unknown>;
  return temporal;
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('an act', () => {
  it('leaves one poke of its own, in its own transaction', async () => {
    const hand = await aWholeDraft(app);
    expect(await pokes(hand.caseId)).toBe(0);
    await ACTS.submit(app, hand);
    expect(await pokes(hand.caseId)).toBe(1);
    await ACTS.take(app, hand);
    expect(await pokes(hand.caseId)).toBe(2);
  });

  it('of the workflow leaves none: it knows', async () => {
    const hand = await aCase(app, 'APPROVED');
    const before = await pokes(hand.caseId);
    await ACTS.commit(app, hand);
    expect(await pokes(hand.caseId)).toBe(before);
  });
});

async function tellAndDelete(temporal: CaseSignaller, caseId: string): Promise<void> {
  await deletePokes(app.deps.sql, await tellCase(app.deps.sql, temporal, caseId));
}

describe('telling', () => {
  it('a case once for all its pokes, and deletes exactly those', async () => {
    const temporal = aTemporal();
    const hand = await aCase(app, 'IN_CHARGE');
    const other = await aCase(app, 'SUBMITTED');
    await tellAndDelete(temporal, hand.caseId);
    expect(temporal.told).toEqual([hand.caseId]);
    expect(await pokes(hand.caseId)).toBe(0);
    expect(await pokes(other.caseId)).toBe(1);
  });

  it('keeps the poke of a change that commits between reading and deleting', async () => {
    const temporal = aTemporal();
    const hand = await aCase(app, 'SUBMITTED');
    temporal.meanwhile = async () => {
      temporal.meanwhile = async () => undefined;
      await ACTS.take(app, hand);
    };
    await tellAndDelete(temporal, hand.caseId);
    expect(await pokes(hand.caseId)).toBe(1);
    await tellAndDelete(temporal, hand.caseId);
    expect(temporal.told).toEqual([hand.caseId, hand.caseId]);
    expect(await pokes(hand.caseId)).toBe(0);
  });

  it('a case without pokes signals nobody', async () => {
    const temporal = aTemporal();
    const hand = await aCase(app, 'SUBMITTED');
    await tellAndDelete(temporal, hand.caseId);
    await tellAndDelete(temporal, hand.caseId);
    expect(temporal.told).toEqual([hand.caseId]);
  });

  it('of many, where one fails, tells the others and keeps that one', async () => {
    const temporal = aTemporal();
    const hands = [await aCase(app, 'SUBMITTED'), await aCase(app, 'SUBMITTED')];
    const [broken, fine] = hands.map(({ caseId }) => caseId);
    const signaller: CaseSignaller = {
      signal: (caseId) =>
        caseId === broken ? Promise.reject(new Error('refused')) : temporal.signal(caseId),
    };
    await expect(tellPokesLeft(app.deps.sql, signaller, app.deps.clock.now())).rejects.toThrow(
      'refused',
    );
    expect(await pokes(broken)).toBe(1);
    expect(await pokes(fine)).toBe(0);
  });

  it('of what is left leaves the young ones to the server', async () => {
    const temporal = aTemporal();
    await aCase(app, 'SUBMITTED');
    const now = app.deps.clock.now();
    expect(await tellPokesLeft(app.deps.sql, temporal, now - 1)).toBe(0);
    expect(await tellPokesLeft(app.deps.sql, temporal, now)).toBe(1);
    expect(await pokes()).toBe(0);
  });
});

const teller = (temporal: CaseSignaller, gatherMs: number) =>
  createTemporalCaseTeller(app.deps.sql, temporal, app.deps.logger, gatherMs);

describe('the teller of the server', () => {
  it('gathers what happens to a case within a moment', async () => {
    const temporal = aTemporal();
    const hand = await aCase(app, 'IN_CHARGE');
    const telling = teller(temporal, 30);
    for (let times = 0; times < 5; times += 1) {
      telling.tell(hand.caseId);
    }
    expect(temporal.told).toEqual([]);
    await until(() => temporal.told.length > 0);
    await telling.close();
    expect(temporal.told).toEqual([hand.caseId]);
  });

  it('tells at once what somebody waits for, and what was gathered with it', async () => {
    const temporal = aTemporal();
    const hand = await aCase(app, 'APPROVED');
    const telling = teller(temporal, 60_000);
    telling.tell(hand.caseId);
    telling.tell(hand.caseId, 'AT_ONCE');
    await until(async () => (await pokes(hand.caseId)) === 0);
    await telling.close();
    expect(temporal.told).toEqual([hand.caseId]);
  });

  it('tells what is gathered before the server ends', async () => {
    const temporal = aTemporal();
    const hand = await aCase(app, 'SUBMITTED');
    const telling = teller(temporal, 60_000);
    telling.tell(hand.caseId);
    await telling.close();
    expect(temporal.told).toEqual([hand.caseId]);
  });

  it('deletes what several cases were told in one go', async () => {
    const temporal = aTemporal();
    const hands = [await aCase(app, 'SUBMITTED'), await aCase(app, 'IN_CHARGE')];
    const telling = teller(temporal, 0);
    for (const { caseId } of hands) {
      telling.tell(caseId);
    }
    await until(() => temporal.told.length === 2);
    expect(await pokes()).toBe(3);
    await until(async () => (await pokes()) === 0);
    await telling.close();
    expect(temporal.told).toHaveLength(2);
  });

  it('fails nobody’s act when Temporal is away: the poke stays', async () => {
    const temporal = aTemporal();
    temporal.away = true;
    const hand = await aCase(app, 'SUBMITTED');
    const telling = teller(temporal, 0);
    telling.tell(hand.caseId);
    await telling.close();
    expect(await pokes(hand.caseId)).toBe(1);
  });
});

const relay = (temporal: CaseSignaller) =>
  startPokeRelay(
    app.deps.sql,
    temporal,
    { now: () => app.deps.clock.now() + 10_000 },
    app.deps.logger,
  );

describe('the relay of the worker', () => {
  it('tells what a server that died after the commit did not', async () => {
    const temporal = aTemporal();
    const hands = [];
    for (let each = 0; each < 5; each += 1) {
      hands.push(await aCase(app, 'IN_CHARGE'));
    }
    const running = relay(temporal);
    await until(async () => (await pokes()) === 0);
    await running.stop();
    expect(temporal.told.toSorted()).toEqual(hands.map(({ caseId }) => caseId).toSorted());
  });

  it('goes on when Temporal comes back', async () => {
    const temporal = aTemporal();
    temporal.away = true;
    const hand = await aCase(app, 'SUBMITTED');
    const running = relay(temporal);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await pokes(hand.caseId)).toBe(1);
    temporal.away = false;
    await until(async () => (await pokes(hand.caseId)) === 0);
    await running.stop();
    expect(temporal.told).toEqual([hand.caseId]);
  });
});

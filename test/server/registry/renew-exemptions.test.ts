import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import type { Sql, SqlPool } from '#server/db/sql.ts';
import { Exemption } from '#server/exemptions/exemption.entity.ts';
import { renewExemptions } from '#server/registry/renew-exemptions.ts';
import { aResident } from '#test/factories/case.ts';
import { anExemption } from '#test/factories/exemption.ts';
import { anEnrolment, aPerson } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

/** Five minutes into 1 April in Rome. */
const APRIL = '2027-03-31T22:05:00Z';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
beforeEach(() => app.clock.set(APRIL));
afterAll(() => app.close());

/** Somebody with an account and an exemption that the Ministry granted until 31 March. */
async function granted(code = 'E03') {
  const { person, account } = await aResident(app, {
    doctor: null,
    person: { birthDate: '1949-09-30' },
  });
  const row = { person: person.id, code, origin: 'MEF_AUTOMATIC', channel: 'IMPORT' } as const;
  return { account, exemption: await anExemption(app.em(), row) };
}

const renewalsOf = (...ids: string[]) => app.em().find(Exemption, { renews: { $in: ids } });

const messagesTo = async (accountId: string) =>
  (await app.outbox()).filter((message) => message.accountId === accountId);

describe('on 1 April', () => {
  it('an exemption of the Ministry goes on, once, with its certificate, message and trace', async () => {
    const { account, exemption } = await granted();
    app.clock.set('2027-03-31T21:59:59Z');
    expect(await renewExemptions(app.deps, null)).toEqual({ next: null, renewed: 0 });
    app.clock.set(APRIL);
    expect(await renewExemptions(app.deps, null)).toEqual({ next: null, renewed: 1 });
    const [renewal, ...others] = await renewalsOf(exemption.id);
    expect(others).toEqual([]);
    expect(renewal).toMatchObject({
      code: 'E03',
      origin: 'MEF_AUTOMATIC',
      status: 'ACTIVE',
      validFrom: '2027-04-01',
      validTo: '2028-03-31',
      holder: null,
      openedByCase: null,
    });
    expect(renewal?.certificateNumber).toMatch(/^2027-ES-/);
    expect(await messagesTo(account.id)).toMatchObject([
      { template: 'exemption_renewed', channel: 'EMAIL', params: { dueOn: '2028-03-31' } },
    ]);
    const told = await app.em().find(AuditEvent, { personId: exemption.person });
    expect(told).toMatchObject([
      {
        action: 'exemption_renewed',
        actorKind: 'SYSTEM',
        detail: { exemptionId: exemption.id, from: '2027-04-01', to: '2028-03-31', dependants: 0 },
      },
    ]);
    app.clock.set('2027-04-12T06:00:00Z');
    expect((await renewExemptions(app.deps, null)).renewed).toBe(0);
    expect(await messagesTo(account.id)).toHaveLength(1);
  });

  it('takes the dependants along who are still enrolled', async () => {
    const { exemption } = await granted();
    const [stays, left] = [await aPerson(app.em()), await aPerson(app.em())];
    await anEnrolment(app.em(), { person: stays.id });
    const covered = { code: 'E03', origin: 'MEF_AUTOMATIC', holder: exemption.id } as const;
    const along = await anExemption(app.em(), { ...covered, person: stays.id });
    const behind = await anExemption(app.em(), { ...covered, person: left.id });
    expect((await renewExemptions(app.deps, null)).renewed).toBe(1);
    const rows = await renewalsOf(exemption.id, along.id, behind.id);
    const holder = rows.find(({ holder: of }) => of === null);
    expect(rows).toHaveLength(2);
    expect(rows.find(({ holder: of }) => of !== null)).toMatchObject({
      person: stays.id,
      holder: holder?.id,
      renews: along.id,
    });
  });

  it('leaves what was given up, self-certified, or asks for an age that is past', async () => {
    const [given, own] = [await granted(), await granted()];
    await app.em().nativeUpdate(Exemption, { id: given.exemption.id }, { status: 'REVOKED' });
    await app.em().nativeUpdate(Exemption, { id: own.exemption.id }, { origin: 'SELF_CERT' });
    const child = await aPerson(app.em(), { birthDate: '2021-03-01' });
    await anEnrolment(app.em(), { person: child.id });
    const older = await anExemption(app.em(), {
      person: child.id,
      code: 'E01',
      origin: 'MEF_AUTOMATIC',
    });
    expect((await renewExemptions(app.deps, null)).renewed).toBe(0);
    expect(await renewalsOf(given.exemption.id, own.exemption.id, older.id)).toEqual([]);
  });
});

describe('whatever happens meanwhile', () => {
  it('two runs at a time renew each once', async () => {
    const all = [await granted(), await granted('E15'), await granted('E05')];
    const done = await Promise.all([
      renewExemptions(app.deps, null),
      renewExemptions(app.deps, null),
    ]);
    expect(done.reduce((sum, { renewed }) => sum + renewed, 0)).toBe(3);
    expect(await renewalsOf(...all.map(({ exemption }) => exemption.id))).toHaveLength(3);
    for (const { account } of all) {
      expect(await messagesTo(account.id)).toHaveLength(1);
    }
  });

  it('a run that dies before a commit leaves nothing half-written, and the next goes on', async () => {
    const [one, other] = [await granted(), await granted()];
    const [first, second] = one.exemption.id < other.exemption.id ? [one, other] : [other, one];
    await expect(renewExemptions({ ...app.deps, sql: dyingAt(2) }, null)).rejects.toThrow('killed');
    expect(await renewalsOf(first.exemption.id)).toHaveLength(1);
    expect(await renewalsOf(second.exemption.id)).toEqual([]);
    expect(await messagesTo(second.account.id)).toEqual([]);
    expect(await renewExemptions(app.deps, null)).toEqual({ next: null, renewed: 1 });
    expect(await renewalsOf(first.exemption.id, second.exemption.id)).toHaveLength(2);
    expect(await messagesTo(first.account.id)).toHaveLength(1);
    expect(await messagesTo(second.account.id)).toHaveLength(1);
  });
});

/** Connections that are gone when so much was renewed, after the last work and before its commit. */
function dyingAt(renewal: number): SqlPool {
  let renewed = 0;
  return {
    ...app.deps.sql,
    transact: (work) =>
      app.deps.sql.transact(async (sql: Sql) => {
        const answer = await work(sql);
        renewed += answer === true ? 1 : 0;
        if (renewed === renewal) {
          throw new Error('killed');
        }
        return answer;
      }),
  };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditPage } from '#contract/audit-search.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { recordAudit } from '#server/audit/record-audit.ts';
import { auditRoutes } from '#server/audit/routes.ts';
import { deleteOutlived } from '#server/housekeeping/delete-outlived.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { forgetPolicy } from '#server/policy/current-policy.ts';
import { PolicySetting } from '#server/policy/policy-setting.entity.ts';
import { ACTS, aCase, type CaseInHand, caseRow } from '#test/factories/case.ts';
import { newId } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

type Browser = Awaited<ReturnType<typeof aDeskBrowser>>;

const PATH = '/api/admin/audit-searches';
const DAYS = { from: '2026-11-01', to: '2026-11-30' };
let app: TestApp;
let admin: Browser;
let operator: Browser;
let taken: CaseInHand;
beforeAll(async () => {
  app = await createTestApp({ routes: auditRoutes });
  await openPlaceDirectory();
  admin = await aDeskBrowser(app, { role: 'ADMIN', office: null });
  operator = await aDeskBrowser(app, { name: 'Marta', surname: 'Galli' });
  taken = await aCase(app, 'SUBMITTED');
  await ACTS.take(app, { ...taken, operator: operator.actor });
  await aCase(app, 'SUBMITTED');
});
afterAll(() => app.close());

async function found(search: object): Promise<AuditPage> {
  const answer = await admin.agent.post(PATH).send({ ...DAYS, ...search });
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('the audit', () => {
  it('is searched by who, of whom, which case and what; the newest first', async () => {
    const acts = await found({ actorId: operator.actor.staffId, action: 'case_act' });
    expect(acts.data).toMatchObject([
      { actorName: 'Marta Galli', caseId: taken.caseId, action: 'case_act', actorKind: 'STAFF' },
    ]);
    const { protocolNumber, beneficiary } = await caseRow(app, taken.caseId);
    const ofCase = await found({ protocolNumber });
    expect(ofCase.data.length).toBeGreaterThan(1);
    expect(new Set(ofCase.data.map(({ caseId }) => caseId))).toEqual(new Set([taken.caseId]));
    const times = ofCase.data.map(({ at, id }) => [at, id] as const);
    expect(times).toEqual(
      times.toSorted((one, other) => other[0].localeCompare(one[0]) || other[1] - one[1]),
    );
    const { fiscalCode } = await app.em().findOneOrFail(AssistedPerson, { id: beneficiary ?? '' });
    const ofPerson = await found({ fiscalCode: fiscalCode.toLowerCase() });
    expect(ofPerson.data.map(({ id }) => id)).toEqual(
      expect.arrayContaining(ofCase.data.map(({ id }) => id)),
    );
    expect((await found({ fiscalCode: 'FRRGLI86C54E514X' })).data).toEqual([]);
    expect((await found({ protocolNumber: '1999/1' })).data).toEqual([]);
  });

  it('is read behind a key, each entry once', async () => {
    const all = await found({ perPage: 100 });
    const ids: number[] = [];
    let after: AuditPage['next'] = null;
    const search = { perPage: 2, to: '2026-11-30' };
    do {
      const page: AuditPage = await found({ ...search, ...(after !== null && { after }) });
      ids.push(...page.data.map(({ id }) => id));
      after = page.next;
      // The searches themselves are entries too, newer than the key.
    } while (after !== null);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(all.data.map(({ id }) => id)));
  });

  it('keeps that it was searched, by the names of the filters alone', async () => {
    await found({ fiscalCode: 'FRRGLI86C54E514X', action: 'case_read' });
    const [last] = await app
      .em()
      .find(AuditEvent, { action: 'audit_searched' }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(last).toMatchObject({
      actorId: admin.actor.staffId,
      detail: { filters: ['action', 'fiscalCode'], found: 0 },
    });
  });

  it('is not searched in days out of order, more than a year, or by what there is not', async () => {
    for (const wrong of [
      { from: '2026-11-30', to: '2026-11-29' },
      { from: '2025-11-28', to: '2026-11-30' },
      { action: 'nothing' },
      { actorId: 'x' },
      { perPage: 101 },
      { after: { at: 'never', id: 1 } },
    ]) {
      const answer = await admin.agent.post(PATH).send({ ...DAYS, ...wrong });
      expect(refusal(answer)).toBe('422 invalid');
    }
    expect(await found({ from: '2025-11-29', to: '2026-11-30' })).toHaveProperty('data');
  });

  it('is the administrators’ alone', async () => {
    expect(refusal(await app.agent().post(PATH).send(DAYS))).toBe('401 not_signed_in');
    for (const role of ['OPERATOR', 'SUPERVISOR', 'CONTACT_CENTRE'] as const) {
      const { agent } = await aDeskBrowser(app, { role });
      expect(refusal(await agent.post(PATH).send(DAYS))).toBe('403 not_allowed');
    }
    expect((await found({ actorId: newId() })).data).toEqual([]);
  });
});

const noted = async (at: string): Promise<number> => {
  const em = app.em();
  const event = { action: 'sign_out', detail: null } as const;
  const actor = { kind: 'SYSTEM', id: null } as const;
  recordAudit(em, { ...event, at: Date.parse(at), actor });
  await em.flush();
  return (await em.findOneOrFail(AuditEvent, { at: new Date(at) })).id;
};
const isKept = async (id: number) => (await app.em().count(AuditEvent, { id })) === 1;

describe('LC-12: the audit is kept for the days of the policy', () => {
  it('and no day longer; a setting of an administrator counts', async () => {
    // 3650 days before 16 November 2026, at midnight in Rome.
    const [first, eve] = [await noted('2016-11-17T23:00:00Z'), await noted('2016-11-17T22:59:59Z')];
    expect((await deleteOutlived(app.deps)).audited).toBe(1);
    expect([await isKept(first), await isKept(eve)]).toEqual([true, false]);
    await app.em().insert(PolicySetting, {
      id: newId(),
      key: 'auditKeepDays',
      value: 3649,
      validFrom: '2026-01-01',
      validTo: null,
    });
    forgetPolicy(app.deps.config);
    expect((await deleteOutlived(app.deps)).audited).toBe(1);
    expect(await isKept(first)).toBe(false);
  });

  it('and is let go by nobody else, nor before a year', async () => {
    const id = await noted('2016-01-01T00:00:00Z');
    await expect(app.em().nativeDelete(AuditEvent, { id })).rejects.toThrow('append-only');
    const young = await noted('2026-11-01T00:00:00Z');
    const early = app.em().transactional(async (tx) => {
      await tx.execute(`select set_config('desk.audit_kept_since', '2027-01-01', true)`);
      await tx.nativeDelete(AuditEvent, { id: young });
    });
    await expect(early).rejects.toThrow('append-only');
  });
});

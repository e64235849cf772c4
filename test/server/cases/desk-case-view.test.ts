import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { deskCaseView } from '#server/cases/desk-case-view.ts';
import type { Sql, SqlPool } from '#server/db/sql.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { Account } from '#server/identity/account.entity.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { aResident, type Resident, type ResidentData } from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { anOffice } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import type { OtherCase } from '#contract/other-case.ts';
import { aCaseOnDesk, aDeskBrowser } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: deskCaseRoutes });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

/** Somebody who lives where the registry has them. */
async function aSettledResident(data: ResidentData = {}): Promise<Resident> {
  const resident = await aResident(app, data);
  const { residence } = resident.person;
  await app.em().nativeUpdate(Account, { id: resident.account.id }, { residence });
  return resident;
}

async function applicantOf(resident: Resident) {
  const { desk, caseId } = await aCaseOnDesk(app, 'IN_CHARGE', { resident });
  return (await desk.get(`/api/desk/cases/${caseId}`).expect(200)).body.applicant;
}

const others = (desk: Agent, caseId: string, query = '') =>
  desk.get(`/api/desk/cases/${caseId}/other-cases${query}`).expect(200);

describe('opening a case', () => {
  it('takes one connection and few statements, whatever there is to show', async () => {
    const { caseId, operator } = await aCaseOnDesk(app, 'INTEGRATION_RECEIVED');
    let [connections, statements] = [0, 0];
    const { sql } = app.deps;
    const counting = (inner: Sql): Sql => ({
      rows(statement, values) {
        statements += 1;
        return inner.rows(statement, values);
      },
    });
    const counted: SqlPool = {
      ...sql,
      ...counting(sql),
      reading(work) {
        connections += 1;
        return sql.reading((one) => work(counting(one)));
      },
    };
    const view = await deskCaseView({ ...app.deps, sql: counted }, operator, caseId);
    expect(view.timeline.map(({ type }) => type)).toContain('integration_received');
    expect(connections).toBe(1);
    expect(statements).toBeLessThanOrEqual(15);
  });
});

describe('other cases of the same people', () => {
  it('are counted and paged; of another office only the outline is told, and it is audited', async () => {
    const resident = await aSettledResident();
    const type = 'DOCTOR_REVOKE';
    const before = await aCaseOnDesk(app, 'REJECTED', { resident, type });
    const elsewhere = await aCaseOnDesk(app, 'REJECTED', { resident, type });
    await anOffice(app.em(), { id: 'MAG' });
    await app.em().nativeUpdate(CaseFile, { id: elsewhere.caseId }, { office: 'MAG' });
    const hand = await aCaseOnDesk(app, 'SUBMITTED', { resident });
    const view = await hand.desk.get(`/api/desk/cases/${hand.caseId}`).expect(200);
    expect(view.body).toMatchObject({ otherCaseCount: 2, duplicates: [] });
    const { body } = await others(hand.desk, hand.caseId);
    expect(body.total).toBe(2);
    expect(body.data).toContainEqual(
      expect.objectContaining({ id: before.caseId, ofApplicant: true, ofBeneficiary: true }),
    );
    expect(body.data).toContainEqual(
      expect.objectContaining({ id: null, protocolNumber: null, type, state: 'REJECTED' }),
    );
    const supervisor = await aDeskBrowser(app, { role: 'SUPERVISOR' });
    const all = await others(supervisor.agent, hand.caseId);
    expect(all.body.data.map(({ id }: OtherCase) => id)).toContain(elsewhere.caseId);
    expect((await others(hand.desk, hand.caseId, '?page=2&perPage=1')).body.data).toHaveLength(1);
    const read = await app.em().find(AuditEvent, { action: 'other_cases_read' });
    expect(read).toHaveLength(3);
    expect(read[0]).toMatchObject({
      actorId: hand.operator.staffId,
      caseId: hand.caseId,
      personId: resident.person.id,
      detail: { shown: 2 },
    });
  });

  it('that ask the same are told on the case, for ninety days after their end', async () => {
    const resident = await aSettledResident();
    const before = await aCaseOnDesk(app, 'REJECTED', { resident });
    const hand = await aCaseOnDesk(app, 'IN_CHARGE', { resident });
    const told = async () =>
      (await hand.desk.get(`/api/desk/cases/${hand.caseId}`).expect(200)).body.duplicates;
    expect(await told()).toMatchObject([{ id: before.caseId, state: 'REJECTED' }]);
    await app
      .em()
      .nativeUpdate(CaseFile, { id: before.caseId }, { concludedAt: new Date('2026-08-01') });
    expect(await told()).toEqual([]);
  });
});

describe('the applicant beside the registry', () => {
  it('is shown as the account declares, and differs in nothing where both say the same', async () => {
    const resident = await aSettledResident();
    expect(await applicantOf(resident)).toMatchObject({
      sex: resident.account.sex,
      birthDate: resident.account.birthDate,
      birthPlace: 'Legnano',
      matchesRegistry: [],
    });
  });

  it.each([
    ['sex', { sex: 'M' }],
    ['birthDate', { birthDate: '1986-03-15' }],
    ['birthPlace', { birthPlaceCode: 'F205' }],
    ['surname', { surname: 'Fontana' }],
    [
      'residence',
      { residence: { street: 'Via Altra 1', postcode: '20025', municipalityCode: 'E514' } },
    ],
  ] as const)('differs in %s where the registry has %o', async (field, part) => {
    const resident = await aSettledResident();
    await app.em().nativeUpdate(AssistedPerson, { id: resident.person.id }, part);
    expect((await applicantOf(resident)).matchesRegistry).toEqual([field]);
  });

  it('differs in the place of birth where two places have one name', async () => {
    // Castro in the province of Bergamo, and Castro in the province of Lecce.
    const resident = await aSettledResident({ person: { birthPlaceCode: 'C337' } });
    const other = { birthPlaceCode: 'M261' };
    await app.em().nativeUpdate(AssistedPerson, { id: resident.person.id }, other);
    const applicant = await applicantOf(resident);
    expect(applicant.birthPlace).toBe('Castro');
    expect(applicant.matchesRegistry).toEqual(['birthPlace']);
  });
});

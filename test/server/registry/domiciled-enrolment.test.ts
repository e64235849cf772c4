import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestType } from '#contract/request-type.ts';
import { ascertain } from '#server/cases/ascertain.ts';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { deskCaseView } from '#server/cases/desk-case-view.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { ACTS, aCase, aResident, byStaff, caseRow } from '#test/factories/case.ts';
import {
  aGuest,
  approved,
  cancelledAtHome,
  choicesOf,
  enrolledUntil,
  enrolmentsOf,
  patientsOf,
} from '#test/factories/enrolment.ts';
import { aDoctor, aMunicipality } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-16';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
  await aMunicipality(app.em());
});
afterAll(() => app.close());

describe('a domiciled citizen', () => {
  it('is enrolled for the days granted, with a doctor for as long, once home is cancelled', async () => {
    const resident = await aGuest(app);
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'IN_CHARGE', { type: 'DOMICILED_ENROLMENT', resident, wanted });
    await expect(ACTS.approve(app, hand)).rejects.toMatchObject({
      code: 'rules_failed',
      facts: { rules: [{ ruleId: 'R-DM-5' }] },
    });
    await cancelledAtHome(app, hand);
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, resident)).toEqual([
      { kind: 'DOMICILED', status: 'ACTIVE', from: TODAY, to: '2027-06-30', byCase: hand.caseId },
    ]);
    expect(await choicesOf(app, resident)).toEqual([
      { doctor: wanted.id, from: TODAY, to: '2027-06-30', end: null, timeLimited: true },
    ]);
    expect(await patientsOf(app, wanted.id)).toBe(wanted.patientCount + 1);
  });

  it('without a domicile in the registry: the one declared counts, and is written', async () => {
    const person = { residenceMunicipality: null, domicileMunicipality: null };
    const resident = await aResident(app, { person, doctor: null, enrolled: false });
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'IN_CHARGE', { type: 'DOMICILED_ENROLMENT', resident, wanted });
    expect(await caseRow(app, hand.caseId)).toMatchObject({ office: 'LEG' });
    await cancelledAtHome(app, hand);
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await app.em().findOneOrFail(AssistedPerson, resident.person.id)).toMatchObject({
      healthDomicile: { street: 'Via Roma 1', postcode: '20025', municipalityCode: 'E514' },
      domicileMunicipality: 'E514',
    });
    expect(await choicesOf(app, resident)).toMatchObject([{ doctor: wanted.id }]);
  });

  it('is enrolled from the day they come, and so is the doctor', async () => {
    const resident = await aGuest(app);
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'IN_CHARGE', {
      type: 'DOMICILED_ENROLMENT',
      resident,
      wanted,
      form: { stayFrom: '2026-12-01', stayTo: '2028-06-30' },
    });
    await cancelledAtHome(app, hand);
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, resident)).toMatchObject([
      { from: '2026-12-01', to: '2027-11-30' },
    ]);
    expect(await choicesOf(app, resident)).toMatchObject([
      { from: '2026-12-01', to: '2027-11-30' },
    ]);
  });

  it('is not enrolled when the request is rejected', async () => {
    const resident = await aGuest(app);
    const hand = await aCase(app, 'REJECTED', { type: 'DOMICILED_ENROLMENT', resident });
    expect(await caseRow(app, hand.caseId)).toMatchObject({ state: 'REJECTED' });
    expect(await enrolmentsOf(app, resident)).toEqual([]);
  });

  it.each([
    ['R-DM-1', {}, {}],
    [
      'R-DM-1',
      { residenceMunicipality: null, domicileMunicipality: 'E514' },
      { domicileMunicipality: 'G273' },
    ],
    [
      'R-DM-3',
      { residenceMunicipality: null, domicileMunicipality: 'E514' },
      { stayTo: '2027-01-30' },
    ],
  ])('%s: cannot submit', async (ruleId, person, form) => {
    const resident = await aResident(app, { person, doctor: null, enrolled: false });
    await expect(
      aCase(app, 'SUBMITTED', { type: 'DOMICILED_ENROLMENT', resident, form }),
    ).rejects.toMatchObject({ code: 'rules_failed', facts: { rules: [{ ruleId }] } });
  });

  it('renews in time: the enrolment goes on, the doctor stays, no count moves', async () => {
    const resident = await enrolledUntil(app, 'DOMICILED', '2026-12-10');
    const hand = await aCase(app, 'IN_CHARGE', { type: 'DOMICILED_RENEWAL', resident });
    await cancelledAtHome(app, hand);
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, resident)).toMatchObject([
      { from: '2025-12-01', to: '2026-12-10', status: 'ACTIVE' },
      { from: '2026-12-11', to: '2027-09-30', status: 'ACTIVE', byCase: hand.caseId },
    ]);
    expect(await choicesOf(app, resident)).toMatchObject([
      { doctor: resident.doctor.id, from: '2025-12-01', to: '2027-09-30', end: null },
    ]);
    expect(await patientsOf(app, resident.doctor.id)).toBe(resident.doctor.patientCount);
  });

  it('renews and changes doctor in one', async () => {
    const resident = await enrolledUntil(app, 'DOMICILED', '2026-12-10');
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'IN_CHARGE', { type: 'DOMICILED_RENEWAL', resident, wanted });
    await cancelledAtHome(app, hand);
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await choicesOf(app, resident)).toMatchObject([
      { doctor: resident.doctor.id, to: '2026-11-15', end: 'CHANGE' },
      { doctor: wanted.id, from: TODAY, to: '2027-09-30', end: null },
    ]);
  });

  it('R-DM-6: does not renew before its days, and keeps what they have when rejected', async () => {
    const early = await enrolledUntil(app, 'DOMICILED', '2027-01-16');
    await expect(
      aCase(app, 'SUBMITTED', { type: 'DOMICILED_RENEWAL', resident: early }),
    ).rejects.toMatchObject({
      facts: { rules: [{ ruleId: 'R-DM-6', clearsOn: '2026-11-17' }] },
    });
    const resident = await enrolledUntil(app, 'DOMICILED', '2026-12-10');
    await aCase(app, 'REJECTED', { type: 'DOMICILED_RENEWAL', resident });
    expect(await enrolmentsOf(app, resident)).toMatchObject([
      { to: '2026-12-10', status: 'ACTIVE' },
    ]);
    expect(await choicesOf(app, resident)).toMatchObject([{ to: '2026-12-10', end: null }]);
  });
});

describe('what an operator ascertains', () => {
  it('stands on the case with its evidence, on the timeline for the staff, in the audit', async () => {
    const resident = await aGuest(app);
    const hand = await aCase(app, 'IN_CHARGE', { type: 'DOMICILED_ENROLMENT', resident });
    const before = await deskCaseView(app.deps, hand.operator, hand.caseId);
    expect(before.ascertainments).toEqual([{ kind: 'HOME_CANCELLATION', done: null, open: true }]);
    await cancelledAtHome(app, hand);
    const view = await deskCaseView(app.deps, hand.operator, hand.caseId);
    expect(view.ascertainments).toMatchObject([
      { open: true, done: { evidence: 'Attestazione della ASL di Palermo, prot. 123' } },
    ]);
    expect(view.rules.find(({ ruleId }) => ruleId === 'R-DM-5')?.passed).toBe(true);
    const events = await app.em().find(CaseEvent, { case: hand.caseId, type: 'ascertained' });
    expect(events).toMatchObject([{ citizenVisible: false, data: { kind: 'HOME_CANCELLATION' } }]);
  });

  it.each([
    ['nobody holds it', 'SUBMITTED', 'DOMICILED_ENROLMENT', 'wrong_state'],
    ['its type asks for none', 'IN_CHARGE', 'FOREIGN_ENROLMENT', 'invalid'],
  ] as const)('is refused where %s', async (_case, state, type: RequestType, code) => {
    const hand = await aCase(app, state, { type, resident: await aGuest(app) });
    await expect(cancelledAtHome(app, hand)).rejects.toMatchObject({ code });
  });

  it('is refused on a version that is gone', async () => {
    const hand = await aCase(app, 'IN_CHARGE', {
      type: 'DOMICILED_ENROLMENT',
      resident: await aGuest(app),
    });
    const stale = ascertain(byStaff(app, hand.operator), hand.caseId, {
      version: 1,
      kind: 'HOME_CANCELLATION',
      evidence: 'Attestazione',
    });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HealthCard } from '#server/people/health-card.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { ACTS, aCase, aResident, caseRow } from '#test/factories/case.ts';
import {
  aGuest,
  approved,
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

describe('a foreign citizen', () => {
  it('R-FX-4: is enrolled until the permit expires, the doctor too', async () => {
    const resident = await aGuest(app);
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'IN_CHARGE', {
      type: 'FOREIGN_ENROLMENT',
      resident,
      wanted,
      form: { titleUnlimited: false, titleExpiry: '2027-03-10' },
    });
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, resident)).toMatchObject([
      { kind: 'FOREIGN_MANDATORY', status: 'ACTIVE', from: TODAY, to: '2027-03-10' },
    ]);
    expect(await choicesOf(app, resident)).toMatchObject([{ to: '2027-03-10', timeLimited: true }]);
    const cards = await app.em().find(HealthCard, { person: resident.person.id });
    expect(cards).toMatchObject([{ status: 'ISSUED', expiresOn: '2027-03-10' }]);
  });

  it('R-FX-4: without an end where the permit has none', async () => {
    const resident = await aGuest(app);
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'IN_CHARGE', { type: 'FOREIGN_ENROLMENT', resident, wanted });
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, resident)).toMatchObject([{ to: null }]);
    expect(await choicesOf(app, resident)).toMatchObject([{ to: null, timeLimited: false }]);
  });

  it('R-FX-11: by a provisional fiscal code too, without a card', async () => {
    const resident = await aResident(app, {
      person: {
        fiscalCode: '00012340154',
        residenceMunicipality: null,
        domicileMunicipality: 'E514',
      },
      doctor: null,
      enrolled: false,
    });
    const hand = await aCase(app, 'IN_CHARGE', { type: 'FOREIGN_ENROLMENT', resident });
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, resident)).toMatchObject([{ kind: 'FOREIGN_MANDATORY' }]);
    expect(await app.em().count(HealthCard, { person: resident.person.id })).toBe(0);
  });

  it('R-FX-6: a student who paid, until 31 December', async () => {
    const resident = await aGuest(app);
    const student = {
      permitTitle: 'STUDY',
      titleUnlimited: false,
      titleExpiry: '2027-09-30',
      feeYear: '2026',
    };
    await expect(
      aCase(app, 'SUBMITTED', {
        type: 'FOREIGN_ENROLMENT',
        resident,
        form: { ...student, feeAmount: '699,99' },
      }),
    ).rejects.toMatchObject({ facts: { rules: [{ ruleId: 'R-FX-7' }] } });
    const hand = await aCase(app, 'IN_CHARGE', {
      type: 'FOREIGN_ENROLMENT',
      resident: await aGuest(app),
      form: { ...student, feeAmount: '700' },
    });
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, hand.resident)).toMatchObject([
      { kind: 'FOREIGN_VOLUNTARY', from: TODAY, to: '2026-12-31' },
    ]);
    // The permit goes on: its own end is kept, to remind of it.
    const kept = await app.em().find(Enrolment, { person: hand.resident.person.id });
    expect(kept).toMatchObject([{ titleTo: '2027-09-30' }]);
  });

  it('R-FX-9: an expired permit is submitted, and asked about before it is approved', async () => {
    const resident = await aGuest(app);
    const hand = await aCase(app, 'IN_CHARGE', {
      type: 'FOREIGN_ENROLMENT',
      resident,
      form: { titleUnlimited: false, titleExpiry: '2026-11-01' },
    });
    await expect(ACTS.approve(app, hand)).rejects.toMatchObject({
      facts: { rules: [{ ruleId: 'R-FX-9' }] },
    });
    await ACTS.requestIntegration(app, hand);
    expect(await caseRow(app, hand.caseId)).toMatchObject({ state: 'INTEGRATION_REQUESTED' });
  });

  it('R-FX-5: a receipt prolongs enrolment and doctor by half a year, without a gap', async () => {
    const resident = await enrolledUntil(app, 'FOREIGN_MANDATORY', '2026-11-01');
    const hand = await aCase(app, 'IN_CHARGE', {
      type: 'FOREIGN_RENEWAL',
      resident,
      form: { titleUnlimited: false, titleExpiry: '2026-11-01', receiptOn: '2026-10-20' },
    });
    expect(await approved(app, hand)).toBe('COMPLETED');
    expect(await enrolmentsOf(app, resident)).toMatchObject([
      { to: '2026-11-01' },
      { kind: 'FOREIGN_MANDATORY', from: '2026-11-02', to: '2027-05-01', status: 'ACTIVE' },
    ]);
    expect(await choicesOf(app, resident)).toMatchObject([
      { from: '2025-12-01', to: '2027-05-01', end: null },
    ]);
    expect(await patientsOf(app, resident.doctor.id)).toBe(resident.doctor.patientCount);
  });

  it('R-FX-3: is not enrolled by a permit for tourism, nor when rejected', async () => {
    await expect(
      aCase(app, 'SUBMITTED', {
        type: 'FOREIGN_ENROLMENT',
        resident: await aGuest(app),
        form: { permitTitle: 'TOURISM' },
      }),
    ).rejects.toMatchObject({ facts: { rules: [{ ruleId: 'R-FX-3' }] } });
    const hand = await aCase(app, 'REJECTED', {
      type: 'FOREIGN_ENROLMENT',
      resident: await aGuest(app),
    });
    expect(await enrolmentsOf(app, hand.resident)).toEqual([]);
  });

  it('a renewal rejected leaves what there was', async () => {
    const resident = await enrolledUntil(app, 'FOREIGN_MANDATORY', '2026-12-31');
    await aCase(app, 'REJECTED', { type: 'FOREIGN_RENEWAL', resident });
    expect(await enrolmentsOf(app, resident)).toMatchObject([
      { to: '2026-12-31', status: 'ACTIVE' },
    ]);
  });
});

describe('a commit of an enrolment', () => {
  it('repeated, and ten times at once, is written once', async () => {
    const resident = await aGuest(app);
    const wanted = await aDoctor(app.em());
    const hand = await aCase(app, 'APPROVED', { type: 'FOREIGN_ENROLMENT', resident, wanted });
    await Promise.all(Array.from({ length: 10 }, () => ACTS.commit(app, hand)));
    expect(await enrolmentsOf(app, resident)).toHaveLength(1);
    expect(await choicesOf(app, resident)).toHaveLength(1);
    expect(await patientsOf(app, wanted.id)).toBe(wanted.patientCount + 1);
  });

  it('that finds the last place gone writes nothing of it', async () => {
    const resident = await aGuest(app);
    const wanted = await aDoctor(app.em(), { maxPatients: 501 });
    const hand = await aCase(app, 'APPROVED', { type: 'FOREIGN_ENROLMENT', resident, wanted });
    await ACTS.fillDoctor(app, hand);
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    expect(await enrolmentsOf(app, resident)).toEqual([]);
    expect(await choicesOf(app, resident)).toEqual([]);
  });
});

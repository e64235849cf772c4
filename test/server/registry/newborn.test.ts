import { afterAll, beforeAll, expect, it } from 'vitest';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { HealthCard } from '#server/people/health-card.entity.ts';
import { ACTS, aCase } from '#test/factories/case.ts';
import { choicesOf, enrolmentsOf } from '#test/factories/enrolment.ts';
import { aDoctor } from '#test/factories/registry.ts';
import { aDeclaredFamily } from '#test/factories/representation.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-16';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

async function aNewborn(form: Record<string, boolean>) {
  const { parent, child } = await aDeclaredFamily(app, { birthDate: '2026-11-09' });
  await app.em().nativeDelete(Enrolment, { person: child.id });
  const wanted = await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' });
  const data = {
    type: 'FIRST_CHOICE',
    resident: parent,
    beneficiaryId: child.id,
    wanted,
    form,
  } as const;
  return { data, child, wanted };
}

it('a newborn is enrolled, given the paediatrician and a card of a year by one case', async () => {
  const { data, child, wanted } = await aNewborn({ newborn: true, birthDeclared: true });
  const hand = await aCase(app, 'APPROVED', data);
  expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
  expect(await enrolmentsOf(app, { person: child })).toEqual([
    { kind: 'RESIDENT', status: 'ACTIVE', from: TODAY, to: null, byCase: hand.caseId },
  ]);
  expect(await choicesOf(app, { person: child })).toEqual([
    { doctor: wanted.id, from: TODAY, to: null, end: null, timeLimited: false },
  ]);
  const cards = await app.em().find(HealthCard, { person: child.id });
  expect(cards).toMatchObject([
    { status: 'ISSUED', cnsStatus: 'NOT_ACTIVATED', issuedOn: TODAY, expiresOn: '2027-11-15' },
  ]);
  const doctor = await app.em().findOneOrFail(Doctor, { id: wanted.id });
  expect(doctor.patientCount).toBe(wanted.patientCount + 1);
});

it('R-FC-2: not without the declaration of the birth', async () => {
  const { data } = await aNewborn({ newborn: false });
  await expect(aCase(app, 'SUBMITTED', data)).rejects.toMatchObject({
    code: 'rules_failed',
    facts: { rules: [{ ruleId: 'R-FC-2' }] },
  });
});

it('a request rejected enrols nobody', async () => {
  const { data, child } = await aNewborn({ newborn: true, birthDeclared: true });
  await aCase(app, 'REJECTED', data);
  expect(await enrolmentsOf(app, { person: child })).toEqual([]);
  expect(await app.em().count(HealthCard, { person: child.id })).toBe(0);
});

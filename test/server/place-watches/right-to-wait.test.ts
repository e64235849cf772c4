import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { offerPlaces } from '#server/place-watches/offer-places.ts';
import { PlaceWatch } from '#server/place-watches/place-watch.entity.ts';
import { placeWatchRoutes } from '#server/place-watches/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aResident, type Resident } from '#test/factories/case.ts';
import { aDoctor, aPerson, type DoctorRow } from '#test/factories/registry.ts';
import { aDeclaredFamily, aRepresentation } from '#test/factories/representation.ts';
import { signInAs } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf } from '../cases/browsers.ts';

const BIRTHDAY = '2026-11-17';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: placeWatchRoutes });
});
beforeEach(() => {
  app.clock.set('2026-11-16T09:00:00Z');
});
afterAll(() => app.close());

const aFullDoctor = () => aDoctor(app.em(), { selfLimit: 800, patientCount: 800 });
const onePlaceFalls = ({ id }: DoctorRow) =>
  app.em().nativeUpdate(Doctor, { id }, { patientCount: 799 });
const stateOf = async (id: string) => (await app.em().findOneOrFail(PlaceWatch, { id })).state;
const sweep = () => offerPlaces(app.deps);
const toldOf = async ({ account }: Resident) =>
  (await app.outbox()).filter(({ accountId }) => accountId === account.id);

/** Somebody else who waits for the same doctor, after those before them. */
async function whoWaits(doctor: DoctorRow): Promise<{ id: string }> {
  const browser = await browserOf(app, await aResident(app));
  const answer = await browser.post('/api/place-watches').send({ doctorId: doctor.id }).expect(201);
  return { id: String(answer.body.id) };
}

/** A child of 17 whose parent waits for a family doctor for them. */
async function aParentWaits() {
  const { parent, child } = await aDeclaredFamily(app, { birthDate: '2008-11-17' });
  const doctor = await aFullDoctor();
  const browser = await browserOf(app, parent);
  const body = { doctorId: doctor.id, beneficiaryId: child.id };
  const { id } = (await browser.post('/api/place-watches').send(body).expect(201)).body;
  return { parent, child, doctor, id: String(id) };
}

describe('the right to act for whom the wait is', () => {
  it('ends with the eighteenth birthday: no place is offered to the parent or kept for nobody', async () => {
    const { parent, doctor, id } = await aParentWaits();
    const behind = await whoWaits(doctor);
    await onePlaceFalls(doctor);
    app.clock.set(`${BIRTHDAY}T09:00:00Z`);
    await sweep();
    expect([await stateOf(id), await stateOf(behind.id)]).toEqual(['ENDED', 'OFFERED']);
    expect(await toldOf(parent)).toEqual([]);
  });

  it('an offer ends with it too, and goes to the next', async () => {
    const { doctor, id } = await aParentWaits();
    const behind = await whoWaits(doctor);
    await onePlaceFalls(doctor);
    app.clock.set('2026-11-16T22:50:00Z');
    await sweep();
    expect(await stateOf(id)).toBe('OFFERED');
    app.clock.set('2026-11-16T23:00:00Z');
    await sweep();
    expect([await stateOf(id), await stateOf(behind.id)]).toEqual(['ENDED', 'OFFERED']);
  });

  it('the child who came of age waits for themselves', async () => {
    const { child, doctor, id } = await aParentWaits();
    app.clock.set(`${BIRTHDAY}T09:00:00Z`);
    const account = await aCitizen(app.em(), { person: child.id });
    const browser = app.agent();
    await signInAs(app, browser, account);
    const own = await browser.post('/api/place-watches').send({ doctorId: doctor.id });
    expect(own.status).toBe(201);
    expect(own.body.id).not.toBe(id);
    expect(await stateOf(id)).toBe('ENDED');
    expect((await browser.get('/api/place-watches')).body.total).toBe(1);
  });

  it('the other parent is told that somebody waits, not which wait it is', async () => {
    const { child, doctor, id } = await aParentWaits();
    const other = await aResident(app);
    await aRepresentation(app, { representative: other.account.id, represented: child.id });
    const browser = await browserOf(app, other);
    const body = { doctorId: doctor.id, beneficiaryId: child.id };
    const answer = await browser.post('/api/place-watches').send(body);
    expect([answer.status, answer.body.code]).toEqual([409, 'wrong_state']);
    expect(JSON.stringify(answer.body)).not.toContain(id);
  });

  it('R-RP-4: an administrator without the power learns nothing but that', async () => {
    const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
    const administrator = await aResident(app);
    await aRepresentation(app, {
      representative: administrator.account.id,
      represented: ward.id,
      kind: 'SUPPORT_ADMINISTRATOR',
      powers: ['CARD_REQUEST'],
    });
    const browser = await browserOf(app, administrator);
    const body = { doctorId: (await aFullDoctor()).id, beneficiaryId: ward.id };
    const answer = await browser.post('/api/place-watches').send(body);
    expect([answer.status, answer.body.code]).toEqual([409, 'rules_failed']);
    expect(answer.body.rules.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['R-RP-4']);
  });
});

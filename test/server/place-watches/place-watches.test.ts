import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { beginDraft } from '#server/cases/draft.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { doctorSummaries } from '#server/doctors/doctor.repository.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { offerPlaces } from '#server/place-watches/offer-places.ts';
import { PlaceWatch } from '#server/place-watches/place-watch.entity.ts';
import { placeWatchRoutes } from '#server/place-watches/routes.ts';
import { ACTS, aCase, aDocument, aResident, type Resident } from '#test/factories/case.ts';
import { aDoctor, type DoctorRow, newId } from '#test/factories/registry.ts';
import { aDeclaredFamily } from '#test/factories/representation.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf } from '../cases/browsers.ts';

const START = '2026-11-16T09:00:00Z';
/** Two days after the offer, the last one included. */
const LAST_DAY = '2026-11-18';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: placeWatchRoutes });
});
beforeEach(() => {
  app.clock.set(START);
});
afterAll(() => app.close());

const aFullDoctor = () => aDoctor(app.em(), { selfLimit: 800, patientCount: 800 });

async function watch(doctor: DoctorRow, resident?: Resident) {
  const who = resident ?? (await aResident(app));
  const browser = await browserOf(app, who);
  const answer = await browser.post('/api/place-watches').send({ doctorId: doctor.id });
  expect(answer.status).toBe(201);
  return { id: String(answer.body.id), resident: who, browser };
}

async function patientsBecome(doctor: DoctorRow, patientCount: number): Promise<void> {
  await app.em().nativeUpdate(Doctor, { id: doctor.id }, { patientCount });
}

const stateOf = async (id: string) => (await app.em().findOneOrFail(PlaceWatch, { id })).state;
const sweep = () => offerPlaces(app.deps);
const toldOf = async ({ account }: Resident) =>
  (await app.outbox()).filter(
    ({ template, accountId }) => template === 'place_offered' && accountId === account.id,
  );
const placesOf = async (doctor: DoctorRow) =>
  (await doctorSummaries(app.deps.sql, [doctor.id], '2026-11-16'))[0]?.places;

describe('who waits for a place', () => {
  it('sees it among their own, and what was done is in the audit', async () => {
    const doctor = await aFullDoctor();
    const { browser, id, resident } = await watch(doctor);
    const list = await browser.get('/api/place-watches');
    expect(list.body).toMatchObject({
      total: 1,
      data: [
        {
          id,
          state: 'WAITING',
          doctor: { id: doctor.id, surname: doctor.surname },
          beneficiaryName: null,
          watchedAt: '2026-11-16T09:00:00.000Z',
          expiresOn: '2027-05-15',
          offeredUntil: null,
        },
      ],
    });
    const again = await browser.post('/api/place-watches').send({ doctorId: doctor.id });
    expect([again.status, again.body]).toEqual([200, { id }]);
    const traces = await app
      .em()
      .find(AuditEvent, { action: 'place_watch', personId: resident.person.id });
    expect(traces).toMatchObject([
      { actorId: resident.account.id, detail: { event: 'WATCHED' }, ipAddress: '127.0.0.1' },
    ]);
  });

  it('may do so for a child, whose name stands beside it', async () => {
    const { parent, child } = await aDeclaredFamily(app);
    const doctor = await aDoctor(app.em(), { kind: 'PAEDIATRICIAN', patientCount: 1000 });
    const browser = await browserOf(app, parent);
    const body = { doctorId: doctor.id, beneficiaryId: child.id };
    expect((await browser.post('/api/place-watches').send(body)).status).toBe(201);
    const { data } = (await browser.get('/api/place-watches')).body;
    expect(data[0].beneficiaryName).toBe(`${child.name} ${child.surname}`);
    // From within a request the draft says for whom.
    const draft = await beginDraft(app.deps, parent.actor, {
      type: 'FIRST_CHOICE',
      beneficiaryId: child.id,
    });
    const fromDraft = { doctorId: doctor.id, caseId: draft.id };
    expect((await browser.post('/api/place-watches').send(fromDraft)).status).toBe(200);
    const stranger = await browserOf(app, await aResident(app));
    expect((await stranger.post('/api/place-watches').send(fromDraft)).status).toBe(404);
  });

  it('is refused for somebody else, for nobody and without signing in', async () => {
    const doctor = await aFullDoctor();
    const browser = await browserOf(app, await aResident(app));
    const stranger = (await aResident(app)).person.id;
    const body = { doctorId: doctor.id, beneficiaryId: stranger };
    expect((await browser.post('/api/place-watches').send(body)).status).toBe(404);
    expect((await browser.post('/api/place-watches').send({ doctorId: newId() })).status).toBe(404);
    expect((await browser.post('/api/place-watches').send({ doctorId: 'x' })).status).toBe(422);
    const anonymous = app.agent();
    expect((await anonymous.get('/api/place-watches')).status).toBe(401);
    expect((await anonymous.post('/api/place-watches').send({ doctorId: doctor.id })).status).toBe(
      401,
    );
  });

  it('cannot wait where there are places, nor for a doctor who cannot be chosen anyway', async () => {
    const browser = await browserOf(app, await aResident(app));
    const free = await browser
      .post('/api/place-watches')
      .send({ doctorId: (await aDoctor(app.em())).id });
    expect([free.status, free.body.code]).toEqual([409, 'wrong_state']);
    const elsewhere = await aDoctor(app.em(), { zone: 'Z7', patientCount: 1500 });
    const other = await browser.post('/api/place-watches').send({ doctorId: elsewhere.id });
    expect([other.status, other.body.rules[0].ruleId]).toEqual([409, 'R-DS-8']);
  });

  it('waits for three doctors at most, whatever races', async () => {
    const resident = await aResident(app);
    const browser = await browserOf(app, resident);
    const doctors = await Promise.all(Array.from({ length: 5 }, aFullDoctor));
    const answers = await Promise.all(
      doctors.map(({ id }) => browser.post('/api/place-watches').send({ doctorId: id })),
    );
    const max = REGIONAL_POLICIES.LOMBARDY.maxPlaceWatches;
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(max);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5 - max);
  });

  it('leaves when they like; nobody else can', async () => {
    const doctor = await aFullDoctor();
    const { browser, id } = await watch(doctor);
    const other = await browserOf(app, await aResident(app));
    expect((await other.delete(`/api/place-watches/${id}`)).status).toBe(404);
    expect((await other.post(`/api/place-watches/${id}/acceptance`)).status).toBe(404);
    expect((await browser.delete(`/api/place-watches/${id}`)).status).toBe(204);
    expect((await browser.delete(`/api/place-watches/${id}`)).status).toBe(204);
    expect(await stateOf(id)).toBe('LEFT');
  });
});

describe('a place that falls free', () => {
  it('is offered to who asked first, told once by mail and SMS', async () => {
    const doctor = await aFullDoctor();
    const first = await watch(doctor);
    const second = await watch(doctor);
    await sweep();
    expect(await stateOf(first.id)).toBe('WAITING');
    await patientsBecome(doctor, 799);
    // Theirs even before they are told: nobody passes those who wait.
    expect(await placesOf(doctor)).toBe('FULL');
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['OFFERED', 'WAITING']);
    expect(await toldOf(first.resident)).toMatchObject([
      { channel: 'EMAIL', params: { dueOn: LAST_DAY } },
      { channel: 'SMS', params: { dueOn: LAST_DAY } },
    ]);
    expect(await toldOf(second.resident)).toEqual([]);
    expect(await placesOf(doctor)).toBe('FULL');
  });

  it('goes to the next when the last day is over, and to everybody when nobody waits', async () => {
    const doctor = await aFullDoctor();
    const first = await watch(doctor);
    const second = await watch(doctor);
    await patientsBecome(doctor, 799);
    await sweep();
    app.clock.set('2026-11-18T22:59:00Z');
    await sweep();
    expect(await stateOf(first.id)).toBe('OFFERED');
    app.clock.set('2026-11-18T23:00:00Z');
    // Their sessions are over by now.
    const firstAgain = await browserOf(app, first.resident);
    const secondAgain = await browserOf(app, second.resident);
    const late = await firstAgain.post(`/api/place-watches/${first.id}/acceptance`);
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
    await sweep();
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['LAPSED', 'OFFERED']);
    await secondAgain.delete(`/api/place-watches/${second.id}`);
    expect(await placesOf(doctor)).toBe('AVAILABLE');
  });

  it('by a withdrawal is offered too', async () => {
    const doctor = await aDoctor(app.em(), { selfLimit: 800, patientCount: 799 });
    const hand = await aCase(app, 'SUBMITTED', { wanted: doctor });
    const waiting = await watch(doctor);
    await sweep();
    expect(await stateOf(waiting.id)).toBe('WAITING');
    await ACTS.withdraw(app, hand);
    await sweep();
    expect(await stateOf(waiting.id)).toBe('OFFERED');
  });

  it('as many as there are, each to one of those who wait', async () => {
    const doctor = await aFullDoctor();
    const waiting = [await watch(doctor), await watch(doctor), await watch(doctor)];
    await patientsBecome(doctor, 798);
    await Promise.all([sweep(), sweep()]);
    expect(await Promise.all(waiting.map(({ id }) => stateOf(id)))).toEqual([
      'OFFERED',
      'OFFERED',
      'WAITING',
    ]);
  });

  it('is not offered with a doctor who is no longer in service', async () => {
    const doctor = await aFullDoctor();
    const { id } = await watch(doctor);
    const change = { activeTo: '2026-11-15', patientCount: 700 };
    await app.em().nativeUpdate(Doctor, { id: doctor.id }, change);
    await sweep();
    expect(await stateOf(id)).toBe('WAITING');
    app.clock.set('2027-05-16T09:00:00Z');
    await sweep();
    expect(await stateOf(id)).toBe('EXPIRED');
  });
});

describe('an offer that is taken up', () => {
  it('becomes a draft with the doctor, and its submission the end of the wait', async () => {
    const doctor = await aFullDoctor();
    const { browser, id, resident } = await watch(doctor);
    const behind = await watch(doctor);
    const early = await browser.post(`/api/place-watches/${id}/acceptance`);
    expect(early.status).toBe(409);
    await patientsBecome(doctor, 799);
    await sweep();
    const taken = await browser.post(`/api/place-watches/${id}/acceptance`);
    expect(taken.status).toBe(200);
    expect(taken.body.type).toBe('DOCTOR_CHANGE');
    const again = await browser.post(`/api/place-watches/${id}/acceptance`);
    expect(again.body).toEqual(taken.body);
    const { caseId } = taken.body as { caseId: string };
    const draft = await app.em().findOneOrFail(CaseFile, { id: caseId });
    expect(draft).toMatchObject({ state: 'DRAFT', form: { doctorId: doctor.id } });
    for (const kind of ['IDENTITY_DOCUMENT', 'HEALTH_CARD'] as const) {
      await aDocument(app, { case: caseId, owner: resident.account.id, kind });
    }
    const hand = { caseId, resident, wanted: doctor, operator: behind.resident.actor as never };
    await ACTS.submit(app, hand);
    await sweep();
    expect([await stateOf(id), await stateOf(behind.id)]).toEqual(['TAKEN', 'WAITING']);
  });
});

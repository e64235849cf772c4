import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { ADMIN_RESOURCES, administrationRoutes } from '#server/administration/routes.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { closingDays } from '#server/offices/closing-days.ts';
import { placeRoutes } from '#server/offices/routes.ts';
import { aChoice, aDoctor, aMunicipality, aPerson, newId } from '#test/factories/registry.ts';
import { type Agent, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await createTestApp({ routes: [...administrationRoutes, ...placeRoutes] });
  admin = (await aSignedInStaffMember(app, { role: 'ADMIN', office: null })).agent;
  await aMunicipality(app.em());
});
afterAll(() => app.close());

const path = (...parts: string[]) => `/api/admin/${parts.join('/')}`;
const OFFICE = {
  name: 'Ufficio di prova',
  address: 'Via Prova 1, Legnano',
  phone: '+390331000001',
  email: 'prova@asst.example',
  active: true,
};
const A_DOCTOR = {
  regionalCode: 'NEW001',
  kind: 'GP',
  surname: 'D’Angelò',
  name: 'Pia',
  sex: 'F',
  zoneId: 'Z1',
  maxPatients: 1500,
  selfLimit: null,
  externalPatients: 320,
  visibleOnline: true,
  appointmentKind: 'TITULAR',
  appointmentEnd: null,
  activeFrom: '2026-01-01',
  activeTo: null,
  languages: ['en'],
  phone: null,
  email: null,
};

async function aSurgery(changes: object = {}) {
  const doctor = await aDoctor(app.em());
  return {
    doctorId: doctor.id,
    street: 'Via Nuova 3',
    postcode: '20025',
    municipalityCode: 'E514',
    phone: '+390331000002',
    byAppointment: true,
    openingHours: [{ weekday: 1, from: '09:00', to: '12:00' }],
    ...changes,
  };
}

describe.each(ADMIN_RESOURCES.map(({ name }) => name))('%s', (name) => {
  it.for(['OPERATOR', 'SUPERVISOR', 'CARD_DESK_OPERATOR', 'PHARMACIST', 'CONTACT_CENTRE'] as const)(
    'are closed to %s',
    async (role) => {
      const { agent } = await aSignedInStaffMember(app, { role });
      expect((await agent.get(path(name))).status).toBe(403);
      expect((await agent.post(path(name)).send({})).status).toBe(403);
      expect((await agent.put(path(name, newId())).send({})).status).toBe(403);
    },
  );

  it('are read page by page, none that there is not, and made of what is whole alone', async () => {
    const list = await admin.get(path(name)).query({ page: 1, perPage: 1, q: 'nessuno così' });
    expect([list.status, list.body]).toEqual([200, { data: [], total: 0 }]);
    expect((await admin.get(path(name)).query({ perPage: 101 })).status).toBe(422);
    expect((await admin.get(path(name, newId()))).status).toBe(404);
    const { status, body } = await admin.post(path(name)).send({});
    expect([status, body.code]).toEqual([422, 'invalid']);
  });
});

describe('a record', () => {
  it('is made, found, changed and audited with what it was before', async () => {
    const made = await admin.post(path('offices')).send({ id: 'NEW', ...OFFICE });
    expect([made.status, made.body.version]).toEqual([201, 1]);
    const found = await admin.get(path('offices')).query({ q: 'ufficio DI prova', active: true });
    expect(found.body).toEqual({ data: [made.body], total: 1 });
    const change = { id: 'NEW', ...OFFICE, name: 'Altro nome', phone: '+390331999999', version: 1 };
    const changed = await admin.put(path('offices', 'NEW')).send(change);
    expect(changed.body).toMatchObject({ name: 'Altro nome', version: 2 });
    const audit = await app.em().find(AuditEvent, { action: 'administered' });
    const details = audit.map(({ detail }) => detail).filter((each) => each?.['record'] === 'NEW');
    expect(details.map((detail) => detail?.['act'])).toEqual(['CREATED', 'CHANGED']);
    // Of a contact it is kept that it changed, not what it is.
    expect(details[1]).toMatchObject({
      fields: ['name', 'phone'],
      before: { name: 'Ufficio di prova' },
      after: { name: 'Altro nome' },
    });
    expect(JSON.stringify(details)).not.toContain('+390331');
  });

  it('of two who change it the second is told what stands', async () => {
    await admin.post(path('offices')).send({ id: 'TWO', ...OFFICE });
    const change = (name: string) =>
      admin.put(path('offices', 'TWO')).send({ id: 'TWO', ...OFFICE, name, version: 1 });
    const answers = await Promise.all([change('Uno'), change('Due')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const [done, stale] = answers[0].status === 200 ? answers : answers.toReversed();
    expect(stale?.body).toMatchObject({ code: 'stale_version', current: done?.body });
  });

  it('has a code that no other has, and names what there is', async () => {
    const twice = await admin.post(path('offices')).send({ id: 'LEG', ...OFFICE });
    expect([twice.status, Object.keys(twice.body.errors)]).toEqual([422, ['id']]);
    const doctor = await admin.post(path('doctors')).send({ ...A_DOCTOR, zoneId: 'NOWHERE' });
    expect(Object.keys(doctor.body.errors)).toEqual(['zoneId']);
    const surgery = await aSurgery({ municipalityCode: 'F205' });
    const nowhere = await admin.post(path('surgeries')).send(surgery);
    expect(Object.keys(nowhere.body.errors)).toEqual(['municipalityCode']);
  });

  it('keeps the key that it was made with', async () => {
    await admin.post(path('zones')).send({ id: 'KEY', name: 'Zona', district: 'D', active: true });
    const other = { id: 'OTHER', name: 'Zona', district: 'D', active: true, version: 1 };
    const changed = await admin.put(path('zones', 'KEY')).send(other);
    expect([changed.status, changed.body.id]).toEqual([200, 'KEY']);
  });
});

describe('what others refer to', () => {
  it('is not deleted', async () => {
    for (const name of ['zones', 'offices', 'municipalities', 'doctors']) {
      expect((await admin.delete(path(name, 'X')).query({ version: 1 })).status).toBe(404);
    }
  });

  it('is not put out of use while something in use refers to it', async () => {
    await aMunicipality(app.em());
    for (const [name, id] of [
      ['offices', 'LEG'],
      ['zones', 'Z1'],
    ] as const) {
      const { id: _id, version, ...record } = (await admin.get(path(name, id))).body;
      const off = await admin.put(path(name, id)).send({ ...record, id, version, active: false });
      expect([off.status, Object.keys(off.body.errors)]).toEqual([422, ['active']]);
    }
  });

  it('once out of use is offered no more: a municipality is not served', async () => {
    const magenta = {
      code: 'E801',
      istatCode: '015130',
      name: 'Magenta',
      province: 'MI',
      postcode: '20013',
      zoneId: 'Z1',
      officeId: 'LEG',
    };
    const made = await admin.post(path('municipalities')).send({ ...magenta, active: true });
    expect([made.status, made.body.id]).toEqual([201, 'E801']);
    expect((await app.agent().get('/api/places/E801')).body.served).toBe(true);
    const off = { ...magenta, active: false, version: 1 };
    await admin.put(path('municipalities', 'E801')).send(off).expect(200);
    expect((await app.agent().get('/api/places/E801')).body.served).toBe(false);
    const nowhere = { ...magenta, code: 'Z999', istatCode: '999999', active: true };
    const refused = await admin.post(path('municipalities')).send(nowhere);
    expect(Object.keys(refused.body.errors)).toEqual(['code']);
  });
});

describe('a doctor', () => {
  it('has external patients beside those of the registry, and the count is of both', async () => {
    const made = (await admin.post(path('doctors')).send(A_DOCTOR).expect(201)).body;
    expect([made.externalPatients, made.patientCount]).toEqual([320, 320]);
    const person = await aPerson(app.em());
    await aChoice(app.em(), { person: person.id, doctor: made.id });
    // The commit of a case counts them, whenever an administrator looks.
    await app.em().nativeUpdate(Doctor, { id: made.id }, { patientCount: 321 });
    const read = (await admin.get(path('doctors', made.id))).body;
    expect([read.externalPatients, read.patientCount]).toEqual([320, 321]);
    const change = { ...A_DOCTOR, externalPatients: 300, version: read.version };
    const changed = (await admin.put(path('doctors', made.id)).send(change)).body;
    expect([changed.externalPatients, changed.patientCount]).toEqual([300, 301]);
    const found = await admin.get(path('doctors')).query({ q: 'dangelo new001' });
    expect(found.body.total).toBe(1);
  });

  it.for([
    [{ selfLimit: 1501 }, 'selfLimit'],
    [{ appointmentKind: 'PROVISIONAL' }, 'appointmentEnd'],
    [{ activeTo: '2025-12-31' }, 'activeTo'],
    [{ externalPatients: -1 }, 'externalPatients'],
    [{ regionalCode: 'NEW001' }, 'regionalCode'],
    [{ regionalCode: 'ABC' }, 'regionalCode'],
    [{ regionalCode: 'ABCDEFGH012' }, 'regionalCode'],
    [{ patientCount: 5 }, 'patientCount'],
  ] as const)('is refused with %o', async ([changes, field]) => {
    const { status, body } = await admin.post(path('doctors')).send({ ...A_DOCTOR, ...changes });
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });

  it.for([
    [{ selfLimit: 1500, regionalCode: 'LIM1500' }],
    [{ regionalCode: 'R234' }],
    [{ regionalCode: 'ABCDEFGH01' }],
    [{ activeTo: '2026-01-01', regionalCode: 'ONEDAY1' }],
    [{ appointmentKind: 'PROVISIONAL', appointmentEnd: '2027-05-31', regionalCode: 'PROV01' }],
  ])('is taken with %o', async ([changes]) => {
    const { status } = await admin.post(path('doctors')).send({ ...A_DOCTOR, ...changes });
    expect(status).toBe(201);
  });

  it('has surgeries whose hours do not overlap, and which are removed as they were seen', async () => {
    const surgery = await aSurgery({
      openingHours: [
        { weekday: 1, from: '09:00', to: '12:00' },
        { weekday: 1, from: '12:00', to: '13:00' },
      ],
    });
    const made = await admin.post(path('surgeries')).send(surgery);
    expect(made.status).toBe(201);
    const overlapping = [...surgery.openingHours, { weekday: 1, from: '11:59', to: '12:30' }];
    const refused = await admin
      .post(path('surgeries'))
      .send({ ...surgery, openingHours: overlapping });
    expect(Object.keys(refused.body.errors)).toEqual(['openingHours']);
    const removal = (version: number) =>
      admin.delete(path('surgeries', made.body.id)).query({ version });
    expect((await removal(2)).body.code).toBe('stale_version');
    expect((await removal(1)).status).toBe(204);
    expect((await removal(1)).status).toBe(404);
  });

  it('belongs to practices and is stood in for between days', async () => {
    const [one, other] = [await aDoctor(app.em()), await aDoctor(app.em())];
    const membership = {
      doctorId: one.id,
      practiceId: 'G1',
      practiceName: 'Studio associato',
      validFrom: '2026-01-01',
      validTo: null,
    };
    const joined = await admin.post(path('practice-memberships')).send(membership);
    expect(joined.body.doctorName).toBe(`${one.surname} ${one.name}`);
    const again = await admin.post(path('practice-memberships')).send(membership);
    expect(again.body.errors.validFrom).toMatch(/In quei giorni ce n’è già una/);
    const days = { validFrom: '2026-12-02', validTo: '2026-12-01' };
    const substitution = { substituteId: one.id, substitutedId: other.id, ...days };
    const backwards = await admin.post(path('substitutions')).send(substitution);
    expect(Object.keys(backwards.body.errors)).toEqual(['validTo']);
    const oneself = { ...substitution, substitutedId: one.id, validTo: null };
    const refused = await admin.post(path('substitutions')).send(oneself);
    expect(Object.keys(refused.body.errors)).toEqual(['substituteId']);
    const made = await admin.post(path('substitutions')).send({ ...substitution, validTo: null });
    expect(made.status).toBe(201);
    const of = await admin.get(path('substitutions')).query({ substitute: one.id });
    expect(of.body.total).toBe(1);
  });
});

describe('closing days', () => {
  it('count at once in this process, once a day for an office', async () => {
    await aMunicipality(app.em());
    expect((await closingDays(app.deps.sql))('LEG')).not.toContain('2026-12-07');
    const day = { day: '2026-12-07', officeId: 'LEG', name: 'Chiusura' };
    const made = await admin.post(path('closing-days')).send(day).expect(201);
    expect((await closingDays(app.deps.sql))('LEG')).toContain('2026-12-07');
    const twice = await admin.post(path('closing-days')).send(day);
    expect(Object.keys(twice.body.errors)).toEqual(['day']);
    await admin
      .post(path('closing-days'))
      .send({ ...day, officeId: null })
      .expect(201);
    await admin.delete(path('closing-days', made.body.id)).query({ version: 1 }).expect(204);
    expect((await closingDays(app.deps.sql))('LEG')).toContain('2026-12-07');
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DoctorPage } from '#contract/doctor.ts';
import { doctorRoutes } from '#server/doctors/routes.ts';
import { aMembership, aSurgery } from '#test/factories/doctor-relations.ts';
import { aDoctor, aMunicipality, newId, type DoctorRow } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let angelo: DoctorRow;
let full: DoctorRow;
let child: DoctorRow;
let gone: DoctorRow;

beforeAll(async () => {
  app = await createTestApp({ routes: doctorRoutes, now: '2026-11-23T09:00:00Z' });
  const em = app.em();
  await aMunicipality(em, { code: 'E801', zone: 'Z2' });
  await aMunicipality(em, { code: 'C986', zone: 'Z2' });
  angelo = await aDoctor(em, { surname: "D'Angelò", name: 'Nicolò', languages: ['en'] });
  full = await aDoctor(em, { surname: 'Pieni', name: 'Rosa', selfLimit: 800, patientCount: 800 });
  child = await aDoctor(em, {
    surname: 'Bimbi',
    name: 'Angela',
    kind: 'PAEDIATRICIAN',
    zone: 'Z2',
    appointmentKind: 'PROVISIONAL',
    appointmentEnd: '2027-05-31',
    visibleOnline: false,
  });
  gone = await aDoctor(em, { surname: 'Cessati', activeTo: '2026-11-22' });
  await aDoctor(em, { surname: 'Scaduti', appointmentEnd: '2026-11-22' });
  await aMembership(em, { doctor: angelo.id, practiceId: 'G1' });
  await aMembership(em, { doctor: full.id, practiceId: 'G1', validTo: '2026-11-22' });
  await aSurgery(em, {
    doctor: angelo.id,
    openingHours: [
      { weekday: 4, from: '15:00', to: '18:30' },
      { weekday: 1, from: '15:00', to: '18:00' },
      { weekday: 1, from: '09:00', to: '12:00' },
    ],
  });
  await aSurgery(em, { doctor: child.id, municipality: 'E801', openingHours: [] });
  await aSurgery(em, { doctor: angelo.id, municipality: 'E801' });
});
afterAll(() => app.close());

it('lists the doctors under contract by surname, never with a number of patients', async () => {
  const response = await app.agent().get('/api/doctors').expect(200);
  expect(surnames(response.body)).toEqual(['Bimbi', "D'Angelò", 'Pieni']);
  expect(response.body.total).toBe(3);
  expect(response.body.data[1]).toEqual({
    id: angelo.id,
    kind: 'GP',
    surname: "D'Angelò",
    name: 'Nicolò',
    zoneId: 'Z1',
    zoneName: 'Ambito Z1',
    places: 'AVAILABLE',
    appointmentKind: 'TITULAR',
    appointmentEnd: null,
    activeTo: null,
    practiceName: 'Medicina di gruppo G1',
    languages: ['en'],
    surgeries: [
      expect.objectContaining({ municipalityCode: 'E801' }),
      {
        id: expect.any(String),
        street: 'Via degli Ambulatori 3',
        postcode: '20025',
        municipalityCode: 'E514',
        municipalityName: 'Legnano',
        phone: '+390331000001',
        byAppointment: true,
        openingHours: [
          { weekday: 1, from: '09:00', to: '12:00' },
          { weekday: 1, from: '15:00', to: '18:00' },
          { weekday: 4, from: '15:00', to: '18:30' },
        ],
      },
    ],
  });
  expect(response.body.data[0]).toMatchObject({ appointmentEnd: '2027-05-31' });
  expect(response.body.data[2]).toMatchObject({ places: 'FULL', practiceName: null });
  expect(JSON.stringify(response.body)).not.toMatch(/patient|selfLimit|:800|:500/i);
});

it.each([
  ['zone=Z2', ['Bimbi']],
  ['kind=GP', ["D'Angelò", 'Pieni']],
  ['kind=PAEDIATRICIAN&zone=Z1', []],
  ['availableOnly=true', ['Bimbi', "D'Angelò"]],
  ['availableOnly=false', ['Bimbi', "D'Angelò", 'Pieni']],
  ['municipality=E801', ['Bimbi', "D'Angelò"]],
  ['municipality=E514', ["D'Angelò"]],
  // Nobody has a surgery in Corbetta: the doctors of its zone are given.
  ['municipality=C986', ['Bimbi']],
  ['municipality=Z999', []],
  ['name=dangelo', ["D'Angelò"]],
  ["name=D'ANGELÒ%20nico", ["D'Angelò"]],
  ['name=angel', ['Bimbi', "D'Angelò"]],
  ['name=rosa%20pieni', ['Pieni']],
  ['name=%25', ['Bimbi', "D'Angelò", 'Pieni']],
  ['name=_', ['Bimbi', "D'Angelò", 'Pieni']],
  ['name=nessuno', []],
])('filters by %s', async (query, expected) => {
  const response = await app.agent().get(`/api/doctors?${query}`).expect(200);
  expect(surnames(response.body)).toEqual(expected);
  expect(response.body.total).toBe(expected.length);
});

it.each([
  // Monday nine to twelve and three to six, Thursday three to half past six.
  ['weekday=1', ["D'Angelò"]],
  ['weekday=2', []],
  ['at=12:00', []],
  ['at=11:59', ["D'Angelò"]],
  ['at=09:00', ["D'Angelò"]],
  ['at=08:59', []],
  ['weekday=4&at=18:29', ["D'Angelò"]],
  ['weekday=4&at=18:30', []],
  ['weekday=4&at=09:00', []],
  ['appointment=PROVISIONAL', ['Bimbi']],
  ['appointment=TITULAR&weekday=1', ["D'Angelò"]],
  // Whose membership ended yesterday is no member; a sign of a pattern is a sign.
  ['practice=gruppo%20g1', ["D'Angelò"]],
  ['practice=%25', []],
])('finds by appointment, practice and hours: %s', async (query, found) => {
  const { body } = await app.agent().get(`/api/doctors?${query}`).expect(200);
  expect([surnames(body), body.total]).toEqual([found, found.length]);
});

it.each(['weekday=0', 'weekday=8', 'at=24:00', 'at=9:00', 'appointment=LOCUM'])(
  'refuses %s',
  async (query) => {
    const answer = await app.agent().get(`/api/doctors?${query}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
  },
);

it('gives one page at a time, with the exact total', async () => {
  const response = await app.agent().get('/api/doctors?perPage=2&page=2').expect(200);
  expect(surnames(response.body)).toEqual(['Pieni']);
  expect(response.body.total).toBe(3);
});

it.each(['perPage=101', 'page=0', 'kind=DENTIST', 'municipality=legnano', 'colour=red'])(
  'refuses %s and names the field',
  async (query) => {
    const response = await app.agent().get(`/api/doctors?${query}`).expect(422);
    expect(response.body).toMatchObject({ code: 'invalid', errors: expect.anything() });
    expect(Object.keys(response.body.errors)).toEqual([query.split('=')[0]]);
  },
);

it('shows one doctor, also one that is no longer in the list', async () => {
  const listed = await app.agent().get(`/api/doctors/${child.id}`).expect(200);
  expect(listed.body).toMatchObject({ surname: 'Bimbi', surgeries: [{ postcode: '20025' }] });
  const ended = await app.agent().get(`/api/doctors/${gone.id}`).expect(200);
  expect(ended.body).toMatchObject({ surname: 'Cessati', activeTo: '2026-11-22' });
});

it('answers 404 for a doctor who is not there', async () => {
  const answers = [
    await app.agent().get(`/api/doctors/${newId()}`),
    await app.agent().get('/api/doctors/not-an-id'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});

function surnames(page: DoctorPage): string[] {
  return page.data.map((doctor) => doctor.surname);
}

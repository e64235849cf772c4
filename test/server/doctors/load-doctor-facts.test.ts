import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ormOptions } from '#server/db/orm.config.ts';
import { sqlOf } from '#server/db/sql.ts';
import { hasPaediatricianPlaces, loadDoctorFacts } from '#server/doctors/load-doctor-facts.ts';
import { aMembership, aSubstitution } from '#test/factories/doctor-relations.ts';
import { aDoctor, newId } from '#test/factories/registry.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

const FOR_NOBODY = { on: '2026-11-23', forPersonId: null };

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await MikroORM.init(ormOptions({ DATABASE_URL: database.url, DATABASE_POOL: 4 }));
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

it('gives the facts of each doctor in the order of the ids', async () => {
  const em = orm.em.fork();
  const plain = await aDoctor(em, { patientCount: 1320 });
  const other = await aDoctor(em, {
    kind: 'PAEDIATRICIAN',
    selfLimit: 800,
    patientCount: 799,
    visibleOnline: false,
    appointmentKind: 'PROVISIONAL',
    appointmentEnd: '2027-05-31',
    activeTo: '2027-06-30',
  });
  await aMembership(em, { doctor: plain.id, practiceId: 'G1' });
  await aMembership(em, {
    doctor: plain.id,
    practiceId: 'G0',
    validFrom: '2012-01-01',
    validTo: '2014-12-31',
  });
  await aSubstitution(em, { substitute: other.id, substituted: plain.id, validTo: '2027-01-31' });

  expect(await loadDoctorFacts(sqlOf(em), [other.id, newId(), plain.id], FOR_NOBODY)).toEqual([
    {
      doctorId: other.id,
      kind: 'PAEDIATRICIAN',
      maxPatients: 1000,
      selfLimit: 800,
      patientCount: 799,
      heldPlaces: 0,
      awaitedPlaces: 0,
      visibleOnline: false,
      appointmentKind: 'PROVISIONAL',
      appointmentEnd: '2027-05-31',
      activeFrom: '2010-01-01',
      activeTo: '2027-06-30',
      zoneId: 'Z1',
      practices: [],
      substitutions: [
        { substituteId: other.id, substitutedId: plain.id, from: '2026-01-01', to: '2027-01-31' },
      ],
    },
    {
      doctorId: plain.id,
      kind: 'GP',
      maxPatients: 1500,
      patientCount: 1320,
      heldPlaces: 0,
      awaitedPlaces: 0,
      visibleOnline: true,
      appointmentKind: 'TITULAR',
      activeFrom: '2010-01-01',
      zoneId: 'Z1',
      practices: [
        { practiceId: 'G0', from: '2012-01-01', to: '2014-12-31' },
        { practiceId: 'G1', from: '2015-01-01' },
      ],
      substitutions: [],
    },
  ]);
  expect(await loadDoctorFacts(sqlOf(em), [], FOR_NOBODY)).toEqual([]);
});

it('tells whether a zone has a paediatrician with places', async () => {
  const em = orm.em.fork();
  const zone = 'Z9';
  const day = '2026-11-23';
  await aDoctor(em, { zone, kind: 'GP' });
  await aDoctor(em, { zone, kind: 'PAEDIATRICIAN', patientCount: 1000 });
  await aDoctor(em, { zone, kind: 'PAEDIATRICIAN', selfLimit: 700, patientCount: 700 });
  await aDoctor(em, { zone, kind: 'PAEDIATRICIAN', activeTo: '2026-11-22' });
  await aDoctor(em, { zone, kind: 'PAEDIATRICIAN', activeFrom: '2026-11-24' });
  expect(await hasPaediatricianPlaces(sqlOf(em), zone, day)).toBe(false);
  await aDoctor(em, { zone, kind: 'PAEDIATRICIAN', patientCount: 999 });
  expect(await hasPaediatricianPlaces(sqlOf(em), zone, day)).toBe(true);
});

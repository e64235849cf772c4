import type { EntityManager } from '@mikro-orm/postgresql';
import { generateFiscalCode } from '#rules/fiscal-code.ts';
import { searchText } from '#server/db/search-text.ts';
import type * as rows from '#server/db/seed/registry-rows.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { DoctorChoice } from '#server/doctors/doctor-choice.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { Municipality } from '#server/offices/municipality.entity.ts';
import { Office } from '#server/offices/office.entity.ts';
import { Zone } from '#server/offices/zone.entity.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';

/**
 * Builders of the registry: each inserts one row, with what it stands on where nothing else is
 * said (office LEG, zone Z1, municipality Legnano), and gives back what it inserted.
 */
const MADE_AT = new Date('2026-01-02T08:00:00Z');
const LEGNANO = 'E514';
let made = 0;

/** An id of its own for a row of a test. */
export function newId(): string {
  return uuidV7(MADE_AT.getTime());
}

export interface OfficeRow {
  id: string;
  name: string;
  address: string;
  phone: string;
  email: string;
}

export async function anOffice(
  em: EntityManager,
  overrides: Partial<OfficeRow> = {},
): Promise<OfficeRow> {
  const id = overrides.id ?? 'LEG';
  const office = {
    id,
    name: `Scelta e Revoca ${id}`,
    address: 'Via di Prova 1, 20025 Legnano',
    phone: '+390331000000',
    email: `${id.toLowerCase()}@asst-vallefittizia.example`,
    ...overrides,
  };
  await em.upsert(Office, office);
  return office;
}

export interface MunicipalityRow {
  code: string;
  istatCode: string;
  name: string;
  province: string;
  postcode: string;
  zone: string;
  office: string;
}

/** A municipality with its zone and its office; one that is already there is left as it is. */
export async function aMunicipality(
  em: EntityManager,
  overrides: Partial<MunicipalityRow> = {},
): Promise<MunicipalityRow> {
  const code = overrides.code ?? LEGNANO;
  const municipality = {
    code,
    istatCode: code === LEGNANO ? '015118' : `9${code.slice(1)}00`.padEnd(6, '0'),
    name: code === LEGNANO ? 'Legnano' : `Comune ${code}`,
    province: 'MI',
    postcode: '20025',
    zone: 'Z1',
    office: 'LEG',
    ...overrides,
  };
  await em.upsert(
    Zone,
    { id: municipality.zone, name: `Ambito ${municipality.zone}`, district: 'Distretto di prova' },
    { onConflictAction: 'ignore' },
  );
  await anOffice(em, { id: municipality.office });
  await em.upsert(Municipality, municipality, { onConflictAction: 'ignore' });
  return municipality;
}

export type PersonRow = rows.PersonRow;

/** A resident of Legnano born in 1980, with a fiscal code that follows from the other fields. */
export async function aPerson(
  em: EntityManager,
  overrides: Partial<PersonRow> = {},
): Promise<PersonRow> {
  const surname = overrides.surname ?? surnameOf((made += 1));
  const name = overrides.name ?? 'Maria';
  const sex = overrides.sex ?? 'F';
  const birthDate = overrides.birthDate ?? '1980-06-15';
  const birthPlaceCode = overrides.birthPlaceCode ?? LEGNANO;
  const residence = overrides.residenceMunicipality === undefined ? LEGNANO : null;
  const person = {
    id: newId(),
    fiscalCode: generateFiscalCode({ surname, name, sex, birthDate, birthPlace: birthPlaceCode }),
    surname,
    name,
    sex,
    birthDate,
    birthPlaceCode,
    citizenship: 'IT',
    residence: { street: 'Via delle Prove 7', postcode: '20025', municipalityCode: LEGNANO },
    residenceMunicipality: residence,
    healthDomicile: null,
    domicileMunicipality: null,
    householdId: null,
    email: null,
    phone: null,
    aireFrom: null,
    aireTo: null,
    deathDate: null,
    createdAt: MADE_AT,
    ...overrides,
  };
  for (const code of [person.residenceMunicipality, person.domicileMunicipality]) {
    if (code !== null) {
      await aMunicipality(em, { code });
    }
  }
  await em.insert(AssistedPerson, person);
  return person;
}

export type EnrolmentRow = rows.EnrolmentRow;

/** An open enrolment as a resident. */
export async function anEnrolment(
  em: EntityManager,
  overrides: Partial<EnrolmentRow> & Pick<EnrolmentRow, 'person'>,
): Promise<EnrolmentRow> {
  const enrolment: EnrolmentRow = {
    id: newId(),
    kind: 'RESIDENT',
    status: 'ACTIVE',
    validFrom: '1990-01-01',
    validTo: null,
    ...overrides,
  };
  await em.insert(Enrolment, enrolment);
  return enrolment;
}

export type DoctorRow = rows.DoctorRow;

/** A GP of zone Z1 in service, with plenty of places and no surgery. */
export async function aDoctor(
  em: EntityManager,
  overrides: Partial<DoctorRow> = {},
): Promise<DoctorRow> {
  made += 1;
  const surname = overrides.surname ?? surnameOf(made);
  const name = overrides.name ?? 'Piera';
  const kind = overrides.kind ?? 'GP';
  const doctor: DoctorRow = {
    id: newId(),
    regionalCode: `T${String(made).padStart(6, '0')}`,
    kind,
    surname,
    name,
    sex: 'F',
    zone: 'Z1',
    maxPatients: kind === 'GP' ? 1500 : 1000,
    selfLimit: null,
    patientCount: 500,
    visibleOnline: true,
    appointmentKind: 'TITULAR',
    appointmentEnd: null,
    activeFrom: '2010-01-01',
    activeTo: null,
    languages: [],
    phone: null,
    email: null,
    searchText: searchText(surname, name),
    ...overrides,
  };
  await em.upsert(
    Zone,
    { id: doctor.zone, name: `Ambito ${doctor.zone}`, district: 'Distretto di prova' },
    { onConflictAction: 'ignore' },
  );
  await em.insert(Doctor, doctor);
  return doctor;
}

export type ChoiceRow = rows.ChoiceRow;

/** A choice without end, made at the desk years ago; the doctor's count is left as it is. */
export async function aChoice(
  em: EntityManager,
  overrides: Partial<ChoiceRow> & Pick<ChoiceRow, 'person' | 'doctor'>,
): Promise<ChoiceRow> {
  const choice: ChoiceRow = {
    id: newId(),
    validFrom: '2015-01-01',
    validTo: null,
    timeLimited: false,
    channel: 'DESK',
    endReason: null,
    openedByCase: null,
    endedByCase: null,
    createdAt: MADE_AT,
    ...overrides,
  };
  await em.insert(DoctorChoice, choice);
  return choice;
}

/** A surname whose three letters in the fiscal code no other number below 4,096 gives. */
function surnameOf(number: number): string {
  const consonants = 'BCDFGLMNPQRSTVZH';
  const letter = (shift: number): string => consonants.charAt((number >> shift) % 16);
  return `${letter(8)}a${letter(4).toLowerCase()}e${letter(0).toLowerCase()}i`;
}

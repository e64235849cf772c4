import { createHash, randomBytes } from 'node:crypto';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import pg from 'pg';

/** A session made straight in the database, without the steps of signing in. */
export interface DeskSession {
  id: string;
  cookie: string;
}

export interface DeskCitizen extends DeskSession {
  caseId: string;
}

export interface FilledDesk {
  citizens: DeskCitizen[];
  operators: DeskSession[];
  supervisors: DeskSession[];
}

/**
 * Fills an empty desk, or one with the demo data, with one office, doctors with room, staff with
 * sessions, and citizens who each have a session and a draft ready to be submitted: form filled,
 * documents checked.
 */
export async function fillDesk(
  databaseUrl: string,
  {
    citizens,
    operators,
    supervisors = 0,
  }: Record<'citizens' | 'operators', number> & { supervisors?: number },
): Promise<FilledDesk> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(PLACES);
    const doctors = Array.from({ length: 10 }, () => newId());
    await client.query(DOCTORS, [doctors]);
    return {
      citizens: await addCitizens(client, citizens, doctors),
      operators: await addStaff(client, operators, 'OPERATOR'),
      supervisors: await addStaff(client, supervisors, 'SUPERVISOR'),
    };
  } finally {
    await client.end();
  }
}

/** How many patients each of the doctors has before the first case. */
export const FIRST_PATIENT_COUNT = 50_000;

function newId(): string {
  return uuidV7(Date.now());
}

const PLACES = `
  insert into zone values ('Z1', 'Ambito di prova', 'Distretto di prova')
    on conflict do nothing;
  insert into office (id, name, address, phone, email) values ('LEG', 'Ufficio di prova', 'Via Prova 1', '+390331000000', 'ufficio@example.org')
    on conflict do nothing;
  insert into municipality (code, istat_code, name, province, postcode, zone_id, office_id)
    values ('E514', '015118', 'Legnano', 'MI', '20025', 'Z1', 'LEG')
    on conflict do nothing`;

const DOCTORS = `
  insert into doctor (id, regional_code, kind, surname, name, sex, zone_id, max_patients, patient_count,
    visible_online, appointment_kind, active_from, languages, search_text)
  select id, 'BENCH' || n, 'GP', 'Medico' || n, 'Prova', 'F',
    (select zone_id from municipality where code = 'E514'), 100000, ${FIRST_PATIENT_COUNT}, true, 'TITULAR',
    '2010-01-01', '{}', 'MEDICO' || n
  from unnest($1::uuid[]) with ordinality as d(id, n)`;

const ADDRESS = JSON.stringify({
  street: 'via Roma 1',
  postcode: '20025',
  municipalityCode: 'E514',
});

async function addCitizens(
  client: pg.Client,
  count: number,
  doctors: readonly string[],
): Promise<DeskCitizen[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    index,
    person: newId(),
    account: newId(),
    caseId: newId(),
    token: randomBytes(32).toString('base64url'),
    old: doctors[index % 5] ?? '',
    wanted: doctors[5 + (index % 5)] ?? '',
  }));
  const records = JSON.stringify(
    rows.map(({ token, ...row }) => ({ ...row, hash: hashOf(token), session: newId() })),
  );
  await client.query(CITIZENS.replaceAll(':address', `'${ADDRESS}'`).replaceAll(':records', '$1'), [
    records,
  ]);
  return rows.map(({ account, caseId, token }) => ({
    id: account,
    caseId,
    cookie: `desk=${token}`,
  }));
}

const RECORDS = `jsonb_to_recordset(:records::jsonb) as r(index int, person uuid, account uuid, "caseId" uuid,
  hash text, session uuid, old uuid, wanted uuid)`;

const CITIZENS = `
  with person as (
    insert into assisted_person (id, fiscal_code, surname, name, sex, birth_date, birth_place_code, citizenship,
      residence, residence_municipality_code, created_at)
    select r.person, 'BENCH' || lpad(r.index::text, 11, '0'), 'Prova' || r.index, 'Persona', 'F', '1980-01-01', 'E514', 'ITA',
      :address::jsonb, 'E514', now() from ${RECORDS} returning 1
  ), enrolled as (
    insert into enrolment (id, person_id, kind, status, valid_from)
    select gen_random_uuid(), r.person, 'RESIDENT', 'ACTIVE', '2000-01-01' from ${RECORDS} returning 1
  ), chosen as (
    insert into doctor_choice (id, person_id, doctor_id, valid_from, time_limited, channel, created_at)
    select gen_random_uuid(), r.person, r.old, '2015-01-01', false, 'IMPORT', now() from ${RECORDS} returning 1
  ), account as (
    insert into account (id, fiscal_code, surname, name, sex, birth_date, birth_place_code, residence, email,
      email_verified_at, mobile, mobile_verified_at, locale, person_id, privacy_accepted_at, created_at)
    select r.account, 'BENCH' || lpad(r.index::text, 11, '0'), 'Prova' || r.index, 'Persona', 'F', '1980-01-01', 'E514',
      :address::jsonb, 'prova' || r.index || '@example.org', now(), '+39333' || lpad(r.index::text, 7, '0'), now(), 'it', r.person, now(), now()
    from ${RECORDS} returning 1
  ), signed_in as (
    insert into session (token_hash, public_id, account_id, means, assurance, authenticated_at, last_seen_at,
      idle_expires_at, expires_at, user_agent, ip_address)
    select r.hash, r.session, r.account, 'ACCOUNT', 'LOW', now(), now(), now() + interval '8 hours', now() + interval '8 hours',
      'bench', '127.0.0.1' from ${RECORDS} returning 1
  ), draft as (
    insert into case_file (id, type, state, locale, applicant_id, beneficiary_id, form, step, created_at, state_since, last_activity_at)
    select r."caseId", 'DOCTOR_CHANGE', 'DRAFT', 'it', r.account, r.person,
      jsonb_build_object('doctorId', r.wanted), 'summary', now(), now(), now() from ${RECORDS} returning 1
  )
  insert into document (id, case_id, owner_id, kind, status, scan, file_name, media_type, size, sha256, pages,
    storage_key, wrapped_key, key_id, created_at)
  select gen_random_uuid(), r."caseId", r.account, k.kind, 'READY', 'CLEAN', 'scan.pdf', 'application/pdf', 1000, '0', 2,
    gen_random_uuid()::text, '', '', now()
  from ${RECORDS}, (values ('IDENTITY_DOCUMENT'), ('HEALTH_CARD')) as k(kind)`;

async function addStaff(
  client: pg.Client,
  count: number,
  role: 'OPERATOR' | 'SUPERVISOR',
): Promise<DeskSession[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    index,
    id: newId(),
    session: newId(),
    token: randomBytes(32).toString('base64url'),
  }));
  const records = JSON.stringify(
    rows.map(({ token, ...row }) => ({ ...row, hash: hashOf(token) })),
  );
  await client.query(STAFF, [records, role]);
  return rows.map(({ id, token }) => ({ id, cookie: `staff=${token}` }));
}

const STAFF = `
  with staff as (
    insert into staff_member (id, email, surname, name, role, office_id, locale, password_hash, totp_secret, created_at)
    select r.id, lower($2) || r.index || '@bench.example.org', 'Addetto' || r.index, 'Prova', $2,
      case when $2 = 'OPERATOR' then 'LEG' end, 'it', '', '', now()
    from jsonb_to_recordset($1::jsonb) as r(id uuid, index int) returning 1
  )
  insert into session (token_hash, public_id, staff_id, means, assurance, authenticated_at, last_seen_at,
    idle_expires_at, expires_at, user_agent, ip_address)
  select r.hash, r.session, r.id, 'STAFF', 'STRONG', now(), now(), now() + interval '8 hours', now() + interval '8 hours',
    'bench', '127.0.0.1' from jsonb_to_recordset($1::jsonb) as r(id uuid, session uuid, hash text)`;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

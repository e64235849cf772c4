import pg from 'pg';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import type { DeskCitizen } from './ready-drafts.ts';

/**
 * Turns the ready drafts of these citizens into requests for their whole family: so many members in
 * all, the others minors of the own household whose parent was declared, each changing doctor.
 * @param members at least one
 */
export async function giveFamilies(
  databaseUrl: string,
  citizens: readonly DeskCitizen[],
  members: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const children = citizens.flatMap(({ id, caseId }, family) =>
    Array.from({ length: members - 1 }, (_, index) => ({
      account: id,
      caseId,
      person: uuidV7(Date.now()),
      number: family * members + index,
      age: 7 + (index % 10),
    })),
  );
  try {
    await client.query('begin');
    await client.query(CHILDREN, [JSON.stringify(children)]);
    await client.query(FORMS, [citizens.map(({ caseId }) => caseId)]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const ROWS = `jsonb_to_recordset($1::jsonb) as r(account uuid, "caseId" uuid, person uuid, number int, age int)`;

const CHILDREN = `
  with parent as (
    select r.*, p.id as parent, p.surname, p.residence from ${ROWS}
    join account a on a.id = r.account join assisted_person p on p.id = a.person_id
  ), homes as (
    update assisted_person set household_id = id where id in (select parent from parent)
  ), child as (
    insert into assisted_person (id, fiscal_code, surname, name, sex, birth_date, birth_place_code,
      citizenship, residence, residence_municipality_code, household_id, created_at)
    select person, 'MINOR' || lpad(number::text, 11, '0'), surname, 'Figlio', 'F',
      (now() - make_interval(years => age, days => 30))::date, 'E514', 'ITA', residence, 'E514', parent, now()
    from parent
  ), enrolled as (
    insert into enrolment (id, person_id, kind, status, valid_from)
    select gen_random_uuid(), person, 'RESIDENT', 'ACTIVE', '2020-01-01' from parent
  ), chosen as (
    insert into doctor_choice (id, person_id, doctor_id, valid_from, time_limited, channel, created_at)
    select gen_random_uuid(), r.person, c.doctor_id, '2020-01-01', false, 'IMPORT', now()
    from parent r join doctor_choice c on c.person_id = r.parent
  )
  insert into representation (id, representative_id, represented_id, kind, state, version, powers,
    valid_from, office_id, declared_at)
  select gen_random_uuid(), account, person, 'PARENT', 'ACTIVE', 1, '{}', '2020-01-01', 'LEG', now()
  from parent`;

const FORMS = `
  update case_file c set type = 'FAMILY_REQUEST', form = jsonb_build_object('items', (
    select jsonb_agg(jsonb_build_object('key', m.id, 'personId', m.id, 'name', m.name,
      'surname', m.surname, 'fiscalCode', '', 'operation', 'DOCTOR_CHANGE',
      'doctorId', c.form ->> 'doctorId'))
    from assisted_person m where m.household_id = c.beneficiary_id))
  where c.id = any($1::uuid[])`;

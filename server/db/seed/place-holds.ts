import type { EntityManager } from '@mikro-orm/postgresql';

// Where all the open cases would not find room the last places stay free, to be raced for.
const HOLDS = `
  with open as (
    select c.id, c.beneficiary_id, (c.form ->> 'doctorId')::uuid as doctor_id, c.submitted_at,
      count(*) over (partition by c.form ->> 'doctorId') as wanted
    from case_file c
    where c.concluded_at is null and c.state not in ('DRAFT', 'COMMIT_FAILED')
      and c.form ->> 'doctorId' is not null and c.beneficiary_id is not null
  )
  insert into place_hold (case_id, person_id, doctor_id, held_until, created_at)
  select open.id, open.beneficiary_id, d.id, (open.submitted_at at time zone 'Europe/Rome')::date + 60,
    open.submitted_at
  from open join doctor d on d.id = open.doctor_id
  where d.patient_count + open.wanted < least(d.max_patients, coalesce(d.self_limit, d.max_patients))
  order by open.submitted_at`;

const WATCH = `
  insert into place_watch (id, doctor_id, person_id, account_id, state, watched_at, expires_on)
  select gen_random_uuid(), d.id, a.person_id, a.id, 'WAITING', a.created_at,
    (now() at time zone 'Europe/Rome')::date + 180
  from doctor d join account a on a.person_id = ?
  where d.surname = 'Cattaneo' and d.patient_count >= d.max_patients`;

/**
 * The places that the open cases of the demo hold, and somebody who waits for one with a full doctor.
 * @param waiting the person who waits
 */
export async function holdPlaces(
  em: EntityManager,
  waiting: string,
  say: (line: string) => void,
): Promise<void> {
  await em.execute(HOLDS);
  await em.execute(WATCH, [waiting]);
  const [row] = await em.execute<{ held: string; waits: string }[]>(
    'select (select count(*) from place_hold) as held, (select count(*) from place_watch) as waits',
  );
  say(`${row?.held ?? 0} places held, ${row?.waits ?? 0} waited for`);
}

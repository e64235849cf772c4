import type { CivilDate } from '#contract/civil-date.ts';
import type { DoctorFacts } from '#rules/registry-facts.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { awaitedPlaces, hasFreePlaces, heldPlaces, ownTurn } from './places-taken.ts';

const CLAIMANT = { person: '$3::uuid', turn: 'claim.turn' };

// What is null is left out, as the facts have it.
const DOCTOR_FACTS: Statement = {
  name: 'doctor_facts',
  text: `
  select jsonb_strip_nulls(jsonb_build_object(
    'doctorId', d.id, 'kind', d.kind, 'maxPatients', d.max_patients, 'selfLimit', d.self_limit,
    'patientCount', d.patient_count, 'heldPlaces', ${heldPlaces('d.id', '$2', CLAIMANT)},
    'awaitedPlaces', ${awaitedPlaces('d.id', '$2', CLAIMANT)}, 'visibleOnline', d.visible_online,
    'appointmentKind', d.appointment_kind, 'appointmentEnd', d.appointment_end,
    'activeFrom', d.active_from, 'activeTo', d.active_to, 'zoneId', d.zone_id,
    'practices', (
      select coalesce(jsonb_agg(jsonb_build_object('practiceId', m.practice_id,
        'from', m.valid_from, 'to', m.valid_to) order by m.valid_from), '[]')
      from practice_membership m where m.doctor_id = d.id),
    'substitutions', (
      select coalesce(jsonb_agg(jsonb_build_object('substituteId', s.substitute_id,
        'substitutedId', s.substituted_id, 'from', s.valid_from, 'to', s.valid_to)
        order by s.valid_from), '[]')
      from substitution s where s.substitute_id = d.id))) as facts
  from doctor d
  cross join lateral (select ${ownTurn('d.id', '$2', CLAIMANT.person)} as turn) claim
  where d.id = any($1)`,
};

/** The day for which places are counted, and the person whose own holds and waits do not count. */
export interface DoctorFactsOptions {
  on: CivilDate;
  /** null: somebody who can hold nothing. */
  forPersonId: string | null;
}

/**
 * What the rules need to know of those doctors, in one query and in the order of the ids; unknown
 * ids are left out. Where the number of patients decides, lock the doctors' rows first and give the
 * transaction that locked them.
 */
export async function loadDoctorFacts(
  sql: Sql,
  ids: readonly string[],
  { on, forPersonId }: DoctorFactsOptions,
): Promise<DoctorFacts[]> {
  if (ids.length === 0) {
    return [];
  }
  const rows = await sql.rows<{ facts: DoctorFacts }>(DOCTOR_FACTS, [ids, on, forPersonId]);
  const facts = new Map(rows.map((row) => [row.facts.doctorId, row.facts]));
  return ids.flatMap((id) => facts.get(id) ?? []);
}

const PLACES_LEFT: Statement = {
  name: 'paediatrician_places',
  text: `
  select exists (
    select 1 from doctor d
    where d.zone_id = $1 and d.kind = 'PAEDIATRICIAN'
      and ${hasFreePlaces('$2')}
      and d.active_from <= $2::date and (d.active_to is null or d.active_to >= $2::date)
      and (d.appointment_kind = 'TITULAR' or d.appointment_end is null
        or d.appointment_end >= $2::date)) as found`,
};

/** Whether some paediatrician of the zone is in service on that day and has places (R-DS-10). */
export async function hasPaediatricianPlaces(
  sql: Sql,
  zoneId: string,
  on: CivilDate,
): Promise<boolean> {
  const [row] = await sql.rows<{ found: boolean }>(PLACES_LEFT, [zoneId, on]);
  return row?.found === true;
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  DoctorFacts,
  PracticeMembershipFact,
  SubstitutionFact,
} from '#rules/registry-facts.ts';
import { withoutNulls, type Nullable } from '../db/without-nulls.ts';

type DoctorRow = Nullable<Omit<DoctorFacts, 'practices' | 'substitutions'>> & {
  practices: Nullable<PracticeMembershipFact>[];
  substitutions: Nullable<SubstitutionFact>[];
};

const DOCTOR_FACTS = `
  select d.id as "doctorId", d.kind, d.max_patients as "maxPatients", d.self_limit as "selfLimit",
    d.patient_count as "patientCount", d.visible_online as "visibleOnline",
    d.appointment_kind as "appointmentKind", d.appointment_end::text as "appointmentEnd",
    d.active_from::text as "activeFrom", d.active_to::text as "activeTo", d.zone_id as "zoneId",
    (select coalesce(jsonb_agg(jsonb_build_object('practiceId', m.practice_id,
        'from', m.valid_from, 'to', m.valid_to) order by m.valid_from), '[]')
      from practice_membership m where m.doctor_id = d.id) as practices,
    (select coalesce(jsonb_agg(jsonb_build_object('substituteId', s.substitute_id,
        'substitutedId', s.substituted_id, 'from', s.valid_from, 'to', s.valid_to)
        order by s.valid_from), '[]')
      from substitution s where s.substitute_id = d.id) as substitutions
  from doctor d where d.id in (?)`;

/**
 * What the rules need to know of those doctors, in one query and in the order of the ids; unknown
 * ids are left out. Inside a transaction give its own `em`, after locking the doctors' rows where
 * the number of patients decides.
 */
export async function loadDoctorFacts(
  em: EntityManager,
  ids: readonly string[],
): Promise<DoctorFacts[]> {
  if (ids.length === 0) {
    return [];
  }
  const rows = await em.execute<DoctorRow[]>(DOCTOR_FACTS, [[...ids]]);
  const facts = new Map(rows.map((row) => [row.doctorId, doctorFacts(row)]));
  return ids.flatMap((id) => facts.get(id) ?? []);
}

function doctorFacts(row: DoctorRow): DoctorFacts {
  return {
    ...withoutNulls(row),
    practices: row.practices.map((membership) => withoutNulls(membership)),
    substitutions: row.substitutions.map((substitution) => withoutNulls(substitution)),
  };
}

const PLACES_LEFT = `
  select exists (
    select 1 from doctor d
    where d.zone_id = ? and d.kind = 'PAEDIATRICIAN'
      and d.patient_count < least(d.max_patients, coalesce(d.self_limit, d.max_patients))
      and d.active_from <= ?::date and (d.active_to is null or d.active_to >= ?::date)
      and (d.appointment_kind = 'TITULAR' or d.appointment_end >= ?::date)) as found`;

/** Whether some paediatrician of the zone is in service on that day and has places (R-DS-10). */
export async function hasPaediatricianPlaces(
  em: EntityManager,
  zoneId: string,
  on: string,
): Promise<boolean> {
  const [row] = await em.execute<{ found: boolean }[]>(PLACES_LEFT, [zoneId, on, on, on]);
  return row?.found === true;
}

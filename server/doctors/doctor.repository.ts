import type { CivilDate } from '#contract/civil-date.ts';
import type { DoctorSearch } from '#contract/doctor.ts';
import { likePatterns } from '../db/search-text.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { hasFreePlaces } from './places-taken.ts';
import { presentDoctor, type DoctorRow } from './present-doctor.ts';
import type { DoctorSummary } from '#contract/doctor.ts';

/** Words of a name that are looked for; what is typed beyond them narrows nothing more. */
const MAX_WORDS = 5;

/** Ids of a page of doctors in the order of their names, and how many there are over all pages. */
export interface DoctorHits {
  ids: string[];
  total: number;
}

interface Condition {
  /** Names the statement, which is prepared once for each set of filters. */
  key: string;
  text: (parameter: string) => string;
  value: unknown;
}

/**
 * Doctors under contract on that day or later, full ones and those not to be chosen online too
 * (specification 2). A municipality gives the doctors with a surgery in it, and where none has one
 * there, those of its zone.
 */
export async function searchDoctors(
  sql: Sql,
  search: DoctorSearch,
  today: CivilDate,
): Promise<DoctorHits> {
  const conditions = conditionsOf(search, today);
  const values = conditions.map((condition) => condition.value);
  values.push(search.perPage, (search.page - 1) * search.perPage);
  const [row] = await sql.rows<DoctorHits>(searchStatement(conditions), values);
  return row ?? { ids: [], total: 0 };
}

/** Only what is asked for becomes a condition: one without a value is none. */
function conditionsOf(search: DoctorSearch, today: CivilDate): Condition[] {
  const { zone, kind, municipality, appointment } = search;
  const byName = likePatterns(search.name ?? '').slice(0, MAX_WORDS);
  const possible: Condition[] = [
    { key: 'contract', text: isUnderContract, value: today },
    { key: 'zone', text: (id) => `d.zone_id = ${id}`, value: zone },
    { key: 'kind', text: (name) => `d.kind = ${name}`, value: kind },
    { key: 'place', text: inMunicipality, value: municipality },
    { key: 'places', text: isFree, value: search.availableOnly === true ? true : undefined },
    { key: 'appointment', text: (name) => `d.appointment_kind = ${name}`, value: appointment },
    {
      key: 'practice',
      text: inPractice,
      value: search.practice === '' ? undefined : search.practice,
    },
    { key: 'hours', text: isOpen, value: hoursOf(search) },
    ...byName.map((value) => ({
      key: 'word',
      text: (pattern: string) => `d.search_text like ${pattern}`,
      value,
    })),
  ];
  return possible.filter(({ value }) => value !== undefined);
}

function hoursOf({ weekday, at }: DoctorSearch): string[] | undefined {
  return weekday === undefined && at === undefined
    ? undefined
    : [weekday?.toString() ?? '', at ?? ''];
}

function isUnderContract(day: string): string {
  return `(d.active_to is null or d.active_to >= ${day})
        and (d.appointment_end is null or d.appointment_end >= ${day})`;
}

/** The first value of a search is the day. */
function isFree(wanted: string): string {
  return `${hasFreePlaces('$1')} = ${wanted}`;
}

/** A member on the day of the search; a text is looked for as it is, whatever signs are in it. */
function inPractice(name: string): string {
  return `exists (select 1 from practice_membership m
      where m.doctor_id = d.id and position(upper(${name}) in upper(m.practice_name)) > 0
        and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1))`;
}

/** Weekday and time, each empty for any; a surgery is closed from the minute on that its hours end. */
function isOpen(hours: string): string {
  return `exists (select 1 from surgery s
      cross join jsonb_to_recordset(s.opening_hours) as h(weekday int, "from" text, "to" text)
      where s.doctor_id = d.id
        and (${hours}::text[])[1] in ('', h.weekday::text)
        and ((${hours}::text[])[2] = ''
          or (h."from" <= (${hours}::text[])[2] and (${hours}::text[])[2] < h."to")))`;
}

function inMunicipality(code: string): string {
  return `(exists (select 1 from surgery s
        where s.doctor_id = d.id and s.municipality_code = ${code})
      or d.zone_id = (select m.zone_id from municipality m where m.code = ${code}
        and not exists (select 1 from surgery s where s.municipality_code = m.code)))`;
}

function searchStatement(conditions: readonly Condition[]): Statement {
  const where = conditions.map(({ text }, index) => text(`$${index + 1}`)).join('\n      and ');
  const limit = conditions.length + 1;
  return {
    name: `doctor_search_${conditions.map(({ key }) => key).join('_')}`,
    text: `
    with hits as (
      select d.id, d.surname, d.name from doctor d where ${where})
    select array(select id from hits order by surname, name, id
        limit $${limit} offset $${limit + 1}) as ids,
      (select count(*) from hits)::int as total`,
  };
}

const SUMMARIES: Statement = {
  name: 'doctor_summaries',
  text: `
    select d.id, d.kind, d.surname, d.name, d.zone_id as "zoneId", z.name as "zoneName",
      ${hasFreePlaces('$2')} as "hasPlaces", d.appointment_kind as "appointmentKind",
      d.appointment_end::text as "appointmentEnd", d.active_to::text as "activeTo", d.languages,
      (select m.practice_name from practice_membership m
        where m.doctor_id = d.id and m.valid_from <= $2
          and (m.valid_to is null or m.valid_to >= $2)
        order by m.valid_from limit 1) as "practiceName",
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'street', s.street,
          'postcode', s.postcode, 'municipalityCode', s.municipality_code,
          'municipalityName', m.name, 'phone', s.phone, 'byAppointment', s.by_appointment,
          'openingHours', s.opening_hours) order by m.name, s.street), '[]')
        from surgery s join municipality m on m.code = s.municipality_code
        where s.doctor_id = d.id) as surgeries
    from doctor d join zone z on z.id = d.zone_id
    where d.id = any($1)`,
};

/**
 * Those doctors as the public sees them on that day, in one query and in the order of the ids;
 * unknown ids are left out.
 */
export async function doctorSummaries(
  sql: Sql,
  ids: readonly string[],
  today: CivilDate,
): Promise<DoctorSummary[]> {
  if (ids.length === 0) {
    return [];
  }
  const rows = await sql.rows<DoctorRow>(SUMMARIES, [ids, today]);
  const byId = new Map(rows.map((row) => [row.id, presentDoctor(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

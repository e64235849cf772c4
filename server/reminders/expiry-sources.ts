import type { CivilDate } from '#contract/civil-date.ts';
import type { ExpiryKind } from '#contract/expiry.ts';
import { birthDatesNearLimit, type Expiry, remindedLastDays } from '#rules/expiry-reminder.ts';
import { lastPaediatricDay } from '#rules/paediatric-age.ts';

/** A row that may end soon, as each source gives it. */
export interface EndingRow {
  /** Of the row itself: sources are read in its order. */
  id: string;
  personId: string;
  /** null: it follows from the age. */
  lastDay: CivilDate | null;
  since: CivilDate;
  birthDate: CivilDate;
  extendedTo: CivilDate | null;
}

interface Source {
  /** Columns of an EndingRow; `$1` to `$4` are what `bounds` gives. */
  text: string;
  bounds(today: CivilDate): [CivilDate, CivilDate, CivilDate, CivilDate];
}

const byLastDay =
  (kind: ExpiryKind): Source['bounds'] =>
  (today) => {
    const { from, to } = remindedLastDays(kind, today);
    return [from, to, today, today];
  };

// What goes on afterwards, renewed or replaced, needs no reminder.
const ENROLMENTS = (kinds: string): string => `
  select e.id, e.person_id, e.valid_to as last_day, e.valid_from as since, null::date as extended_to
  from enrolment e
  where e.status = 'ACTIVE' and e.valid_to between $1::date and $2::date and $3::date = $4::date
    ${kinds} and not exists (
      select 1 from enrolment later where later.person_id = e.person_id and later.status = 'ACTIVE'
        and later.valid_from <= e.valid_to + 1
        and (later.valid_to is null or later.valid_to > e.valid_to))`;

/** Where each kind of expiry is read; what of it is due, the rules say. */
export const EXPIRY_SOURCES: Readonly<Record<ExpiryKind, Source>> = {
  ENROLMENT: { text: ENROLMENTS(''), bounds: byLastDay('ENROLMENT') },
  // R-FX-4: a mandatory enrolment ends with the permit that it rests on; a voluntary one does not
  // follow it (R-FX-6), so there the permit's own end counts.
  PERMIT: {
    text: `${ENROLMENTS(`and e.kind = 'FOREIGN_MANDATORY'`)}
      union all
      select e.id, e.person_id, e.title_to, e.valid_from, null::date
      from enrolment e
      where e.status = 'ACTIVE' and e.title_to between $1::date and $2::date
        and e.kind = 'FOREIGN_VOLUNTARY' and not exists (
          select 1 from enrolment later where later.person_id = e.person_id
            and later.status = 'ACTIVE' and later.valid_from > e.valid_from
            and (later.title_to is null or later.title_to >= e.title_to))`,
    bounds: byLastDay('PERMIT'),
  },
  // R-EX-10: those that the ministry grants renew themselves.
  EXEMPTION: {
    text: `
      select x.id, x.person_id, x.valid_to as last_day, x.valid_from as since,
        null::date as extended_to
      from exemption x
      where x.status = 'ACTIVE' and x.valid_to between $1::date and $2::date
        and $3::date = $4::date and x.origin <> 'MEF_AUTOMATIC' and not exists (
          select 1 from exemption later where later.person_id = x.person_id
            and later.code = x.code and later.status = 'ACTIVE'
            and later.valid_from <= x.valid_to + 1
            and (later.valid_to is null or later.valid_to > x.valid_to))`,
    bounds: byLastDay('EXEMPTION'),
  },
  PAEDIATRICIAN: {
    text: `
      select c.id, c.person_id, null::date as last_day, c.valid_from as since,
        x.valid_to as extended_to
      from assisted_person child
      join doctor_choice c on c.person_id = child.id and c.end_reason is null
      join doctor d on d.id = c.doctor_id and d.kind = 'PAEDIATRICIAN'
      left join paediatric_extension x on x.person_id = c.person_id and x.doctor_id = c.doctor_id
      where child.birth_date between $1::date and $2::date
        or child.birth_date between $3::date and $4::date`,
    bounds(today) {
      const [young, old] = birthDatesNearLimit(remindedLastDays('PAEDIATRICIAN', today));
      return [young?.from ?? today, young?.to ?? today, old?.from ?? today, old?.to ?? today];
    },
  },
  PROVISIONAL_DOCTOR: {
    text: `
      select c.id, c.person_id, d.appointment_end as last_day, c.valid_from as since,
        null::date as extended_to
      from doctor d join doctor_choice c on c.doctor_id = d.id and c.end_reason is null
        and (c.valid_to is null or c.valid_to >= d.appointment_end)
      where d.appointment_kind = 'PROVISIONAL' and $3::date = $4::date
        and (d.active_to is null or d.active_to >= d.appointment_end)
        and d.appointment_end between $1::date and $2::date`,
    bounds: byLastDay('PROVISIONAL_DOCTOR'),
  },
  // Of a provisional one, only where the service ends before the appointment.
  CEASING_DOCTOR: {
    text: `
      select c.id, c.person_id, d.active_to as last_day, c.valid_from as since,
        null::date as extended_to
      from doctor d join doctor_choice c on c.doctor_id = d.id and c.end_reason is null
        and (c.valid_to is null or c.valid_to >= d.active_to)
      where d.active_to between $1::date and $2::date and $3::date = $4::date
        and (d.appointment_kind <> 'PROVISIONAL' or d.appointment_end is null
          or d.appointment_end > d.active_to)`,
    bounds: byLastDay('CEASING_DOCTOR'),
  },
};

/** The expiry that a row stands for. */
export function expiryOf(kind: ExpiryKind, row: EndingRow): Expiry {
  return {
    kind,
    lastDay: row.lastDay ?? lastPaediatricDay(row.birthDate, row.extendedTo),
    since: row.since,
  };
}

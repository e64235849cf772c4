import type { EntityManager } from '@mikro-orm/postgresql';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDate, yearOf } from '#rules/calendar.ts';
import { ClosingDay } from '../../offices/closing-day.entity.ts';
import { Municipality } from '../../offices/municipality.entity.ts';
import { Office } from '../../offices/office.entity.ts';
import { Zone } from '../../offices/zone.entity.ts';
import type { DemoTime } from './demo-time.ts';
import { insertRows } from './insert-rows.ts';
import { DEMO_MUNICIPALITIES, DEMO_OFFICES, DEMO_ZONES, demoZone } from './territory.ts';

/** Days on which an office is closed each year, beyond the national holidays. */
const CLOSED_EACH_YEAR = [
  { office: 'LEG', month: 11, day: 5, name: 'San Magno, patrono di Legnano' },
  { office: 'MAG', month: 11, day: 11, name: 'San Martino, patrono di Magenta' },
  { office: null, month: 8, day: 14, name: 'Chiusura estiva' },
] as const;

/** Inserts offices, zones, municipalities and closing days; gives the closing days of an office. */
export async function seedOffices(
  em: EntityManager,
  time: DemoTime,
  say: (line: string) => void,
): Promise<(office: string) => readonly CivilDate[]> {
  const closing = closingDays(yearOf(time.today));
  await insertRows(em, Office, [...DEMO_OFFICES]);
  await insertRows(
    em,
    Zone,
    DEMO_ZONES.map(({ id, name, district }) => ({ id, name, district })),
  );
  await insertRows(
    em,
    Municipality,
    DEMO_MUNICIPALITIES.map(({ inhabitants: _inhabitants, ...place }) => ({
      ...place,
      province: 'MI',
      office: demoZone(place.zone).office,
    })),
  );
  await insertRows(em, ClosingDay, closing);
  say(
    `${DEMO_OFFICES.length} offices, ${DEMO_ZONES.length} zones, ${DEMO_MUNICIPALITIES.length} municipalities`,
  );
  return (office) =>
    closing.filter((each) => each.office === null || each.office === office).map(({ day }) => day);
}

function closingDays(thisYear: number): {
  day: CivilDate;
  office: string | null;
  name: string;
}[] {
  return [thisYear - 1, thisYear, thisYear + 1].flatMap((year) =>
    CLOSED_EACH_YEAR.map(({ office, month, day, name }) => ({
      day: civilDate(year, month, day),
      office,
      name,
    })),
  );
}

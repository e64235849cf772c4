import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { aResident, type Resident } from '#test/factories/case.ts';
import { aDoctor, anEnrolment, aPerson, newId } from '#test/factories/registry.ts';
import type { DoctorRow, PersonRow } from '#test/factories/registry.ts';
import type { RegistryDesk } from '#test/support/app.ts';

/** The zone of Legnano, whose cases are the operator's. */
const ZONE = 'LEGNANO';

/** A doctor in service there, with places. */
export function aDoctorOfLegnano(
  { em }: RegistryDesk,
  wanted: Partial<DoctorRow> = {},
): Promise<DoctorRow> {
  return aDoctor(em(), { zone: ZONE, ...wanted });
}

/** An adult of Legnano with such a doctor, enrolled. */
export async function aResidentOfLegnano(
  desk: RegistryDesk,
  person: Partial<PersonRow> = {},
): Promise<Resident & { doctor: DoctorRow }> {
  const doctor = await aDoctorOfLegnano(desk);
  return { ...(await aResident(desk, { doctor, person })), doctor };
}

/** A parent and a child of one household, the child as said; nothing is declared yet. */
export async function aParentWith(
  desk: RegistryDesk,
  child: Partial<PersonRow>,
  enrolled: boolean,
): Promise<{ parent: Resident; child: PersonRow }> {
  const householdId = newId();
  const parent = await aResidentOfLegnano(desk, { householdId });
  const born = await aPerson(desk.em(), { name: 'Sofia', householdId, ...child });
  if (enrolled) {
    await anEnrolment(desk.em(), { person: born.id, validFrom: born.birthDate });
  }
  return { parent, child: born };
}

/** The day that it is for the desk. */
export function todayOf({ deps }: RegistryDesk): CivilDate {
  return civilDateOf(deps.clock.now());
}

/** A day so many before the desk's; after it when negative. */
export function daysAgo(desk: RegistryDesk, days: number): CivilDate {
  return addDays(todayOf(desk), -days);
}

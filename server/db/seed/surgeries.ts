import type { OpeningHours } from '#contract/doctor.ts';
import type { DemoTime } from './demo-time.ts';
import { STREETS } from './names.ts';
import type { Random } from './random.ts';
import type { DoctorRow, SurgeryRow } from './registry-rows.ts';
import { DEMO_MUNICIPALITIES, demoMunicipality, demoZone } from './territory.ts';
import { NAMED_DOCTORS } from './named-doctors.ts';

/** One to three surgeries a doctor, in the towns of their zone; the first is the main one. */
export function createSurgeries(
  random: Random,
  time: DemoTime,
  doctors: readonly DoctorRow[],
): SurgeryRow[] {
  return doctors.flatMap((doctor, index) => {
    const inZone = DEMO_MUNICIPALITIES.filter(({ zone }) => zone === doctor.zone);
    const count = random.weighted([1, 2, 3], (many) => [0, 6, 3, 1][many] ?? 0);
    const first = index < NAMED_DOCTORS.length ? 'E514' : undefined;
    const towns = Array.from({ length: count }, (_, nth) =>
      nth === 0 && first !== undefined
        ? first
        : random.weighted(inZone, ({ inhabitants }) => inhabitants).code,
    );
    const phone = phoneOf(doctor, index);
    doctor.phone = phone;
    const week = weekOf(random, count);
    return [...new Set(towns)].map((code, nth): SurgeryRow => {
      const town = demoMunicipality(code);
      return {
        id: random.uuid(time.now),
        doctor: doctor.id,
        street: `${random.pick(STREETS)}, ${random.int(1, 90)}`,
        postcode: town.postcode,
        municipality: code,
        phone,
        byAppointment: random.chance(0.7),
        openingHours: week.filter((_, day) => day % new Set(towns).size === nth),
      };
    });
  });
}

/** A number of the zone that no subscriber has: after its area code come three noughts. */
function phoneOf(doctor: DoctorRow, index: number): string {
  return `${demoZone(doctor.zone).phonePrefix}00${String(index).padStart(4, '0')}`;
}

/** Sessions of a week, morning or afternoon, about three hours each: fifteen hours at least. */
function weekOf(random: Random, surgeries: number): OpeningHours[] {
  const sessions: OpeningHours[] = [];
  for (let weekday = 1; weekday <= 5; weekday += 1) {
    const morning = random.chance(0.55);
    sessions.push(morning ? morningOf(random, weekday) : afternoonOf(random, weekday));
    if (surgeries > 1 && random.chance(0.5)) {
      sessions.push(morning ? afternoonOf(random, weekday) : morningOf(random, weekday));
    }
  }
  return sessions;
}

function morningOf(random: Random, weekday: number): OpeningHours {
  const from = random.pick(['08:00', '08:30', '09:00', '09:30']);
  return { weekday, from, to: random.pick(['11:30', '12:00', '12:30']) };
}

function afternoonOf(random: Random, weekday: number): OpeningHours {
  const from = random.pick(['14:30', '15:00', '15:30', '16:00']);
  return { weekday, from, to: random.pick(['18:30', '19:00', '19:30']) };
}

import { createChoices, type DemoChoices } from './choices.ts';
import type { DemoTime } from './demo-time.ts';
import { createDoctors, type DemoDoctors } from './doctors.ts';
import { createPeople, type DemoPeople } from './people.ts';
import type { Random } from './random.ts';

/** The registry of the demo authority before any case: who there is, and who has which doctor. */
export interface DemoRegistry {
  people: DemoPeople;
  doctors: DemoDoctors;
  choices: DemoChoices;
}

export function createRegistry(random: Random, time: DemoTime): DemoRegistry {
  const doctors = createDoctors(random, time);
  const people = createPeople(random, time);
  return { doctors, people, choices: createChoices(random, time, people, doctors) };
}

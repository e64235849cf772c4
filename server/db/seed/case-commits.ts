import { addDays, civilDateOf } from '#rules/calendar.ts';
import type { DemoChoices } from './choices.ts';
import type { CaseStory } from './case-story.ts';
import type { ChoiceRow } from './registry-rows.ts';

/**
 * What the approval of a concluded case wrote to the registry: the old choice ended on the day
 * before, the new one begun, both by this case.
 */
export function writeToRegistry(
  choices: DemoChoices,
  story: CaseStory,
  current: ChoiceRow | undefined,
  doctor: string | undefined,
): void {
  const { random, locked, concludedAt, person } = story;
  if (concludedAt === null) {
    return;
  }
  const on = civilDateOf(concludedAt.getTime());
  if (current !== undefined) {
    current.validTo = addDays(on, -1);
    current.endReason = doctor === undefined ? 'CITIZEN_REVOCATION' : 'CHANGE';
    current.endedByCase = locked.id;
  }
  if (doctor !== undefined) {
    choices.choices.push({
      id: random.uuid(concludedAt.getTime()),
      person: person.id,
      doctor,
      validFrom: on,
      validTo: null,
      timeLimited: false,
      channel: 'CASE',
      endReason: null,
      openedByCase: locked.id,
      endedByCase: null,
      createdAt: concludedAt,
    });
  }
}

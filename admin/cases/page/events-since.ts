import type { CaseEventView } from '#contract/case-event.ts';

/** The events of a newer timeline that an older one lacks, oldest first. */
export function eventsSince(
  older: readonly CaseEventView[],
  newer: readonly CaseEventView[],
): CaseEventView[] {
  const last = Math.max(0, ...older.map(({ id }) => id));
  return newer.filter(({ id }) => id > last).toSorted((first, second) => first.id - second.id);
}

import type { CivilDate, Instant } from '#contract/civil-date.ts';
import { civilDateOf, daysBetween } from '#rules/calendar.ts';
import { DUE_SOON_DAYS } from '#rules/case-deadlines.ts';

export type Due =
  | { kind: 'none' }
  | { kind: 'suspended' }
  | { kind: 'over'; days: number }
  | { kind: 'near'; days: number }
  | { kind: 'later'; days: number };

/** How a term stands on a day; its last day still counts as in time. */
export function dueOf(
  dueOn: CivilDate | null,
  today: CivilDate,
  standing: { suspended: boolean; overdue: boolean },
): Due {
  if (standing.suspended) {
    return { kind: 'suspended' };
  }
  if (dueOn === null) {
    return { kind: 'none' };
  }
  const days = daysBetween(today, dueOn);
  if (days < 0 || standing.overdue) {
    return { kind: 'over', days: Math.max(1, -days) };
  }
  return { kind: days <= DUE_SOON_DAYS ? 'near' : 'later', days };
}

/** Calendar days in Europe/Rome from a moment to a day. */
export function daysSince(instant: Instant, today: CivilDate): number {
  return Math.max(0, daysBetween(civilDateOf(Date.parse(instant)), today));
}

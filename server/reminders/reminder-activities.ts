import { EXPIRY_KINDS } from '#contract/expiry.ts';
import type { ReminderActivities } from '#workflows/reminders/activities.ts';
import type { Deps } from '../deps.ts';
import { remindPage } from './remind-page.ts';

/** What the daily reminders do; each call is safe to repeat. */
export function createReminderActivities(
  deps: Pick<Deps, 'sql' | 'clock' | 'messenger'>,
): ReminderActivities {
  return {
    async remindOfExpiries({ kind, after }) {
      const at = EXPIRY_KINDS[kind];
      if (at === undefined) {
        return { next: null, reminders: 0 };
      }
      const { next, reminders } = await remindPage(deps, at, after);
      return {
        next: next === null ? followingKind(kind) : { kind, after: next },
        reminders,
      };
    },
  };
}

function followingKind(kind: number): { kind: number; after: null } | null {
  return kind + 1 < EXPIRY_KINDS.length ? { kind: kind + 1, after: null } : null;
}

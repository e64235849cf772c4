import type { CaseEventType } from '#contract/case-event.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { civilDateOf, startOfDay } from '#rules/calendar.ts';
import { integrationReminders, lapseMoment } from '#rules/case-deadlines.ts';
import { resumeClock } from '../../cases/case-clock.ts';
import { type CaseStory, tell } from './case-story.ts';

const SYSTEM = { kind: 'SYSTEM', id: null } as const;
const HOUR_MS = 3_600_000;

/** Reminders that fell due until the moment given, as the workflow sends them: at nine. */
export function remind(story: CaseStory, until: number): void {
  const { integrationDueOn: dueOn, terms, integrationRound } = story.locked;
  if (dueOn === null) {
    return;
  }
  for (const day of integrationReminders(dueOn, terms)) {
    const at = startOfDay(day) + 9 * HOUR_MS;
    if (at < until) {
      const key = `integration-${integrationRound}-reminder-${day}`;
      tell(story, {
        act: null,
        event: 'integration_reminded',
        actor: SYSTEM,
        at,
        changes: { done: [...story.locked.done, key] },
        messages: [
          { template: 'integration_reminder', channels: ['EMAIL', 'SMS'], params: { dueOn } },
        ],
      });
    }
  }
}

/** The term to answer passed: the case ends in the night after its last day. */
export function lapseIntegration(story: CaseStory): void {
  const dueOn = story.locked.integrationDueOn;
  if (dueOn === null) {
    throw new RangeError('no integration is asked for');
  }
  const at = lapseMoment(dueOn) + 2000;
  remind(story, at);
  tell(story, {
    act: 'lapseIntegration',
    event: 'integration_lapsed',
    actor: SYSTEM,
    at,
    changes: { integrationDueOn: null },
    messages: [{ template: 'case_expired', channels: ['EMAIL', 'SMS'] }],
  });
}

/** The objection term passed without a word: the clock goes on and the operator decides. */
export function endObjectionTerm(story: CaseStory): void {
  const dueOn = story.locked.objectionDueOn;
  if (dueOn === null) {
    throw new RangeError('no rejection is announced');
  }
  const at = lapseMoment(dueOn) + 2000;
  tell(story, {
    act: null,
    event: 'objection_term_ended',
    actor: SYSTEM,
    at,
    changes: {
      ...resumeClock(story.locked, dueOn, story.closing),
      done: [...story.locked.done, `objection-${dueOn}`],
    },
  });
}

/** The commit begins and has not ended yet. */
export function startCommit(story: CaseStory): void {
  tell(story, {
    act: 'startCommit',
    event: 'commit_started',
    actor: SYSTEM,
    at: story.lastActivityAt.getTime() + 800,
    citizenVisible: false,
  });
}

/** The registry is written: gives the first day of its new state. */
export function complete(story: CaseStory): CivilDate {
  const at = new Date(story.lastActivityAt.getTime() + 900);
  const effectiveOn = civilDateOf(at.getTime());
  const doctorId = doctorOf(story.locked.form) ?? null;
  tell(story, {
    act: 'complete',
    event: 'completed',
    actor: SYSTEM,
    at: at.getTime(),
    data: { effectiveOn, policy: 'LOMBARDY' },
    changes: { outcome: { kind: 'APPROVED', effectiveOn, doctorId, overridden: [] } },
    messages: [{ template: 'case_approved', channels: ['EMAIL', 'SMS'] }],
  });
  return effectiveOn;
}

export function failCommit(story: CaseStory, failed: readonly RuleResult[]): void {
  tell(story, {
    act: 'failCommit',
    event: 'commit_failed',
    actor: SYSTEM,
    at: story.lastActivityAt.getTime() + 900,
    citizenVisible: false,
    data: { rules: failed.map(({ ruleId }) => ruleId) },
    changes: { commitFailure: { failed: [...failed] } },
  });
}

/** The term to take charge passed: the supervisors were told, and nothing was decided (LC-4). */
export function alertTakeCharge(story: CaseStory): void {
  alertOverdue(story, story.takeChargeDueOn, 'take_charge_overdue', 'take-charge-overdue');
}

/** The last day to conclude passed: the supervisors were told, and the case goes on (LC-4). */
export function alertConclusion(story: CaseStory): void {
  alertOverdue(story, story.concludeDueOn, 'conclusion_overdue', 'conclude-overdue');
}

function alertOverdue(
  story: CaseStory,
  dueOn: CivilDate | null,
  event: CaseEventType,
  key: string,
): void {
  if (dueOn === null || lapseMoment(dueOn) > story.time.now) {
    return;
  }
  tell(story, {
    act: null,
    event,
    actor: SYSTEM,
    at: lapseMoment(dueOn) + 2000,
    citizenVisible: false,
    changes: { done: [...story.locked.done, `${key}-${dueOn}`] },
  });
}

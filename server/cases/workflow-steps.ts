import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { type CaseFacts, type CaseStep, planCase } from '#rules/case-plan.ts';
import type { Deps } from '../deps.ts';
import { closingDays } from '../offices/closing-days.ts';
import { alertSupervisors } from './alert-supervisors.ts';
import { backToQueue, resumeClock } from './case-clock.ts';
import { readFacts } from './case-facts.ts';
import { type LockedCase, lockCase } from './locked-case.ts';
import { type CaseMove, moveCase } from './move-case.ts';

type WorkflowStep = Exclude<CaseStep, { kind: 'commit' }>;

/**
 * Does one step that time made due: a reminder, a lapse, a release, an alert. Under the lock of the
 * case it asks the plan again, so that a repeated or late step, or one that a person's act overtook,
 * changes nothing.
 */
export async function doWorkflowStep(
  deps: Pick<Deps, 'sql' | 'clock'>,
  caseId: string,
  step: WorkflowStep,
): Promise<void> {
  const now = deps.clock.now();
  const closingOf = await closingDays(deps.sql);
  await deps.sql.transact(async (sql) => {
    const locked = await lockCase(sql, caseId);
    const facts = await readFacts(sql, caseId, closingOf, now);
    if (locked === undefined || facts === undefined || !isStillDue(facts, step)) {
      return;
    }
    const today = civilDateOf(now);
    const closing = closingOf(locked.officeId);
    const move = moveOf(step, locked, today, closing);
    await moveCase(sql, locked, {
      ...move,
      actor: { kind: 'SYSTEM', id: null },
      at: now,
      poke: false,
    });
    if (step.kind === 'alertOverdue') {
      await alertSupervisors(sql, locked, step, now);
    }
  });
}

function isStillDue(facts: CaseFacts, step: WorkflowStep): boolean {
  return JSON.stringify(planCase(facts).step) === JSON.stringify(step);
}

type StepMove = Pick<
  CaseMove,
  'act' | 'event' | 'changes' | 'messages' | 'citizenVisible' | 'data'
>;

function moveOf(
  step: WorkflowStep,
  locked: LockedCase,
  today: CivilDate,
  closing: readonly CivilDate[],
): StepMove {
  switch (step.kind) {
    case 'lapseIntegration':
      return {
        act: 'lapseIntegration',
        event: 'integration_lapsed',
        changes: { ...resumeClock(locked, today, closing), integrationDueOn: null },
        messages: [{ template: 'case_expired', channels: ['EMAIL', 'SMS'] }],
      };
    case 'expirePreregistration':
      return {
        act: 'expire',
        event: 'preregistration_expired',
        messages: [{ template: 'preregistration_expired', channels: ['EMAIL'] }],
      };
    case 'remindIntegration':
      return {
        act: null,
        event: 'integration_reminded',
        changes: { done: [...locked.done, step.key] },
        messages: [
          {
            template: 'integration_reminder',
            channels: ['EMAIL', 'SMS'],
            params: { dueOn: locked.integrationDueOn ?? '' },
          },
        ],
      };
    case 'endObjectionTerm':
      return {
        act: null,
        event: 'objection_term_ended',
        changes: {
          // From the end of the term, however late this runs.
          ...resumeClock(locked, locked.objectionDueOn ?? today, closing),
          done: [...locked.done, step.key],
        },
      };
    case 'releaseByTimeout':
      return {
        // What was answered or failed meanwhile stays what it is; only nobody holds it any more.
        act: locked.state === 'IN_CHARGE' ? 'releaseByTimeout' : null,
        event: 'released_by_timeout',
        citizenVisible: false,
        changes: backToQueue(locked, today, closing),
      };
    default:
      return {
        act: null,
        event: step.term === 'TAKE_CHARGE' ? 'take_charge_overdue' : 'conclusion_overdue',
        citizenVisible: false,
        changes: { done: [...locked.done, step.key] },
      };
  }
}

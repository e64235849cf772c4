import type { CivilDate } from '#contract/civil-date.ts';
import type { DocumentKind } from '#contract/document.ts';
import type { IntegrationItem } from '#contract/integration.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { integrationDue, objectionDue } from '#rules/case-deadlines.ts';
import { backToQueue, resumeClock, stopClock } from '../../cases/case-clock.ts';
import { type CaseStory, nextMoment, tell } from './case-story.ts';

/** Hours in which operators do things. */
const DESK_HOURS = [8, 15] as const;

function dayOf(at: Date): CivilDate {
  return civilDateOf(at.getTime());
}

/** What an operator asks for; `answer` is what the citizen will write, for a TEXT. */
export interface Asked {
  kind: 'TEXT' | 'DOCUMENT';
  documentKind: DocumentKind | null;
  label: string;
  reason: string;
  answer: string;
}

export interface Refusal {
  reasons: readonly string[];
  text: string;
}

export function take(story: CaseStory, day: CivilDate, staffId: string): void {
  const at = nextMoment(story, day, ...DESK_HOURS);
  tell(story, {
    act: 'take',
    event: 'taken_in_charge',
    actor: { kind: 'STAFF', id: staffId },
    at: at.getTime(),
    changes: { assigneeId: staffId, takenAt: at },
    messages:
      story.locked.takenAt === null
        ? [{ template: 'case_taken_in_charge', channels: ['EMAIL'] }]
        : [],
  });
}

export function release(story: CaseStory, day: CivilDate): void {
  const at = nextMoment(story, day, ...DESK_HOURS);
  tell(story, {
    act: 'release',
    event: 'released',
    actor: { kind: 'STAFF', id: story.locked.assigneeId },
    at: at.getTime(),
    citizenVisible: false,
    changes: backToQueue(story.locked, dayOf(at), story.closing),
  });
}

export function askIntegration(
  story: CaseStory,
  day: CivilDate,
  message: string,
  asked: readonly Asked[],
): void {
  const at = nextMoment(story, day, ...DESK_HOURS);
  const round = story.locked.integrationRound + 1;
  const dueOn = integrationDue(dayOf(at), story.locked.terms);
  const items = asked.map(({ answer: _answer, ...item }, index): IntegrationItem => {
    return { ...item, id: `${round}-${index + 1}`, answer: null };
  });
  story.rounds.push({
    id: story.random.uuid(at.getTime()),
    round,
    items,
    message,
    requestedBy: story.locked.assigneeId ?? '',
    requestedAt: at,
    dueOn,
    answeredAt: null,
    answerNote: null,
  });
  tell(story, {
    act: 'requestIntegration',
    event: 'integration_requested',
    actor: { kind: 'STAFF', id: story.locked.assigneeId },
    at: at.getTime(),
    data: { round, items: items.length, dueOn },
    changes: {
      ...stopClock(story.locked, dayOf(at)),
      integrationRound: round,
      integrationDueOn: dueOn,
    },
    messages: [
      { template: 'integration_requested', channels: ['EMAIL', 'SMS'], params: { dueOn } },
    ],
  });
}

export function sendRejectionNotice(story: CaseStory, day: CivilDate, refusal: Refusal): void {
  const at = nextMoment(story, day, ...DESK_HOURS);
  const { terms } = story.locked;
  const dueOn = objectionDue(dayOf(at), terms, story.closing);
  tell(story, {
    act: 'sendRejectionNotice',
    event: 'rejection_notice_sent',
    actor: { kind: 'STAFF', id: story.locked.assigneeId },
    at: at.getTime(),
    data: { ...refusal, dueOn },
    changes: { ...stopClock(story.locked, dayOf(at)), objectionDueOn: dueOn },
    messages: [{ template: 'rejection_notice', channels: ['EMAIL'], params: { dueOn } }],
  });
}

export function reject(story: CaseStory, day: CivilDate, refusal: Refusal): void {
  const at = nextMoment(story, day, ...DESK_HOURS);
  const noticed = story.locked.state === 'REJECTION_NOTICE';
  tell(story, {
    act: 'reject',
    event: 'rejected',
    actor: { kind: 'STAFF', id: story.locked.assigneeId },
    at: at.getTime(),
    data: { reasons: refusal.reasons },
    changes: {
      outcome: { kind: 'REJECTED', reasons: [...refusal.reasons], text: refusal.text },
      ...(noticed && resumeClock(story.locked, dayOf(at), story.closing)),
      objectionDueOn: null,
    },
    messages: [{ template: 'case_rejected', channels: ['EMAIL', 'SMS'] }],
  });
}

export function approve(story: CaseStory, day: CivilDate): void {
  const at = nextMoment(story, day, ...DESK_HOURS);
  tell(story, {
    act: 'approve',
    event: 'approved',
    actor: { kind: 'STAFF', id: story.locked.assigneeId },
    at: at.getTime(),
    data: { overridden: [] },
    changes: {
      outcome: { kind: 'APPROVED', effectiveOn: dayOf(at), doctorId: null, overridden: [] },
      commitFailure: null,
    },
  });
}

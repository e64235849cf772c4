import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { addWorkingDays } from '#rules/closing-days.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import type { CaseStory } from './case-story.ts';
import { ANSWER_NOTES, OBJECTION, question, refusal, WITHDRAWAL_REASONS } from './case-words.ts';
import {
  answerIntegration,
  beginDraft,
  objectToRejection,
  submit,
  upload,
  withdraw,
} from './citizen-acts.ts';
import {
  approve,
  askIntegration,
  reject,
  release,
  sendRejectionNotice,
  take,
} from './desk-acts.ts';
import {
  alertConclusion,
  alertTakeCharge,
  complete,
  endObjectionTerm,
  failCommit,
  lapseIntegration,
  remind,
  startCommit,
} from './system-acts.ts';

/** States that the demo's cases stand in: all but the one of request types not built yet. */
export type SeededState = Exclude<CaseState, 'AWAITING_CONFIRMATION'>;

export interface Plot {
  story: CaseStory;
  /** The operator who works on it. */
  operator: string;
  /** Counts the stories of a state: variants go round by it. */
  number: number;
  /** What stands against a commit that failed. */
  failures: readonly RuleResult[];
}

/** How a case comes to stand in a state today; days are counted back from today. */
export const PLOTS: Readonly<Record<SeededState, (plot: Plot) => void>> = {
  DRAFT({ story, number }) {
    const { time, random } = story;
    beginDraft(story, time.moment(time.daysAgo(random.int(1, 24)), random.int(8, 21), 10));
    const steps = ['doctor', 'contact', 'documents', 'summary'] as const;
    story.step = steps[number % steps.length] ?? 'doctor';
    story.lastActivityAt = new Date(story.createdAt.getTime() + 600_000);
    if (story.step === 'summary') {
      upload(story, story.lastActivityAt);
    }
  },
  SUBMITTED({ story, number }) {
    if (number % 6 === 5) {
      submit(story, story.time.workingDaysAgo(story.random.int(4, 7)));
      alertTakeCharge(story);
      return;
    }
    submit(story, story.time.daysAgo(story.random.int(0, 1)));
  },
  IN_CHARGE({ story, operator, number }) {
    const { time, random } = story;
    if (number % 6 === 2) {
      answered(story, operator, time.workingDaysAgo(random.int(9, 14)), number);
      take(story, recently(story), operator);
    } else if (number % 8 === 4) {
      opened(story, operator, time.workingDaysAgo(random.int(9, 12)));
      sendRejectionNotice(
        story,
        dayAfter(story),
        refusal(number, story.locked.locale, story.locked.type),
      );
      objectToRejection(story, time.workingDaysAgo(3), OBJECTION[story.locked.locale]);
    } else if (number % 10 === 7) {
      // Its last day is past, or near.
      const day = time.daysAgo(number % 20 === 7 ? 42 : 27);
      opened(story, operator, day);
      release(story, dayAfter(story));
      alertConclusion(story);
      take(story, recently(story), operator);
    } else if (number % 9 === 1) {
      opened(story, operator, time.workingDaysAgo(5));
      release(story, time.workingDaysAgo(4));
      take(story, time.workingDaysAgo(2), operator);
    } else {
      opened(story, operator, recently(story));
    }
  },
  INTEGRATION_REQUESTED({ story, operator, number }) {
    const { time, random, locked } = story;
    if (number === 0) {
      answered(story, operator, time.workingDaysAgo(18), 0);
      take(story, time.workingDaysAgo(8), operator);
      const again = question(2, locked.locale);
      askIntegration(story, time.workingDaysAgo(7), again.message, again.asked);
      return;
    }
    const { message, asked } = question(number, locked.locale);
    const day = time.workingDaysAgo(random.int(1, 18));
    opened(story, operator, day);
    askIntegration(story, day, message, asked);
    remind(story, time.now);
  },
  INTEGRATION_RECEIVED({ story, operator, number }) {
    const { time, random } = story;
    answered(story, operator, time.workingDaysAgo(random.int(6, 14)), number, recently(story));
  },
  REJECTION_NOTICE({ story, operator, number }) {
    const { time, random, locked } = story;
    const over = number % 4 === 3;
    const day = time.workingDaysAgo(over ? 13 : random.int(1, 5));
    opened(story, operator, day);
    sendRejectionNotice(story, day, refusal(number, locked.locale, locked.type));
    if (over) {
      endObjectionTerm(story);
    }
  },
  APPROVED({ story, operator }) {
    opened(story, operator, story.time.workingDaysAgo(2));
    approve(story, story.time.workingDaysAgo(1));
  },
  COMMITTING({ story, operator }) {
    opened(story, operator, story.time.workingDaysAgo(2));
    approve(story, story.time.workingDaysAgo(1));
    startCommit(story);
  },
  COMMIT_FAILED({ story, operator, failures }) {
    opened(story, operator, story.time.workingDaysAgo(3));
    approve(story, story.time.workingDaysAgo(2));
    failCommit(story, failures);
  },
  COMPLETED({ story, operator, number }) {
    if (number === 0) {
      // The case by which P01 came to their doctor, a year ago.
      opened(story, operator, story.time.planned('2025-11-11'));
      approve(story, story.time.planned('2025-11-12'));
      complete(story);
      return;
    }
    decided(story, operator, number, (day) => {
      approve(story, day);
      complete(story);
    });
  },
  REJECTED({ story, operator, number }) {
    const { locked, time, random } = story;
    if (number % 3 === 0) {
      opened(story, operator, time.workingDaysAgo(random.int(20, 120)));
      sendRejectionNotice(story, dayAfter(story), refusal(number, locked.locale, locked.type));
      endObjectionTerm(story);
      const over = addDays(story.locked.objectionDueOn ?? time.today, 1);
      reject(
        story,
        addWorkingDays(over, 1, story.closing),
        refusal(number, locked.locale, locked.type),
      );
      return;
    }
    decided(story, operator, number, (day) => {
      reject(story, day, refusal(number, locked.locale, locked.type));
    });
  },
  WITHDRAWN({ story, operator, number }) {
    const { time, random, locked } = story;
    const reason = WITHDRAWAL_REASONS[number % WITHDRAWAL_REASONS.length]?.[locked.locale] ?? '';
    submit(story, time.daysAgo(random.int(6, 200)));
    if (number % 2 === 0) {
      take(story, dayAfter(story), operator);
    }
    withdraw(story, addDays(civilDateOf(story.lastActivityAt.getTime()), 1), reason);
  },
  EXPIRED({ story, operator, number }) {
    const { time, random, locked } = story;
    const { message, asked } = question(number, locked.locale);
    opened(story, operator, time.workingDaysAgo(random.int(28, 160)));
    askIntegration(story, dayAfter(story), message, asked);
    lapseIntegration(story);
  },
};

/** Submitted a day or two before, then taken in charge on that day. */
function opened(story: CaseStory, operator: string, day: CivilDate): void {
  submit(story, addDays(day, -story.random.int(0, 2)));
  take(story, day, operator);
}

/** Taken, asked, and answered on a day, by default some days later. */
function answered(
  story: CaseStory,
  operator: string,
  day: CivilDate,
  number: number,
  on: CivilDate = addDays(day, story.random.int(2, 5)),
): void {
  const { message, asked } = question(number, story.locked.locale);
  const note = ANSWER_NOTES[number % ANSWER_NOTES.length]?.[story.locked.locale] ?? '';
  opened(story, operator, day);
  askIntegration(story, day, message, asked);
  answerIntegration(story, on, asked, note);
}

/** A case of the past months up to its decision, one in three with an integration before it. */
function decided(
  story: CaseStory,
  operator: string,
  number: number,
  decide: (day: CivilDate) => void,
): void {
  const start = story.time.workingDaysAgo(story.random.int(12, 210));
  if (number % 3 === 1) {
    answered(story, operator, start, number);
    take(story, dayAfter(story), operator);
  } else {
    opened(story, operator, start);
  }
  decide(addWorkingDays(dayOf(story), story.random.int(0, 4), story.closing));
}

function dayOf(story: CaseStory): CivilDate {
  return civilDateOf(story.lastActivityAt.getTime());
}

/** The first working day after what the story tells last. */
function dayAfter(story: CaseStory): CivilDate {
  return addWorkingDays(dayOf(story), 1, story.closing);
}

/** Lately enough that the case is not given back to the queue for lying idle (LC-6). */
function recently(story: CaseStory): CivilDate {
  return story.time.workingDaysAgo(story.random.int(1, 4));
}

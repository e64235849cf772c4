import type { CivilDate } from '#contract/civil-date.ts';
import { askedOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { concludeDue, takeChargeDue } from '#rules/case-deadlines.ts';
import { resumeClock } from '../../cases/case-clock.ts';
import { type CaseStory, nextMoment, tell } from './case-story.ts';
import type { Asked } from './desk-acts.ts';
import { remind } from './system-acts.ts';

/** Hours in which citizens do things. */
const CITIZEN_HOURS = [7, 21] as const;

function citizen(story: CaseStory): { kind: 'CITIZEN'; id: string } {
  return { kind: 'CITIZEN', id: story.account.id };
}

function dayOf(at: Date): CivilDate {
  return civilDateOf(at.getTime());
}

/** The draft begins; it is saved at each of its steps. */
export function beginDraft(story: CaseStory, at: Date): void {
  story.locked.id = story.random.uuid(at.getTime());
  story.locked.version = story.random.int(3, 6);
  story.createdAt = at;
  story.stateSince = at;
  story.lastActivityAt = at;
}

/** The citizen uploads what the request must have, within minutes of what came before. */
export function upload(story: CaseStory, at: Date): void {
  const { type, form } = story.locked;
  for (const { kind, required } of askedOf(REQUESTS[type], form).documents) {
    if (required) {
      story.documents.push({ kind, round: null, item: null, at });
    }
  }
}

/** The citizen fills a form some minutes long and submits it. */
export function submit(story: CaseStory, day: CivilDate): void {
  const at = nextMoment(story, day, ...CITIZEN_HOURS);
  const on = dayOf(at);
  beginDraft(story, new Date(at.getTime() - story.random.int(4, 45) * 60_000));
  upload(story, new Date(at.getTime() - 120_000));
  story.locked.submittedAt = at;
  story.locked.submissionKey = story.random.uuid(at.getTime());
  tell(story, {
    act: 'submit',
    event: 'submitted',
    actor: citizen(story),
    at: at.getTime(),
    changes: {
      takeChargeDueOn: takeChargeDue(on, story.locked.terms, story.closing),
      concludeDueOn: concludeDue(on, [], story.locked.terms, story.closing) ?? null,
    },
    messages: [{ template: 'case_received', channels: ['EMAIL'] }],
  });
}

export function answerIntegration(
  story: CaseStory,
  day: CivilDate,
  asked: readonly Asked[],
  note: string,
): void {
  const at = nextMoment(story, day, ...CITIZEN_HOURS);
  remind(story, at.getTime());
  const round = story.rounds.at(-1);
  if (round !== undefined) {
    round.items = round.items.map((item, index) =>
      item.kind === 'TEXT' ? { ...item, answer: asked[index]?.answer ?? '' } : item,
    );
    round.answeredAt = at;
    round.answerNote = note === '' ? null : note;
    for (const item of round.items) {
      if (item.documentKind !== null) {
        const uploaded = new Date(at.getTime() - 60_000);
        story.documents.push({
          kind: item.documentKind,
          round: round.round,
          item: item.id,
          at: uploaded,
        });
      }
    }
  }
  tell(story, {
    act: 'answerIntegration',
    event: 'integration_received',
    actor: citizen(story),
    at: at.getTime(),
    data: { round: story.locked.integrationRound },
    changes: { ...resumeClock(story.locked, dayOf(at), story.closing), integrationDueOn: null },
    messages: [{ template: 'integration_received', channels: ['EMAIL'] }],
  });
}

export function objectToRejection(story: CaseStory, day: CivilDate, text: string): void {
  const at = nextMoment(story, day, ...CITIZEN_HOURS);
  tell(story, {
    act: 'object',
    event: 'objection_received',
    actor: citizen(story),
    at: at.getTime(),
    data: { text },
    changes: { ...resumeClock(story.locked, dayOf(at), story.closing), objectionDueOn: null },
  });
}

export function withdraw(story: CaseStory, day: CivilDate, reason: string): void {
  const at = nextMoment(story, day, ...CITIZEN_HOURS);
  tell(story, {
    act: 'withdraw',
    event: 'withdrawn',
    actor: citizen(story),
    at: at.getTime(),
    data: { reason },
    changes: { integrationDueOn: null, objectionDueOn: null },
    messages: [{ template: 'case_withdrawn', channels: ['EMAIL'] }],
  });
}

import type { StoryCall, CaseStory } from './case-story.ts';
import { NOTES } from './case-words.ts';

const MINUTE_MS = 60_000;

/** Internal notes on every fourth case that somebody took in charge. */
export function addNotes(story: CaseStory, author: string, number: number): void {
  const { takenAt } = story.locked;
  if (takenAt === null || number % 4 !== 0) {
    return;
  }
  const at = within(story, takenAt.getTime() + story.random.int(3, 50) * MINUTE_MS);
  const text = NOTES[(number / 4) % NOTES.length] ?? '';
  story.notes.push({ id: story.random.uuid(at.getTime()), author, at, text });
}

const CALLS: readonly Pick<StoryCall, 'direction' | 'result' | 'note'>[] = [
  { direction: 'OUTGOING', result: 'NO_ANSWER', note: null },
  { direction: 'OUTGOING', result: 'CALL_BACK', note: 'Chiede di essere richiamata dopo le 15.' },
  { direction: 'OUTGOING', result: 'ANSWERED', note: 'Confermati i dati del documento.' },
  { direction: 'INCOMING', result: 'ANSWERED', note: 'Ha chiesto a che punto è la richiesta.' },
  { direction: 'OUTGOING', result: 'WRONG_NUMBER', note: null },
];

/** Phone contacts on every fifth case; the first of a state has two, the first one unanswered. */
export function addCalls(story: CaseStory, operator: string, number: number): void {
  const { takenAt } = story.locked;
  if (takenAt === null || number % 5 !== 0) {
    return;
  }
  const first = number % CALLS.length;
  const calls = number === 0 ? CALLS.slice(0, 3) : CALLS.slice(first, first + 1);
  calls.forEach((call, index) => {
    const at = within(story, takenAt.getTime() + (20 + index * 75) * MINUTE_MS);
    const id = story.random.uuid(at.getTime());
    story.calls.push({ id, operator, at, number: story.account.mobile, ...call });
    story.events.push({
      at,
      type: 'phone_contact',
      actorKind: 'STAFF',
      actorId: operator,
      fromState: null,
      toState: null,
      citizenVisible: true,
      data: { result: call.result },
    });
  });
}

/** Not after the case ended, and not in the future. */
function within(story: CaseStory, moment: number): Date {
  const end = story.concludedAt?.getTime() ?? story.time.now;
  return new Date(Math.min(moment, end - 1000));
}

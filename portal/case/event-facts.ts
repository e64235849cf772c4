import type { CaseEventView } from '#contract/case-event.ts';
import type { CaseView } from '#contract/case-file.ts';

/** What was written with an event of the timeline, as far as its citizen may read it. */
export interface EventFacts {
  /** Coded reasons, where the office gave any. */
  reasons: readonly string[];
  /** What the office or the citizen wrote. */
  text: string;
  /** How a call ended, where it was one (LC-10). */
  call: CallResult | undefined;
}

const CALL_RESULTS = ['ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'CALL_BACK'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

/** Reads what stands with an event: in its own data, or in the integration round that it belongs to. */
export function factsOf(event: CaseEventView, view: CaseView): EventFacts {
  const { data } = event;
  const reasons = Array.isArray(data?.['reasons'])
    ? data['reasons'].filter((reason) => typeof reason === 'string')
    : [];
  return {
    reasons,
    text: textOf(data?.['text']) || textOf(data?.['reason']) || roundText(event, view),
    call: CALL_RESULTS.find((result) => result === data?.['result']),
  };
}

/** The last notice before a rejection, with what it says. */
export function noticeOf(view: CaseView): EventFacts | undefined {
  const notice = view.timeline
    .filter((event) => event.type === 'rejection_notice_sent')
    .toSorted((a, b) => b.id - a.id)
    .at(0);
  return notice && factsOf(notice, view);
}

function roundText(event: CaseEventView, { rounds }: CaseView): string {
  if (event.type === 'integration_requested') {
    return rounds.find(({ round }) => round === event.data?.['round'])?.message ?? '';
  }
  if (event.type === 'integration_received') {
    return rounds.find(({ answeredAt }) => isSameSecond(answeredAt, event.at))?.answerNote ?? '';
  }
  return '';
}

/** The round and its event are written by one act. */
function isSameSecond(first: string | null, second: string): boolean {
  return first !== null && Math.abs(Date.parse(first) - Date.parse(second)) < 1000;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import type { CaseEventType } from '#contract/case-event.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { DocumentKind } from '#contract/document.ts';
import type { IntegrationItem } from '#contract/integration.ts';
import type { CommitFailure, Outcome } from '#contract/outcome.ts';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import type { CALL_DIRECTIONS, CALL_RESULTS } from '#contract/phone-contact.ts';
import type { RequestType } from '#contract/request-type.ts';
import { DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import { canMove, isConcluded, stateAfter } from '#rules/case-state.ts';
import type { LockedCase } from '../../cases/locked-case.ts';
import type { CaseChanges, CaseMove } from '../../cases/move-case.ts';
import type { AccountRow } from './accounts.ts';
import type { DemoTime } from './demo-time.ts';
import type { Random } from './random.ts';
import type { PersonRow } from './registry-rows.ts';

export interface StoryEvent {
  at: Date;
  type: CaseEventType;
  actorKind: 'CITIZEN' | 'STAFF' | 'SYSTEM';
  actorId: string | null;
  fromState: CaseState | null;
  toState: CaseState | null;
  citizenVisible: boolean;
  data: Record<string, unknown> | null;
}

export interface StoryMessage {
  id: string;
  key: string;
  staffId: string | null;
  destination: string | null;
  channel: Channel;
  template: MessageTemplateId;
  params: Record<string, string>;
  at: Date;
}

export interface StoryRound {
  id: string;
  round: number;
  items: IntegrationItem[];
  message: string;
  requestedBy: string;
  requestedAt: Date;
  dueOn: CivilDate;
  answeredAt: Date | null;
  answerNote: string | null;
}

export interface StoryNote {
  id: string;
  author: string;
  at: Date;
  text: string;
}

export interface StoryCall {
  id: string;
  operator: string;
  at: Date;
  number: string;
  direction: (typeof CALL_DIRECTIONS)[number];
  result: (typeof CALL_RESULTS)[number];
  note: string | null;
}

/** A document that the citizen gave; its bytes are made when the story is inserted. */
export interface StoryDocument {
  kind: DocumentKind;
  round: number | null;
  item: string | null;
  at: Date;
}

/**
 * One case of the demo as it went on, act after act. It is built with the state machine, the terms
 * and the case clock of the product itself, but in memory: two hundred cases with a year of history
 * are inserted at once.
 */
export interface CaseStory {
  readonly random: Random;
  readonly time: DemoTime;
  readonly person: PersonRow;
  readonly account: AccountRow;
  readonly closing: readonly CivilDate[];
  /** Where the case stands; the very shape that the product's acts work on. */
  locked: LockedCase;
  createdAt: Date;
  stateSince: Date;
  lastActivityAt: Date;
  concludedAt: Date | null;
  takeChargeDueOn: CivilDate | null;
  concludeDueOn: CivilDate | null;
  outcome: Outcome | null;
  commitFailure: CommitFailure | null;
  step: string;
  readonly events: StoryEvent[];
  readonly messages: StoryMessage[];
  readonly rounds: StoryRound[];
  readonly notes: StoryNote[];
  readonly calls: StoryCall[];
  readonly documents: StoryDocument[];
}

export interface StoryBeginning {
  random: Random;
  time: DemoTime;
  person: PersonRow;
  account: AccountRow;
  office: string;
  closing: readonly CivilDate[];
  type: RequestType;
  form: CaseForm;
}

/** Begins a story; its first act sets when. */
export function beginStory(beginning: StoryBeginning): CaseStory {
  const { random, time, person, account, closing, type, form } = beginning;
  const at = account.createdAt;
  return {
    random,
    time,
    person,
    account,
    closing,
    locked: {
      id: random.uuid(at.getTime()),
      version: 1,
      type,
      state: 'DRAFT',
      locale: account.locale,
      protocolNumber: null,
      applicantId: account.id,
      applicantPersonId: person.id,
      beneficiaryId: person.id,
      officeId: beginning.office,
      assigneeId: null,
      form,
      terms: DEFAULT_CASE_TERMS,
      submittedAt: null,
      takenAt: null,
      suspensions: [],
      integrationRound: 0,
      integrationDueOn: null,
      objectionDueOn: null,
      done: [],
      submissionKey: null,
      contact: null,
      ofOwnHousehold: false,
    },
    createdAt: at,
    stateSince: at,
    lastActivityAt: at,
    concludedAt: null,
    takeChargeDueOn: null,
    concludeDueOn: null,
    outcome: null,
    commitFailure: null,
    step: 'summary',
    events: [],
    messages: [],
    rounds: [],
    notes: [],
    calls: [],
    documents: [],
  };
}

/** A time of a day that comes after everything the story already tells. */
export function nextMoment(story: CaseStory, day: CivilDate, from: number, to: number): Date {
  const { random, time } = story;
  const wished = time.moment(day, random.int(from, to), random.int(0, 59)).getTime();
  const earliest = story.lastActivityAt.getTime() + random.int(60, 900) * 1000;
  return new Date(Math.min(Math.max(wished, earliest), time.now - 1000));
}

/**
 * Writes a move into the story as `moveCase` writes it into the database: state, version, timeline,
 * messages, in the same columns and under the same keys.
 * @throws RangeError when the state machine does not allow the act: the plan of the demo is wrong
 */
export function tell(story: CaseStory, move: CaseMove): void {
  const { locked } = story;
  if (move.act !== null && !canMove(locked.state, move.act)) {
    throw new RangeError(`${move.act} from ${locked.state}`);
  }
  const from = locked.state;
  const to = move.act === null ? from : stateAfter(move.act);
  const at = new Date(move.at);
  change(story, to, move.changes ?? {});
  story.stateSince = to === from ? story.stateSince : at;
  // A reminder or an alert is nobody's work on the case.
  story.lastActivityAt = move.act === null ? story.lastActivityAt : at;
  story.concludedAt = isConcluded(to) ? at : null;
  story.events.push({
    at,
    type: move.event,
    actorKind: move.actor.kind,
    actorId: move.actor.id,
    fromState: from,
    toState: to,
    citizenVisible: move.citizenVisible ?? true,
    data: move.data ?? null,
  });
  tellMessages(story, move, at);
}

/** What is absent from the changes stays as it is, as in `moveCase`. */
function change(story: CaseStory, state: CaseState, changes: CaseChanges): void {
  const { outcome, commitFailure, concludeDueOn, takeChargeDueOn, ...ofCase } = changes;
  const { takenAt, suspensions, done, ...plain } = ofCase;
  const { locked } = story;
  story.locked = {
    ...locked,
    ...plain,
    takenAt: locked.takenAt ?? takenAt ?? null,
    suspensions: [...(suspensions ?? locked.suspensions)],
    done: [...(done ?? locked.done)],
    state,
    version: locked.version + 1,
  };
  story.outcome = outcome ?? story.outcome;
  story.commitFailure = given(commitFailure, story.commitFailure);
  story.concludeDueOn = given(concludeDueOn, story.concludeDueOn);
  story.takeChargeDueOn = given(takeChargeDueOn, story.takeChargeDueOn);
}

function given<T>(value: T | undefined, otherwise: T): T {
  return value === undefined ? otherwise : value;
}

function tellMessages(story: CaseStory, move: CaseMove, at: Date): void {
  const { id, version } = story.locked;
  for (const { template, channels, params } of move.messages ?? []) {
    for (const channel of channels) {
      story.messages.push({
        id: story.random.uuid(at.getTime()),
        key: `case:${id}:${version}:${template}:${channel}`,
        staffId: null,
        destination: null,
        channel,
        template,
        params: { ...params },
        at,
      });
    }
  }
}

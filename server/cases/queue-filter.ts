import { z } from 'zod';
import type { QueueQuery } from '#contract/desk-case.ts';
import type { QueueDue } from '#contract/queue-terms.ts';
import { type CaseState, CASE_STATES } from '#contract/case-state.ts';
import { type RequestType, REQUEST_TYPES } from '#contract/request-type.ts';
import { addDays, civilDateOf, startOfDay } from '#rules/calendar.ts';
import { DUE_SOON_DAYS } from '#rules/case-deadlines.ts';
import { isConcluded } from '#rules/case-state.ts';
import { nameCompareKey } from '#rules/person-name.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { type Condition, type EndedFilter, endedConditions, endedFilter } from './ended-filter.ts';
import { DeskError } from '../http/desk-error.ts';
import type { StaffActor } from '../http/actor.ts';

/** What a queue query asks for, once its words are understood and its office is the person's own. */
export interface QueueFilter {
  office: string | undefined;
  states: readonly CaseState[] | undefined;
  types: readonly RequestType[] | undefined;
  /** A staff id, or nobody. */
  assignee: { id: string } | 'NOBODY' | undefined;
  /** First and last civil day of submission. */
  submittedFrom: CivilDate | undefined;
  submittedUntil: CivilDate | undefined;
  /** What is asked of cases that ended. */
  ended: EndedFilter | undefined;
  /** First and last of the last days asked for, of open cases. */
  due: { from: CivilDate | undefined; to: CivilDate } | undefined;
  /** A label that the cases carry. */
  label: string | undefined;
  words: readonly string[];
}

/**
 * Understands a query. Everybody is held to their own office but supervisors, whatever they ask.
 * @param now milliseconds since 1970
 * @throws DeskError invalid for a state, type or assignee that does not exist
 */
export function queueFilter(actor: StaffActor, query: QueueQuery, now: number): QueueFilter {
  const today = civilDateOf(now);
  const everywhere = actor.role === 'SUPERVISOR' || actor.role === 'ADMIN';
  return {
    office: everywhere ? query.office : (actor.officeId ?? ''),
    states: endedOnly(query, knownOf('state', query.state, CASE_STATES)),
    types: knownOf('type', query.type, REQUEST_TYPES),
    assignee: assigneeOf(actor, query.assignee),
    submittedFrom: query.submittedFrom,
    submittedUntil: earlier(
      query.submittedTo,
      query.olderThanDays === undefined ? undefined : addDays(today, -query.olderThanDays),
    ),
    ended: endedFilter(query),
    due: query.due && dueDays(query.due, today),
    label: query.label,
    words: searchWords(query.text ?? ''),
  };
}

/** In the order of their end there are those alone that have one. */
function endedOnly(query: QueueQuery, states: QueueFilter['states']): QueueFilter['states'] {
  return query.sort === 'concludedAt'
    ? (states ?? CASE_STATES).filter((state) => isConcluded(state))
    : states;
}

function earlier(one: CivilDate | undefined, other: CivilDate | undefined): CivilDate | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

/** The last days that a case is overdue or due soon by; the board counts by the same ones. */
export function dueDays(
  due: QueueDue,
  today: CivilDate,
): { from: CivilDate | undefined; to: CivilDate } {
  return due === 'overdue'
    ? { from: undefined, to: addDays(today, -1) }
    : { from: today, to: addDays(today, DUE_SOON_DAYS) };
}

function assigneeOf(actor: StaffActor, assignee: string | undefined): QueueFilter['assignee'] {
  if (assignee === undefined || assignee === '') {
    return undefined;
  }
  if (assignee === 'none') {
    return 'NOBODY';
  }
  const id = assignee === 'me' ? actor.staffId : assignee;
  if (!z.uuid().safeParse(id).success) {
    throw notOffered('assignee');
  }
  return { id };
}

/** The values of a comma-separated filter. @throws DeskError invalid for one that does not exist */
function knownOf<T extends string>(
  field: string,
  text: string | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  if (text === undefined || text === '') {
    return undefined;
  }
  const named = new Set(text.split(','));
  const values = known.filter((value) => named.has(value));
  if (values.length < named.size) {
    throw notOffered(field);
  }
  return values;
}

/** A filter that names what there is not would show everything, as if nothing had been asked. */
function notOffered(field: string): DeskError {
  return new DeskError('invalid', {
    fields: {
      [field]: { it: 'Scegli uno dei valori previsti.', en: 'Choose one of the values offered.' },
    },
  });
}

const MOST_WORDS = 5;

/** Words as names and codes are stored in search_text: upper case, no marks. */
function searchWords(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const name = /[\d/]/.test(word) ? '' : nameCompareKey(word);
      // A word without letters is part of no name: left out, it would find everybody.
      return name === '' ? word.toUpperCase() : name;
    })
    .slice(0, MOST_WORDS);
}

/** Conditions over `case_file c` and the values they take. */
export interface QueueConditions {
  where: string;
  values: unknown[];
  /** Whether they leave so few cases that all are best found before they are put in order. */
  findFirst: boolean;
}

/** The filter as SQL. */
export function queueConditions(filter: QueueFilter): QueueConditions {
  const parts = [`c.state <> 'DRAFT'`, 'c.submitted_at is not null'];
  const values: unknown[] = [];
  for (const { sql, value } of conditionsOf(filter)) {
    if (value !== undefined) {
      values.push(value);
    }
    parts.push(sql.replaceAll('?', `$${values.length}`));
  }
  return { where: parts.join(' and '), values, findFirst: isFoundByRow(filter) };
}

function conditionsOf(filter: QueueFilter): Condition[] {
  const { office, types, assignee, submittedFrom, submittedUntil, due, label, words } = filter;
  return [
    ...(office === undefined ? [] : [{ sql: 'c.office_id = ?', value: office }]),
    ...stateConditions(filter.states),
    ...(types === undefined ? [] : [{ sql: 'c.type = any(?::text[])', value: types }]),
    ...assigneeConditions(assignee),
    ...(submittedFrom === undefined
      ? []
      : [{ sql: 'c.submitted_at >= ?', value: new Date(startOfDay(submittedFrom)) }]),
    ...(submittedUntil === undefined
      ? []
      : [{ sql: 'c.submitted_at < ?', value: new Date(startOfDay(addDays(submittedUntil, 1))) }]),
    ...(due === undefined
      ? []
      : [{ sql: 'c.concluded_at is null and c.conclude_due_on <= ?', value: due.to }]),
    ...(due?.from === undefined ? [] : [{ sql: 'c.conclude_due_on >= ?', value: due.from }]),
    ...endedConditions(filter.ended),
    ...labelConditions(label),
    ...wordConditions(words),
  ];
}

function stateConditions(states: QueueFilter['states']): Condition[] {
  if (states === undefined) {
    return [];
  }
  const [only, ...more] = states;
  return [
    // One state is said as one, so that an index in the order of the page can be read.
    only !== undefined && more.length === 0
      ? { sql: 'c.state = ?', value: only }
      : { sql: 'c.state = any(?::text[])', value: states },
    // Says to the planner what the states mean, so that it may take an index of open cases, or of
    // those that ended.
    ...(states.some((state) => isConcluded(state)) ? [] : [{ sql: 'c.concluded_at is null' }]),
    ...(states.every((state) => isConcluded(state)) ? [{ sql: 'c.concluded_at is not null' }] : []),
  ];
}

function assigneeConditions(assignee: QueueFilter['assignee']): Condition[] {
  if (assignee === undefined) {
    return [];
  }
  return assignee === 'NOBODY'
    ? // Whoever asks for cases of nobody wants those to be taken, not the ended ones.
      [{ sql: 'c.assignee_id is null and c.concluded_at is null' }]
    : [{ sql: 'c.assignee_id = ?::uuid', value: assignee.id }];
}

function labelConditions(label: string | undefined): Condition[] {
  // Looked up first, in their own index: at a million cases those that carry a label are few.
  const sql = 'c.id = any(array(select case_id from case_labelled where label_id = ?::uuid))';
  return label === undefined ? [] : [{ sql, value: label }];
}

function wordConditions(words: readonly string[]): Condition[] {
  if (words.length === 0) {
    return [];
  }
  // An array, so that the words are looked up first, whatever the planner thinks of them.
  const sql = 'c.id = any(array(select case_id from case_search where words @@ ?::tsquery))';
  return [{ sql, value: wordsQuery(words) }];
}

/** All words, each as the beginning of one that is stored; quoted, so that no mark is an operator. */
function wordsQuery(words: readonly string[]): string {
  return words
    .map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`)
    .join(' & ');
}

/** Whether it asks what only the cases themselves tell, and mostly few of them. */
function isFoundByRow({ due, ended, label, words }: QueueFilter): boolean {
  return due !== undefined || ended !== undefined || label !== undefined || words.length > 0;
}

/** Whether the kept counts answer the filter; else the cases themselves are counted. */
export function isCounted(filter: QueueFilter): boolean {
  const byPerson = filter.assignee !== undefined && filter.assignee !== 'NOBODY';
  return !byPerson && !isFoundByRow(filter);
}

import { Board } from '#contract/board.ts';
import {
  type Colleague,
  type DeskCaseView,
  QueuePage,
  type QueueQuery,
  type QueueRow,
} from '#contract/desk-case.ts';
import type { Phrase } from '#contract/phrase.ts';
import { REQUEST_TYPES } from '#contract/request-type.ts';
import type { QueueDue } from '#contract/queue-terms.ts';
import { addDays } from '#rules/calendar.ts';
import { DUE_SOON_DAYS } from '#rules/case-deadlines.ts';
import { isConcluded } from '#rules/case-state.ts';
import { anId } from './an-id.ts';
import { OFFICES, STAFF, TODAY } from './sample-cases.ts';
import type { Who } from './desk-stand-in.ts';

/** The page of the queue that a query asks for, as the server would answer it. */
export function queuePage(
  views: readonly DeskCaseView[],
  query: QueueQuery,
  who: (typeof STAFF)[Who],
): QueuePage {
  const tests = [
    (view: DeskCaseView) => who.officeId === null || view.officeId === who.officeId,
    (view: DeskCaseView) => query.office === undefined || view.officeId === query.office,
    (view: DeskCaseView) => query.state?.split(',').includes(view.state) ?? true,
    (view: DeskCaseView) => query.type?.split(',').includes(view.type) ?? true,
    (view: DeskCaseView) => query.due === undefined || isDue(view, query.due),
    (view: DeskCaseView) =>
      query.assignee === undefined || view.assigneeId === assigneeMeant(query.assignee, who.id),
    (view: DeskCaseView) =>
      `${view.protocolNumber} ${view.beneficiary.name} ${view.beneficiary.surname}`
        .toLowerCase()
        .includes((query.text ?? '').toLowerCase()),
  ];
  const hits = views.filter((view) => tests.every((test) => test(view)));
  const by = query.sort === 'concludedAt' ? 'stateSince' : query.sort;
  const sorted = hits.toSorted(
    (first, second) =>
      (first[by] ?? '').localeCompare(second[by] ?? '') * (query.order === 'ASC' ? 1 : -1),
  );
  const from = (query.page - 1) * query.perPage;
  return QueuePage.parse({
    total: hits.length,
    data: sorted.slice(from, from + query.perPage).map((view): QueueRow => ({
      ...view,
      beneficiaryName: `${view.beneficiary.surname} ${view.beneficiary.name}`,
      unread: view.state === 'SUBMITTED',
      viewers: view.viewers.map(({ name }) => name),
    })),
  });
}

function isDue({ state, overdue, concludeDueOn }: DeskCaseView, due: QueueDue): boolean {
  const soon = addDays(TODAY, DUE_SOON_DAYS);
  const near = !overdue && concludeDueOn !== null && concludeDueOn <= soon;
  return !isConcluded(state) && (due === 'overdue' ? overdue : near);
}

function assigneeMeant(asked: string, me: string): string | null {
  return asked === 'none' ? null : asked === 'me' ? me : asked;
}

function failedMessagesOf(views: readonly DeskCaseView[]): Board['failedMessages'] {
  const failed = views
    .map((view) => ({ view, lost: view.messages.filter(({ state }) => state === 'FAILED') }))
    .filter(({ lost }) => lost.length > 0);
  return {
    count: failed.reduce((sum, { lost }) => sum + lost.length, 0),
    cases: failed.map(({ view, lost }) => ({
      id: view.id,
      protocolNumber: view.protocolNumber,
      officeName: view.officeName,
      messages: lost.length,
      newestAt: lost[0]?.createdAt ?? view.submittedAt,
    })),
  };
}

/** The supervisor's board over the sample cases. */
export function boardOf(views: readonly DeskCaseView[]): Board {
  const open = views.filter(({ state }) => !isConcluded(state));
  const count = (test: (view: DeskCaseView) => boolean): number => open.filter(test).length;
  return Board.parse({
    asOf: new Date().toISOString(),
    open: open.length,
    overdue: count(({ overdue }) => overdue),
    dueSoon: 5,
    byState: [...new Set(open.map(({ state }) => state))].map((state) => ({
      state,
      count: count((view) => view.state === state),
    })),
    byType: REQUEST_TYPES.map((type) => ({
      type,
      count: count((view) => view.type === type),
    })),
    byOffice: OFFICES.map(({ id, name }) => ({
      officeId: id,
      officeName: name,
      count: count(({ officeId }) => officeId === id),
    })),
    byOperator: [null, STAFF.operator].map((staff) => ({
      staffId: staff?.id ?? null,
      name: staff?.name ?? '',
      count: count(({ assigneeId }) => assigneeId === (staff?.id ?? null)),
      overdue: count((view) => view.overdue && view.assigneeId === (staff?.id ?? null)),
      dueSoon: 0,
    })),
    failedMessages: failedMessagesOf(open),
    byAge: [
      { fromDays: 0, toDays: 6, count: 5 },
      { fromDays: 7, toDays: 14, count: 8 },
      { fromDays: 15, toDays: 29, count: 15 },
      { fromDays: 30, toDays: null, count: 22 },
    ],
  });
}

/** The operators of every case's office; one of them lives with every citizen. */
export const COLLEAGUES: readonly Colleague[] = [
  { id: STAFF.operator.id, name: STAFF.operator.name, kinship: null },
  { id: STAFF.colleague.id, name: STAFF.colleague.name, kinship: null },
  { id: anId(1, 3), name: 'Dario Gialli', kinship: 'HOUSEHOLD' },
];

export const PHRASES: Phrase[] = [
  {
    id: 'back-missing',
    use: 'INTEGRATION',
    officeId: null,
    title: { it: 'Manca il retro', en: 'Back missing' },
    text: {
      it: 'Carica anche il retro del documento.',
      en: 'Please upload the back of the document too.',
    },
  },
  {
    id: 'not-competent',
    use: 'REJECTION',
    officeId: null,
    title: { it: 'Altra azienda', en: 'Other authority' },
    text: {
      it: 'Rivolgiti all’azienda sanitaria del tuo comune.',
      en: 'Please ask the health authority of your municipality.',
    },
  },
  {
    id: 'called',
    use: 'NOTE',
    officeId: null,
    title: { it: 'Sentito al telefono', en: 'Spoken to' },
    text: { it: 'Sentito {applicant} per {protocolNumber}.', en: 'Spoke to {applicant}.' },
  },
];

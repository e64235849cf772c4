import { z } from 'zod';
import { CaseState } from './case-state.ts';
import { CivilDate } from './civil-date.ts';
import { QUEUE_SORTS, QueueDue } from './queue-terms.ts';

/** Tones a label can have; each is drawn with enough contrast, and the text says the same. */
export const LABEL_TONES = ['blue', 'amber', 'red', 'green', 'grey', 'violet'] as const;
export const LabelTone = z.enum(LABEL_TONES);
export type LabelTone = z.infer<typeof LabelTone>;

const LabelName = z.strictObject({
  it: z.string().trim().min(2).max(30),
  en: z.string().trim().min(2).max(30),
});

/** A label of the authority's list. */
export const CaseLabelView = z.object({
  id: z.uuid(),
  name: LabelName,
  tone: LabelTone,
  urgent: z.boolean().describe('Cases that carry it go first'),
  retired: z.boolean().describe('Offered for no further case'),
});
export type CaseLabelView = z.infer<typeof CaseLabelView>;

export const LabelDefinition = z.strictObject({
  name: LabelName,
  tone: LabelTone,
  urgent: z.boolean().default(false),
  retired: z.boolean().default(false),
});
export type LabelDefinition = z.infer<typeof LabelDefinition>;

/** All labels of the list in the order that they are to have. */
export const LabelOrder = z.strictObject({ labelIds: z.array(z.uuid()).min(1).max(40) });
export type LabelOrder = z.infer<typeof LabelOrder>;

/** The labels that a case carries from now on, in place of those it had. */
export const CaseLabels = z.strictObject({ labelIds: z.array(z.uuid()).max(6) });
export type CaseLabels = z.infer<typeof CaseLabels>;

/** Columns of the queue beside the protocol number and the acts, which are always there. */
export const QUEUE_COLUMNS = [
  'beneficiary',
  'type',
  'state',
  'labels',
  'submitted',
  'waitingSince',
  'due',
  'assignee',
] as const;
export const QueueColumn = z.enum(QUEUE_COLUMNS);
export type QueueColumn = z.infer<typeof QueueColumn>;

/** Filters that can be kept. What is searched is a person's name or code: it is kept nowhere. */
export const QueueViewFilter = z.strictObject({
  state: z.string().max(300).optional(),
  type: z.string().max(300).optional(),
  assignee: z.string().max(40).optional(),
  office: z.string().max(40).optional(),
  due: QueueDue.optional(),
  label: z.uuid().optional(),
  olderThanDays: z.int().min(0).max(3650).optional(),
  submittedFrom: CivilDate.optional(),
  submittedTo: CivilDate.optional(),
  concludedFrom: CivilDate.optional(),
  concludedTo: CivilDate.optional(),
  integrated: z.enum(['yes', 'no']).optional(),
  missing: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .optional(),
  waitedDays: z.number().min(0).max(3650).optional(),
  lastedDays: z.number().min(0).max(3650).optional(),
});
export type QueueViewFilter = z.infer<typeof QueueViewFilter>;

export const QueueViewDefinition = z.strictObject({
  name: z.string().trim().min(1).max(40),
  filter: QueueViewFilter,
  sort: z.enum(QUEUE_SORTS),
  order: z.enum(['ASC', 'DESC']),
  columns: z.array(QueueColumn).min(1).max(QUEUE_COLUMNS.length),
});
export type QueueViewDefinition = z.infer<typeof QueueViewDefinition>;

export const SavedQueueView = QueueViewDefinition.extend({ id: z.uuid() });
export type SavedQueueView = z.infer<typeof SavedQueueView>;

/** How many of them one person can keep: each is counted every time the queue changes. */
export const MOST_QUEUE_VIEWS = 12;

const states = (...wanted: CaseState[]): string => wanted.join(',');

/** The quick views of the queue, in order. */
export const QUICK_VIEWS = [
  {
    id: 'to-take',
    filter: {
      assignee: 'none',
      state: states('SUBMITTED', 'INTEGRATION_RECEIVED', 'COMMIT_FAILED'),
    },
  },
  {
    id: 'mine',
    filter: {
      assignee: 'me',
      state: states('IN_CHARGE', 'INTEGRATION_RECEIVED', 'REJECTION_NOTICE', 'COMMIT_FAILED'),
    },
  },
  {
    id: 'waiting-citizen',
    filter: { state: states('INTEGRATION_REQUESTED', 'REJECTION_NOTICE') },
  },
  { id: 'to-review', filter: { state: states('COMMIT_FAILED') } },
  { id: 'all', filter: {} },
] as const satisfies readonly {
  id: string;
  filter: Pick<QueueViewFilter, 'state' | 'assignee'>;
}[];
export type QuickViewId = (typeof QUICK_VIEWS)[number]['id'];

/** Filters that hold in every quick view beside its own. */
export const QueueCountsQuery = QueueViewFilter.omit({ state: true, assignee: true }).extend({
  olderThanDays: z.coerce.number().int().min(0).max(3650).optional(),
  waitedDays: z.coerce.number().min(0).max(3650).optional(),
  lastedDays: z.coerce.number().min(0).max(3650).optional(),
});
export type QueueCountsQuery = z.infer<typeof QueueCountsQuery>;

export const QueueCounts = z.object({
  quick: z.record(z.string(), z.int()).describe('Cases in each quick view'),
  saved: z.record(z.string(), z.int()).describe('Cases in each saved view, by its id'),
});
export type QueueCounts = z.infer<typeof QueueCounts>;

/** Cases to be passed over, comma-separated: those that the operator has just left for later. */
export const NextCaseQuery = z.strictObject({
  except: z
    .string()
    .max(2000)
    .regex(/^[0-9a-f-]*(,[0-9a-f-]+)*$/)
    .default(''),
});
export type NextCaseQuery = z.infer<typeof NextCaseQuery>;

export const NextCase = z.object({
  next: z.object({ id: z.uuid(), protocolNumber: z.string() }).nullable(),
});
export type NextCase = z.infer<typeof NextCase>;

/** A case that changed, as the stream of the queue tells it. */
export const QueueNews = z.object({
  cases: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      state: CaseState,
      assigneeId: z.uuid().nullable(),
    }),
  ),
});
export type QueueNews = z.infer<typeof QueueNews>;

/** Who has which case open now, by the id of the case; cases that nobody has open are left out. */
export const QueueViewers = z.object({ viewers: z.record(z.string(), z.array(z.string())) });
export type QueueViewers = z.infer<typeof QueueViewers>;

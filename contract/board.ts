import { z } from 'zod';
import { CaseState } from './case-state.ts';
import { CivilDate } from './civil-date.ts';
import { RequestType } from './request-type.ts';

/** The longest period that the board looks back over, in days. */
export const LONGEST_PERIOD_DAYS = 366;

const Office = z.string().max(40).optional().describe('One office; absent: all of them');

export const BoardQuery = z.strictObject({ office: Office });
export type BoardQuery = z.infer<typeof BoardQuery>;

/** The supervisor's first view: open cases by state, type, office, operator and age. */
export const Board = z.object({
  asOf: z.iso.datetime(),
  open: z.int(),
  overdue: z.int(),
  dueSoon: z.int(),
  byState: z.array(z.object({ state: CaseState, count: z.int() })),
  byType: z.array(z.object({ type: RequestType, count: z.int() })),
  byOffice: z.array(z.object({ officeId: z.string(), officeName: z.string(), count: z.int() })),
  byOperator: z
    .array(
      z.object({
        staffId: z.uuid().nullable(),
        name: z.string(),
        count: z.int(),
        overdue: z.int(),
        dueSoon: z.int(),
      }),
    )
    .describe('By surname: it tells how work is shared out, and ranks nobody'),
  byAge: z.array(z.object({ fromDays: z.int(), toDays: z.int().nullable(), count: z.int() })),
  failedMessages: z.object({
    count: z.int().describe('Messages that did not arrive, of the last 30 days'),
    cases: z
      .array(
        z.object({
          id: z.uuid(),
          protocolNumber: z.string(),
          officeName: z.string(),
          messages: z.int(),
          newestAt: z.iso.datetime(),
        }),
      )
      .describe('The cases they are about, the newest twenty'),
  }),
});
export type Board = z.infer<typeof Board>;

export const PeriodQuery = z.strictObject({
  from: CivilDate.describe('First day'),
  to: CivilDate.describe(`Last day; at most ${LONGEST_PERIOD_DAYS} days in all`),
  office: Office,
});
export type PeriodQuery = z.infer<typeof PeriodQuery>;

/** What is measured of the cases decided in a period, from their submission. */
export const DURATION_MEASURES = ['TAKE', 'CONCLUDE'] as const;
export const DurationMeasure = z.enum(DURATION_MEASURES);
export type DurationMeasure = z.infer<typeof DurationMeasure>;

const Spread = z.object({
  cases: z.int(),
  medianDays: z.number().nullable(),
  p90Days: z.number().nullable().describe('Nine out of ten took no longer'),
});
export type Spread = z.infer<typeof Spread>;

/** What came in and went out in a period, after how long, and with what asked for. */
export const PeriodFigures = z.object({
  from: CivilDate,
  to: CivilDate,
  days: z.array(
    z.object({
      day: CivilDate,
      submitted: z.int(),
      completed: z.int(),
      rejected: z.int(),
      withdrawn: z.int(),
      expired: z.int(),
    }),
  ),
  times: z
    .array(z.object({ type: RequestType.nullable(), measure: DurationMeasure, ...Spread.shape }))
    .describe('Of the cases completed or rejected in the period; type null: all of them'),
  accepted: z
    .array(
      z.object({
        type: RequestType.nullable(),
        accepted: z.int(),
        withoutIntegration: z.int(),
      }),
    )
    .describe('Cases accepted in the period; type null: all of them'),
  missing: z
    .array(z.object({ item: z.string(), accepted: z.int() }))
    .describe('Accepted cases in which it was asked for: a kind of document, TEXT or another item'),
});
export type PeriodFigures = z.infer<typeof PeriodFigures>;

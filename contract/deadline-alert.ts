import { z } from 'zod';
import { CaseState } from './case-state.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { RequestType } from './request-type.ts';

/** The terms of a case that an alert can be about (LC-4). */
export const ALERT_TERMS = ['TAKE_CHARGE', 'CONCLUDE'] as const;
export const AlertTerm = z.enum(ALERT_TERMS);
export type AlertTerm = z.infer<typeof AlertTerm>;

/** A term that was missed, and still is: nobody saw to it, nor did the case itself. */
export const DeadlineAlert = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  protocolNumber: z.string(),
  type: RequestType,
  state: CaseState,
  officeName: z.string(),
  assigneeName: z.string().nullable(),
  term: AlertTerm,
  raisedAt: z.iso.datetime(),
  isNew: z.boolean().describe('Raised since this person last looked'),
});
export type DeadlineAlert = z.infer<typeof DeadlineAlert>;
export const DeadlineAlertPage = pageOf(DeadlineAlert);
export type DeadlineAlertPage = z.infer<typeof DeadlineAlertPage>;
export const DeadlineAlertQuery = ListQuery;

/** The most that is counted; beyond it the bell says "and more". */
export const MOST_COUNTED_ALERTS = 100;
export const AlertCount = z.object({
  unseen: z.int().describe(`New ones, ${MOST_COUNTED_ALERTS} at most`),
});
export type AlertCount = z.infer<typeof AlertCount>;

import { z } from 'zod';
import type { Localized } from './localized.ts';
import { RequestType } from './request-type.ts';

const WorkingDays = z.int().min(1).max(60);
const CalendarDays = z.int().min(1).max(365);

const shape = {
  takeChargeWorkingDays: WorkingDays,
  concludeDays: CalendarDays,
  integrationDays: CalendarDays,
  integrationReminderDays: z.array(z.int().min(1).max(364)).max(6),
  maxIntegrationRounds: z.int().min(0).max(10),
  objectionDays: z.int().min(10).max(60).describe('At least 10: L. 241/1990, art. 10-bis'),
  autoReleaseWorkingDays: WorkingDays,
};
/** Terms of a type of request that an administrator may change, in days. */
export const RequestTerms = z.object(shape);
export type RequestTerms = z.infer<typeof RequestTerms>;

const TOO_EARLY: Localized = {
  it: 'Un promemoria parte dopo la richiesta: meno giorni del termine, ognuno una volta.',
  en: 'A reminder comes after the request: fewer days than the term, each once.',
};

/** New terms of a type; they count for what is submitted afterwards. */
export const RequestTermsChange = z
  .strictObject({ ...shape, version: z.int().min(0).describe('0: as the product brings them') })
  .superRefine(({ integrationReminderDays: days, integrationDays }, context) => {
    if (days.some((each) => each >= integrationDays) || new Set(days).size !== days.length) {
      context.addIssue({
        code: 'custom',
        path: ['integrationReminderDays'],
        params: { said: TOO_EARLY },
        input: days,
      });
    }
  });

export const RequestTermsView = RequestTerms.extend({
  id: RequestType,
  version: z.int(),
  product: RequestTerms.describe('As the product brings them'),
});
export type RequestTermsView = z.infer<typeof RequestTermsView>;

import { z } from 'zod';
import type { Localized } from './localized.ts';
import type { PolicyParameter } from './policy-parameters.ts';
import { RequestType } from './request-type.ts';

const number = (from: number, to: number) => ({ kind: 'NUMBER', from, to }) as const;

/** The terms that are a number, and its bounds. */
export const TERM_PARAMETERS = {
  takeChargeWorkingDays: number(1, 60),
  concludeDays: number(1, 365),
  integrationDays: number(1, 365),
  maxIntegrationRounds: number(0, 10),
  // At least 10: L. 241/1990, art. 10-bis.
  objectionDays: number(10, 60),
  autoReleaseWorkingDays: number(1, 60),
} as const satisfies Record<string, PolicyParameter>;

const bounded = ({ from, to }: { from: number; to: number }): z.ZodInt => z.int().min(from).max(to);

const shape = {
  takeChargeWorkingDays: bounded(TERM_PARAMETERS.takeChargeWorkingDays),
  concludeDays: bounded(TERM_PARAMETERS.concludeDays),
  integrationDays: bounded(TERM_PARAMETERS.integrationDays),
  integrationReminderDays: z.array(z.int().min(1).max(364)).max(6),
  maxIntegrationRounds: bounded(TERM_PARAMETERS.maxIntegrationRounds),
  objectionDays: bounded(TERM_PARAMETERS.objectionDays),
  autoReleaseWorkingDays: bounded(TERM_PARAMETERS.autoReleaseWorkingDays),
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

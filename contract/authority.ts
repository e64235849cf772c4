import { z } from 'zod';

/** The health authority as everybody may know it: who runs the desk, and where to ask for help. */
export const Authority = z.object({
  name: z.string(),
  region: z.string().describe('The region it belongs to, as the top of the pages names it'),
  helpPhone: z.string().describe('Number to call for help with the desk'),
  accessibilityStatementUrl: z
    .url()
    .nullable()
    .describe('The statement where AgID publishes it; null: the portal shows its own page'),
  draftIdleDays: z.int().describe('Days without a change after which a draft is deleted'),
});
export type Authority = z.infer<typeof Authority>;

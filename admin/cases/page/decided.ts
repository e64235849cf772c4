import { z } from 'zod';

/** A case just decided, to be told on the next one's page. */
const Decided = z.object({ protocol: z.string(), what: z.string() });
export type Decided = z.infer<typeof Decided>;

const Carrying = z.object({ decided: Decided });

/** The case just decided that a navigation carries along, if it does. */
export function decidedOf(state: unknown): Decided | undefined {
  return Carrying.safeParse(state).data?.decided;
}

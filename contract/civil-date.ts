import { z } from 'zod';

/** A calendar date in Europe/Rome, `YYYY-MM-DD`; never a midnight in UTC. */
export const CivilDate = z.iso.date();
export type CivilDate = z.infer<typeof CivilDate>;

/** A moment, ISO 8601 in UTC (`2026-11-23T08:30:00.000Z`). */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

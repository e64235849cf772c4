/** The product's clock; everything that asks for the time takes one, so that tests can move it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

/**
 * The machine's clock, or one that starts from another moment and goes on at the same pace
 * (demo data are dated relative to a fixed day).
 * @param startsAt ISO instant the clock shows now; absent: the machine's own time
 */
export function createClock(startsAt?: string): Clock {
  const offset = startsAt === undefined ? 0 : new Date(startsAt).getTime() - Date.now();
  return { now: () => Date.now() + offset };
}

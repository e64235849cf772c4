import type { Clock } from '#server/clock.ts';

/** The product's clock, standing still until a test moves it; called, it gives a Date. */
export interface TestClock extends Clock {
  (): Date;
  /** Puts it at an instant, given as ISO 8601 with its offset, e.g. `2026-10-25T00:30:00Z`. */
  set(instant: string): void;
  /** Moves it forward by milliseconds. */
  advance(milliseconds: number): void;
}

/** Makes a clock that stands at `instant` (ISO 8601, UTC). */
export function createTestClock(instant = '2026-11-16T09:00:00Z'): TestClock {
  let present = parse(instant);
  return Object.assign(() => new Date(present), {
    now: () => present,
    set: (other: string) => {
      present = parse(other);
    },
    advance: (milliseconds: number) => {
      present += milliseconds;
    },
  });
}

function parse(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`not an instant: ${instant}`);
  }
  return milliseconds;
}

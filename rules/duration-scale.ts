/**
 * The scale on which durations are counted for statistics: steps of two hours for the first two
 * days, of a day from then on. A median or a percentile read off it is right to within a step.
 */
export const HOURS_EACH_STEP = 2;
/** Hours from which a step is a day. */
export const FINE_HOURS = 48;
const FINE_STEPS = FINE_HOURS / HOURS_EACH_STEP;
const HOURS_EACH_DAY = 24;
/** Step that holds everything from there on, a little over a year. */
export const LAST_STEP = FINE_STEPS + 398;

/** How many durations fell on a step. */
export interface StepCount {
  step: number;
  total: number;
}

/** The step of a duration. @param hours elapsed hours; less than none counts as none */
export function durationStep(hours: number): number {
  const elapsed = Math.max(0, hours);
  const step =
    elapsed < FINE_HOURS
      ? Math.floor(elapsed / HOURS_EACH_STEP)
      : FINE_STEPS + Math.floor((elapsed - FINE_HOURS) / HOURS_EACH_DAY);
  return Math.min(step, LAST_STEP);
}

/** Hours at which a step begins. */
export function stepStart(step: number): number {
  return step < FINE_STEPS
    ? step * HOURS_EACH_STEP
    : FINE_HOURS + (step - FINE_STEPS) * HOURS_EACH_DAY;
}

/**
 * Days below which that share of the durations lies, evenly spread within their step.
 * @param counts durations by step, in any order, a step possibly more than once
 * @param share between 0 and 1: 0.5 is the median
 * @returns days to one decimal place; null where nothing was counted
 */
export function percentileDays(counts: readonly StepCount[], share: number): number | null {
  const all = counts.reduce((sum, { total }) => sum + total, 0);
  if (all === 0) {
    return null;
  }
  const rank = all * share;
  let below = 0;
  let hours = 0;
  for (const [step, total] of bySteps(counts)) {
    const start = stepStart(step);
    const part = total === 0 ? 0 : Math.max(0, (rank - below) / total);
    hours = start + (stepStart(step + 1) - start) * Math.min(1, part);
    below += total;
    if (below >= rank) {
      break;
    }
  }
  return Math.round((hours / HOURS_EACH_DAY) * 10) / 10;
}

function bySteps(counts: readonly StepCount[]): [step: number, total: number][] {
  const totals = new Map<number, number>();
  for (const { step, total } of counts) {
    totals.set(step, (totals.get(step) ?? 0) + total);
  }
  return [...totals].toSorted(([first], [second]) => first - second);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationStep, LAST_STEP, percentileDays, stepStart } from '#rules/duration-scale.ts';

describe('the scale of durations', () => {
  it.each([
    [-3, 0],
    [0, 0],
    [1.99, 0],
    [2, 1],
    [47.99, 23],
    [48, 24],
    [71.99, 24],
    [72, 25],
    [24 * 400 - 0.01, LAST_STEP - 1],
    [24 * 400, LAST_STEP],
    [24 * 4000, LAST_STEP],
  ])('%d hours stand on step %i', (hours, step) => {
    expect(durationStep(hours)).toBe(step);
  });

  it('begins each step where the one before ends', () => {
    for (let step = 0; step <= LAST_STEP; step += 1) {
      expect(durationStep(stepStart(step))).toBe(step);
      expect(durationStep(stepStart(step + 1) - 0.001)).toBe(step);
    }
  });
});

describe('a percentile', () => {
  it('of nothing is unknown', () => {
    expect(percentileDays([], 0.5)).toBeNull();
    expect(percentileDays([{ step: 3, total: 0 }], 0.9)).toBeNull();
  });

  it.each([
    // Ten durations of the sixth day: half of them within its first half.
    [[{ step: 28, total: 10 }], 0.5, 6.5],
    [[{ step: 28, total: 10 }], 0.9, 6.9],
    // Nine quick ones and a slow one, in whatever order they come.
    [
      [
        { step: 52, total: 1 },
        { step: 0, total: 9 },
      ],
      0.5,
      0,
    ],
    [
      [
        { step: 52, total: 1 },
        { step: 0, total: 9 },
      ],
      0.95,
      30.5,
    ],
    // A step that is named twice, as two days each have it.
    [
      [
        { step: 24, total: 2 },
        { step: 24, total: 2 },
      ],
      0.5,
      2.5,
    ],
  ])('of %j at %d is %d days', (counts, share, days) => {
    expect(percentileDays(counts, share)).toBe(days);
  });

  it('is never further from the true one than a step', () => {
    const hours = fc.array(fc.double({ min: 0, max: 24 * 300, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(hours, fc.constantFrom(0.5, 0.9), (durations, share) => {
        const counts = durations.map((each) => ({ step: durationStep(each), total: 1 }));
        const sorted = durations.toSorted((first, second) => first - second);
        const nearest = sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
        const step = durationStep(nearest);
        const days = percentileDays(counts, share) ?? -1;
        expect(days).toBeGreaterThanOrEqual(stepStart(step) / 24 - 0.051);
        expect(days).toBeLessThanOrEqual(stepStart(step + 1) / 24 + 0.051);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { momentOf } from '#rules/calendar.ts';
import { autoReleaseDue } from '#rules/case-deadlines.ts';
import { planCase } from '#rules/case-plan.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { createAccounts } from '#server/db/seed/accounts.ts';
import type { CaseStory } from '#server/db/seed/case-story.ts';
import { createCases, type DemoCases } from '#server/db/seed/cases.ts';
import { createRegistry, type DemoRegistry } from '#server/db/seed/demo-registry.ts';
import { createDemoTime, type DemoTime } from '#server/db/seed/demo-time.ts';
import { createRandom } from '#server/db/seed/random.ts';

interface Demo {
  time: DemoTime;
  registry: DemoRegistry;
  cases: DemoCases;
}

/** The demo in memory, as it is built when it is started at that hour of that day. */
function demoOn(day: string, hour: number): Demo {
  const time = createDemoTime(momentOf(day, { hour, minute: 5 }));
  const random = createRandom(7);
  const registry = createRegistry(random, time);
  const cases = createCases({
    random,
    time,
    registry,
    accounts: createAccounts(random, time, 'hash'),
    operators: { of: (office) => [`operator-${office}`], supervisor: 'supervisor', count: 3 },
    closingOf: () => [],
  });
  return { time, registry, cases };
}

// A plain Monday, a Sunday, New Year, the middle of August, a leap day, just after midnight.
const STARTS = [
  ['2026-11-23', 10],
  ['2026-11-22', 9],
  ['2027-01-01', 8],
  ['2027-08-15', 18],
  ['2028-02-29', 12],
  ['2026-10-25', 0],
] as const;

describe.each(STARTS)('started on %s at %i', (day, hour) => {
  const demo = demoOn(day, hour);
  const { cases, time } = demo;

  it('tells two hundred cases, of the past only, each act after the one before', () => {
    expect(cases.stories).toHaveLength(200);
    for (const { events, documents } of cases.stories) {
      const moments = events
        .filter(({ type }) => type !== 'phone_contact')
        .map(({ at }) => at.getTime());
      expect(moments).toEqual(moments.toSorted((first, second) => first - second));
      expect([...events, ...documents].every(({ at }) => at.getTime() < time.now)).toBe(true);
    }
  });

  it('leaves to the workflows nothing that is overdue, only the commits', () => {
    const due = cases.stories.map((story) => [story.locked.state, stepDue(story, time)] as const);
    const wrong = due.filter(
      ([state, step]) =>
        step !== (state === 'APPROVED' || state === 'COMMITTING' ? 'commit' : undefined),
    );
    expect(wrong).toEqual([]);
  });

  it('gives protocol numbers from 1, with no gap, in the order of submission', () => {
    for (const [year, last] of cases.lastNumbers) {
      const numbers = cases.stories
        .map(({ locked }) => locked.protocolNumber)
        .filter((number) => number?.startsWith(`${year}/`));
      expect(numbers).toEqual(
        Array.from({ length: last }, (_, index) => `${year}/${String(index + 1).padStart(7, '0')}`),
      );
    }
  });

  it('has one open case, and one draft, of a type for a person', () => {
    const open = cases.stories
      .filter(({ concludedAt }) => concludedAt === null)
      .map(({ person, locked }) => `${person.id} ${locked.type} ${locked.state === 'DRAFT'}`);
    expect(new Set(open).size).toBe(open.length);
  });
});

it('builds the same demo from the same seed', () => {
  const [one, other] = [demoOn('2026-11-23', 10), demoOn('2026-11-23', 10)];
  expect(other.registry.people.persons).toEqual(one.registry.people.persons);
  expect(other.registry.choices).toEqual(one.registry.choices);
  expect(other.cases.stories.map(({ locked }) => locked)).toEqual(
    one.cases.stories.map(({ locked }) => locked),
  );
});

/** What the workflow of that case would do the moment it starts. */
function stepDue(story: CaseStory, time: DemoTime): string | undefined {
  const { locked } = story;
  const lastDay = civilDateOf(story.lastActivityAt.getTime());
  return planCase({
    ...locked,
    takeChargeDueOn: story.takeChargeDueOn,
    concludeDueOn: story.concludeDueOn,
    autoReleaseDueOn: locked.assigneeId === null ? null : autoReleaseDue(lastDay, locked.terms, []),
    now: time.now,
  }).step?.kind;
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWithin } from '#rules/calendar.ts';
import {
  type DoctorChoiceCommand,
  type DoctorChoicePlan,
  choiceTimeLimit,
  choiceToProlong,
  planDoctorChoice,
  recusalEffectiveDay,
} from '#rules/doctor-choice-change.ts';
import type { DoctorChoiceFact } from '#rules/registry-facts.ts';
import { TODAY, aChoice, anEnrolment } from './facts.ts';

const YESTERDAY = '2026-11-22';

function change(overrides: Partial<DoctorChoiceCommand & { kind: 'CHANGE' }> = {}) {
  return {
    kind: 'CHANGE',
    on: TODAY,
    doctorId: 'D05',
    doctorKind: 'GP',
    channel: 'CASE',
    ...overrides,
  } as const;
}

function deltas(plan: DoctorChoicePlan<DoctorChoiceFact>): Record<string, number> {
  return Object.fromEntries(plan.countDeltas);
}

/** What the registry holds once a plan is written. */
function applied(
  choices: readonly DoctorChoiceFact[],
  plan: DoctorChoicePlan<DoctorChoiceFact>,
): DoctorChoiceFact[] {
  const after = choices.map((choice): DoctorChoiceFact => {
    const ending = plan.end.find((each) => each.choice === choice);
    if (ending === undefined) {
      return choice;
    }
    const { to: _to, ...kept } = choice;
    const end = ending.to === undefined ? {} : { to: ending.to };
    return { ...kept, ...end, endReason: ending.endReason };
  });
  if (plan.begin !== undefined) {
    const { to, ...begun } = plan.begin;
    after.push(to === undefined ? begun : { ...begun, to });
  }
  return after;
}

describe('a change', () => {
  it('ends the old choice the day before and begins the new one', () => {
    const old = aChoice();
    const plan = planDoctorChoice([old], change());
    expect(plan.end).toEqual([{ choice: old, to: YESTERDAY, endReason: 'CHANGE' }]);
    expect(plan.end[0]?.choice).toBe(old);
    expect(plan.begin).toEqual({
      doctorId: 'D05',
      doctorKind: 'GP',
      from: TODAY,
      to: undefined,
      channel: 'CASE',
    });
    expect(deltas(plan)).toEqual({ D01: -1, D05: 1 });
  });

  it('only begins one where none is valid', () => {
    const past = aChoice({ to: '2020-12-31', endReason: 'CITIZEN_REVOCATION' });
    const plan = planDoctorChoice([past], change());
    expect(plan.end).toEqual([]);
    expect(deltas(plan)).toEqual({ D05: 1 });
  });

  it('may be limited in time, and shortens what was', () => {
    const old = aChoice({ to: '2026-12-31' });
    const plan = planDoctorChoice([old], change({ until: '2027-06-30' }));
    expect(plan.end).toEqual([{ choice: old, to: YESTERDAY, endReason: 'CHANGE' }]);
    expect(plan.begin?.to).toBe('2027-06-30');
    expect(planDoctorChoice([], change({ until: TODAY })).begin?.to).toBe(TODAY);
    expect(() => planDoctorChoice([], change({ until: YESTERDAY }))).toThrow(RangeError);
  });

  it('voids a choice of the same day, and those still to begin', () => {
    const sameDay = aChoice({ from: TODAY });
    const future = aChoice({ from: '2026-12-01', to: '2027-12-31', doctorId: 'D03' });
    expect(planDoctorChoice([sameDay], change()).end).toEqual([
      { choice: sameDay, to: undefined, endReason: 'VOIDED' },
    ]);
    const plan = planDoctorChoice([future], change());
    expect(plan.end).toEqual([{ choice: future, to: '2027-12-31', endReason: 'VOIDED' }]);
    expect(deltas(plan)).toEqual({ D03: -1, D05: 1 });
  });

  it('leaves a voided choice alone', () => {
    const plan = planDoctorChoice([aChoice({ endReason: 'VOIDED' })], change());
    expect(plan.end).toEqual([]);
    expect(deltas(plan)).toEqual({ D05: 1 });
  });

  it('to the same doctor moves no count', () => {
    const plan = planDoctorChoice([aChoice({ doctorId: 'D05' })], change());
    expect(deltas(plan)).toEqual({ D05: 0 });
  });
});

describe('a first choice', () => {
  const first = { ...change(), kind: 'FIRST' } as const;
  it('begins one, and is refused where there is one', () => {
    expect(planDoctorChoice([], first).begin?.from).toBe(TODAY);
    expect(() => planDoctorChoice([aChoice()], first)).toThrow(RangeError);
    expect(() => planDoctorChoice([aChoice({ from: '2026-12-01' })], first)).toThrow(RangeError);
  });

  it('given twice plans nothing', () => {
    const after = applied([], planDoctorChoice([], first));
    expect(planDoctorChoice(after, first)).toEqual({
      end: [],
      begin: undefined,
      countDeltas: new Map(),
    });
  });
});

describe('a revocation', () => {
  const revoke = { kind: 'REVOKE', on: TODAY } as const;
  it('ends the choice the day before and begins none', () => {
    const old = aChoice();
    const plan = planDoctorChoice([old], revoke);
    expect(plan.end).toEqual([{ choice: old, to: YESTERDAY, endReason: 'CITIZEN_REVOCATION' }]);
    expect(plan.begin).toBeUndefined();
    expect(deltas(plan)).toEqual({ D01: -1 });
  });

  it('voids a choice that began that day, and leaves one still to begin', () => {
    const sameDay = aChoice({ from: TODAY });
    const future = aChoice({ from: '2026-12-01' });
    expect(planDoctorChoice([sameDay], revoke).end).toEqual([
      { choice: sameDay, to: undefined, endReason: 'VOIDED' },
    ]);
    expect(planDoctorChoice([future], revoke).end).toEqual([]);
  });
});

const dayAfter = (days: number): string => addDays('2026-01-01', days);
const command: fc.Arbitrary<DoctorChoiceCommand> = fc
  .record({
    kind: fc.constantFrom('CHANGE' as const, 'CHANGE' as const, 'REVOKE' as const),
    day: fc.integer({ min: 0, max: 60 }),
    doctorId: fc.constantFrom('D01', 'D02', 'D03'),
    length: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  })
  .map(({ kind, day, doctorId, length }): DoctorChoiceCommand =>
    kind === 'REVOKE'
      ? { kind, on: dayAfter(day) }
      : change({
          on: dayAfter(day),
          doctorId,
          ...(length === undefined ? {} : { until: dayAfter(day + length) }),
        }),
  );

describe('any run of commands', () => {
  it('never leaves two choices valid on a day, nor a choice with its ends crossed', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
        let choices: DoctorChoiceFact[] = [];
        for (const each of commands) {
          choices = applied(choices, planDoctorChoice(choices, each));
        }
        const counted = choices.filter((choice) => choice.endReason !== 'VOIDED');
        const crossed = counted.filter(({ from, to }) => to !== undefined && to < from);
        const doubled = Array.from({ length: 120 }, (_, day) => dayAfter(day)).filter(
          (day) => counted.filter((choice) => isWithin(choice, day)).length > 1,
        );
        expect(crossed).toEqual([]);
        expect(doubled).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the new doctor on the day of a change, and none on that of a revocation', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 5 }), command, (before, last) => {
        let choices: DoctorChoiceFact[] = [];
        for (const each of [...before, last]) {
          choices = applied(choices, planDoctorChoice(choices, each));
        }
        const valid = choices
          .filter((choice) => choice.endReason !== 'VOIDED' && isWithin(choice, last.on))
          .map((choice) => choice.doctorId);
        expect(valid).toEqual(last.kind === 'REVOKE' ? [] : [last.doctorId]);
      }),
      { numRuns: 300 },
    );
  });

  it('counts, for each doctor, the choices that hold or will hold', () => {
    fc.assert(
      // Commands in the order of their days, as a registry sees them, with no choice running out.
      fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
        const counts = new Map<string, number>();
        let choices: DoctorChoiceFact[] = [];
        let lastDay = '';
        for (const each of commands.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
          const endless = each.kind === 'REVOKE' ? each : { ...each, until: undefined };
          const plan = planDoctorChoice(choices, endless);
          choices = applied(choices, plan);
          lastDay = each.on;
          for (const [doctorId, delta] of plan.countDeltas) {
            counts.set(doctorId, (counts.get(doctorId) ?? 0) + delta);
          }
        }
        for (const [doctorId, count] of counts) {
          const held = choices.filter(
            (choice) =>
              choice.doctorId === doctorId &&
              choice.endReason !== 'VOIDED' &&
              (choice.to === undefined || choice.to >= lastDay),
          );
          expect(count).toBe(held.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('plans the same for the same input, and nothing once it is done', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 5 }), command, (before, last) => {
        let choices: DoctorChoiceFact[] = [];
        for (const each of before) {
          choices = applied(choices, planDoctorChoice(choices, each));
        }
        const plan = planDoctorChoice(choices, last);
        expect(planDoctorChoice(choices, last)).toEqual(plan);
        const again = planDoctorChoice(applied(choices, plan), last);
        expect(again.end).toEqual([]);
        expect(again.begin).toBeUndefined();
        expect(again.countDeltas.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the time limit of a choice', () => {
  it.each([
    ['resident', [anEnrolment()], undefined],
    ['domiciled', [anEnrolment({ kind: 'DOMICILED', to: '2027-06-30' })], '2027-06-30'],
    ['foreigner without end', [anEnrolment({ kind: 'FOREIGN_MANDATORY' })], undefined],
    [
      'domiciled, renewed',
      [
        anEnrolment({ kind: 'DOMICILED', to: TODAY }),
        anEnrolment({ kind: 'DOMICILED', from: TODAY, to: '2027-11-22' }),
      ],
      '2027-11-22',
    ],
    ['ended', [anEnrolment({ kind: 'DOMICILED', to: YESTERDAY })], undefined],
    [
      'suspended',
      [anEnrolment({ kind: 'DOMICILED', status: 'SUSPENDED', to: '2027-06-30' })],
      undefined,
    ],
  ])('%s: %s', (_case, enrolments, expected) => {
    expect(choiceTimeLimit(enrolments, TODAY)).toBe(expected);
  });
});

it.each([
  ['2026-11-02', '2026-11-18'],
  ['2026-12-20', '2027-01-05'],
])('a recusal notified on %s takes effect on %s', (notifiedOn, effective) => {
  expect(recusalEffectiveDay(notifiedOn)).toBe(effective);
});

function prolonged(choice: Partial<DoctorChoiceFact>, until?: string): boolean {
  return choiceToProlong([aChoice(choice)], '2026-11-24', until) !== undefined;
}

describe('the choice that goes on with a renewed enrolment', () => {
  it.each([
    ['reaches its eve', { to: '2026-11-23' }, true],
    ['ended the day before that', { to: '2026-11-22' }, false],
    ['lasts longer than the new one', { to: '2027-12-01' }, false],
    ['lasts as long', { to: '2027-11-23' }, false],
    ['was ended', { to: '2026-11-23', endReason: 'CHANGE' as const }, false],
    ['has no end', {}, false],
    ['was made while the renewal was pending', { from: '2026-12-10', to: '2027-05-23' }, true],
  ])('one that %s: %s', (_case, choice, expected) => {
    expect(prolonged(choice, '2027-11-23')).toBe(expected);
  });

  it('loses its end where the enrolment has none', () => {
    expect(prolonged({ to: '2026-11-23' })).toBe(true);
  });
});

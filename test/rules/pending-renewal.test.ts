import { expect, it } from 'vitest';
import { choiceOn } from '#rules/choice-history.ts';
import { hasActiveEnrolment } from '#rules/doctor-change.ts';
import { holdWhileRenewing } from '#rules/pending-renewal.ts';
import type { PersonFacts } from '#rules/registry-facts.ts';
import { aChoice, aContext, anEnrolment, aPerson } from './facts.ts';

const OLD_END = '2026-05-23';

/** Enrolled, with a doctor, until half a year before today. */
function held(more: Partial<PersonFacts>, end = OLD_END): PersonFacts {
  const span = { from: '2025-05-24', to: end };
  const person = aPerson({
    enrolments: [anEnrolment({ kind: 'DOMICILED', ...span })],
    choices: [aChoice(span)],
    ...more,
  });
  return holdWhileRenewing(person, ['DOMICILED_RENEWAL'], { pendingRenewalMonths: 6 });
}

const PENDING = { openCaseTypes: ['DOMICILED_RENEWAL'] };
const isAssisted = (person: PersonFacts): boolean[] => {
  const context = aContext();
  return [
    hasActiveEnrolment(person, context).passed,
    choiceOn(person.choices, context.today) !== undefined,
  ];
};

it('R-FX-5, trap 25: while a renewal is pending the assistance goes on for half a year', () => {
  expect(isAssisted(held(PENDING))).toEqual([true, true]);
  expect(isAssisted(held(PENDING, '2026-05-22'))).toEqual([false, false]);
});

it('without one it ends when it ends', () => {
  expect(isAssisted(held({}))).toEqual([false, false]);
  expect(isAssisted(held({ openCaseTypes: ['DOCTOR_CHANGE'] }))).toEqual([false, false]);
});

it('what ended otherwise stays ended', () => {
  const ended = aChoice({ from: '2025-05-24', to: OLD_END, endReason: 'CITIZEN_REVOCATION' });
  const cancelled = anEnrolment({ status: 'CANCELLED', from: '2025-05-24', to: OLD_END });
  expect(isAssisted(held({ ...PENDING, choices: [ended] }))).toEqual([true, false]);
  expect(isAssisted(held({ ...PENDING, enrolments: [cancelled] }))).toEqual([false, false]);
});

it('a choice that ends on another day is not prolonged', () => {
  const limited = aChoice({ from: '2025-05-24', to: '2026-05-01' });
  expect(held({ ...PENDING, choices: [limited] }).choices).toEqual([limited]);
});

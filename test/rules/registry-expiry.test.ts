import { describe, expect, it } from 'vitest';
import type { RequestType } from '#contract/request-type.ts';
import { lastDayWithPaediatrician } from '#rules/paediatric-age.ts';
import { planRegistryExpiry } from '#rules/registry-expiry.ts';
import type { PersonFacts } from '#rules/registry-facts.ts';
import { TODAY, aChoice, aPerson, anEnrolment } from './facts.ts';

const YESTERDAY = '2026-11-22';
const RENEWALS: readonly RequestType[] = ['DOCTOR_CHANGE'];

/** What a plan ends, in short, and the places it gives back. */
function planned(person: Partial<PersonFacts>, today = TODAY): unknown {
  const { expired, choices } = planRegistryExpiry(aPerson(person), RENEWALS, today);
  return {
    expired: expired.map(({ to }) => to),
    ended: choices.end.map(({ choice, to, endReason }) => [choice.doctorId, to, endReason]),
    places: [...choices.countDeltas],
  };
}

function limited(to: string): Partial<PersonFacts> {
  return {
    enrolments: [anEnrolment({ kind: 'DOMICILED', from: '2025-11-23', to })],
    choices: [aChoice({ from: '2025-11-23', to })],
  };
}

function child(birthDate: string, more: Partial<PersonFacts> = {}): Partial<PersonFacts> {
  return {
    birthDate,
    choices: [aChoice({ doctorId: 'D07', doctorKind: 'PAEDIATRICIAN', from: '2013-01-01' })],
    ...more,
  };
}

function extended(to: string): Partial<PersonFacts> {
  return { extensions: [{ doctorId: 'D07', to }] };
}

function lastDay(more: Partial<PersonFacts>): string {
  return lastDayWithPaediatrician(aPerson({ birthDate: '2012-12-01', ...more }), 'D07');
}

/** The kinds that a plan cancels, and their last day. */
function cancelled(person: Partial<PersonFacts>): unknown {
  const plan = planRegistryExpiry(aPerson(person), RENEWALS, TODAY);
  return [plan.cancelled.map(({ kind }) => kind), plan.cancelledOn];
}

const NOTHING = { expired: [], ended: [], places: [] };

describe('death and AIRE close enrolment and choice (specification 2)', () => {
  it.each([
    ['died today', { deathDate: TODAY }, 'DEATH'],
    ['abroad from today', { aireFrom: TODAY }, 'AIRE'],
    ['abroad until today', { aireFrom: TODAY, aireTo: TODAY }, 'AIRE'],
  ] as const)('%s', (_case, person, reason) => {
    expect(planned(person)).toMatchObject({
      ended: [['D01', YESTERDAY, reason]],
      places: [['D01', -1]],
    });
    expect(cancelled(person)).toEqual([['RESIDENT'], YESTERDAY]);
    const open = { ...person, openCaseTypes: RENEWALS };
    expect(planned(open)).toMatchObject({ ended: [['D01', YESTERDAY, reason]] });
  });

  it.each([
    ['dies tomorrow', { deathDate: '2026-11-24' }],
    ['abroad from tomorrow', { aireFrom: '2026-11-24' }],
    ['abroad until yesterday', { aireFrom: '2020-01-01', aireTo: YESTERDAY }],
  ])('%s: nothing yet, or no more', (_case, person) => {
    expect(planned(person)).toEqual(NOTHING);
    expect(cancelled(person)).toEqual([[], undefined]);
  });

  it('leaves a visitor from abroad the temporary enrolment, and what ended as it ended', () => {
    const visitor = { aireFrom: '2020-01-01', choices: [] };
    const enrolments = [anEnrolment({ kind: 'AIRE_TEMPORARY', from: TODAY, to: '2027-02-20' })];
    expect(cancelled({ ...visitor, enrolments })).toEqual([[], undefined]);
    const choices = [aChoice({ to: '2019-12-31', endReason: 'AIRE' })];
    const ended = [anEnrolment({ status: 'CANCELLED', to: '2019-12-31' })];
    expect(planned({ ...visitor, choices, enrolments: ended })).toEqual(NOTHING);
    expect(cancelled({ ...visitor, choices, enrolments: ended })).toEqual([[], undefined]);
  });
});

describe('R-DM-7, an enrolment past its end', () => {
  it('expires on the day after, and the choice ends with it', () => {
    expect(planned(limited(TODAY))).toEqual(NOTHING);
    expect(planned(limited(YESTERDAY))).toEqual({
      expired: [YESTERDAY],
      ended: [['D01', YESTERDAY, 'ENROLMENT_EXPIRED']],
      places: [['D01', -1]],
    });
  });

  it('ends a choice that was not limited too', () => {
    const person = { ...limited(YESTERDAY), choices: [aChoice()] };
    expect(planned(person)).toMatchObject({ ended: [['D01', YESTERDAY, 'ENROLMENT_EXPIRED']] });
  });

  it('voids a choice that had not begun by then', () => {
    const person = { ...limited(YESTERDAY), choices: [aChoice({ from: TODAY })] };
    expect(planned(person)).toMatchObject({ ended: [['D01', undefined, 'VOIDED']] });
  });

  it('ends yesterday a choice made while a renewal was pending that was then refused', () => {
    const person = {
      enrolments: [anEnrolment({ kind: 'DOMICILED', from: '2025-11-01', to: '2026-10-31' })],
      choices: [aChoice({ from: '2026-11-10', to: '2027-04-30' })],
    };
    expect(planned(person)).toMatchObject({ ended: [['D01', YESTERDAY, 'ENROLMENT_EXPIRED']] });
  });

  it('leaves the choice where another enrolment goes on', () => {
    const renewed = anEnrolment({ kind: 'DOMICILED', from: TODAY, to: '2027-11-22' });
    const { enrolments = [] } = limited(YESTERDAY);
    const person = {
      enrolments: [...enrolments, renewed],
      choices: [aChoice({ to: '2027-11-22' })],
    };
    expect(planned(person)).toEqual({ ...NOTHING, expired: [YESTERDAY] });
  });

  it('trap 25: waits for a renewal that is asked for', () => {
    expect(planned({ ...limited(YESTERDAY), openCaseTypes: ['DOCTOR_CHANGE'] })).toEqual(NOTHING);
    expect(planned({ ...limited(YESTERDAY), openCaseTypes: ['FIRST_CHOICE'] })).not.toEqual(
      NOTHING,
    );
  });

  it('is planned once: not again of what it led to', () => {
    expect(
      planned({
        enrolments: [anEnrolment({ kind: 'DOMICILED', status: 'EXPIRED', to: YESTERDAY })],
        choices: [aChoice({ to: YESTERDAY, endReason: 'ENROLMENT_EXPIRED' })],
      }),
    ).toEqual(NOTHING);
  });

  it('is nothing to residents, to ended and to voided choices', () => {
    expect(planned({})).toEqual(NOTHING);
    expect(planned({ choices: [aChoice({ to: YESTERDAY, endReason: 'CHANGE' })] })).toEqual(
      NOTHING,
    );
    expect(planned({ choices: [aChoice({ to: YESTERDAY, endReason: 'VOIDED' })] })).toEqual(
      NOTHING,
    );
  });
});

describe('R-PE-4, the age limit of a paediatrician', () => {
  it('is the day before the 14th birthday, or as extended, never the 16th', () => {
    expect(lastDay({})).toBe('2026-11-30');
    expect(lastDay(extended('2028-11-30'))).toBe('2028-11-30');
    expect(lastDay(extended('2030-01-01'))).toBe('2028-11-30');
    expect(lastDay(extended('2020-01-01'))).toBe('2026-11-30');
    expect(lastDay({ extensions: [{ doctorId: 'D08', to: '2028-11-30' }] })).toBe('2026-11-30');
  });

  it.each([
    ['14 today', '2012-11-23', { ended: [['D07', YESTERDAY, 'AGE_LIMIT']] }],
    ['14 tomorrow', '2012-11-24', NOTHING],
    ['14 two days ago', '2012-11-21', { ended: [['D07', '2026-11-20', 'AGE_LIMIT']] }],
  ])('a child who is %s', (_case, birthDate, expected) => {
    expect(planned(child(birthDate))).toMatchObject(expected);
  });

  it.each([
    ['16 today', '2010-11-23', { ended: [['D07', YESTERDAY, 'AGE_LIMIT']] }],
    ['16 tomorrow', '2010-11-24', NOTHING],
  ])('a child with an extension who is %s', (_case, birthDate, expected) => {
    expect(planned(child(birthDate, extended('2030-01-01')))).toMatchObject(expected);
  });

  it('is not that of a family doctor', () => {
    expect(planned({ birthDate: '2012-11-23', choices: [aChoice()] })).toEqual(NOTHING);
  });

  it('does not wait for a renewal of the enrolment', () => {
    const person = child('2012-11-23', { openCaseTypes: ['DOCTOR_CHANGE'] });
    expect(planned(person)).toMatchObject({ ended: [['D07', YESTERDAY, 'AGE_LIMIT']] });
  });

  it('R-PE-1: waits for an extension that was asked for in time', () => {
    const person = child('2012-11-23', { openCaseTypes: ['PAEDIATRIC_EXTENSION'] });
    expect(planned(person)).toEqual(NOTHING);
  });
});

describe('R-DS-7, a doctor who is there no more', () => {
  it.each([
    ['today', TODAY, NOTHING],
    [
      'yesterday',
      YESTERDAY,
      { ended: [['D01', YESTERDAY, 'DOCTOR_CEASED']], places: [['D01', -1]] },
    ],
  ])('whose last day is %s', (_when, doctorTo, expected) => {
    expect(planned({ choices: [aChoice({ doctorTo })] })).toMatchObject(expected);
  });

  it('ends nothing that ended before, nor what begins later', () => {
    const over = aChoice({ doctorTo: YESTERDAY, to: '2026-10-01', endReason: 'CHANGE' });
    expect(planned({ choices: [over] })).toEqual(NOTHING);
    const later = aChoice({ doctorTo: YESTERDAY, from: '2027-01-01' });
    expect(planned({ choices: [later] })).toMatchObject({ ended: [['D01', undefined, 'VOIDED']] });
  });

  it('of several ends the first counts', () => {
    const person = child('2012-11-23', {});
    const [choice] = person.choices ?? [];
    const ceased = { ...person, choices: choice ? [{ ...choice, doctorTo: '2026-11-20' }] : [] };
    expect(planned(ceased)).toMatchObject({ ended: [['D07', '2026-11-20', 'DOCTOR_CEASED']] });
  });
});

const recused = (notifiedOn: string, more: Partial<PersonFacts> = {}) =>
  planned({ recusals: [{ doctorId: 'D01', notifiedOn }], ...more });

describe('a doctor who recused the person (ACN art. 40)', () => {
  it('cares for them fifteen days more', () => {
    expect(recused('2026-11-08')).toEqual(NOTHING);
    expect(recused('2026-11-07')).toMatchObject({ ended: [['D01', YESTERDAY, 'RECUSAL']] });
  });

  it('is no end of another choice, nor of one made after it', () => {
    expect(recused('2026-11-07', { choices: [aChoice({ doctorId: 'D02' })] })).toEqual(NOTHING);
    expect(recused('2026-11-01', { choices: [aChoice({ from: '2026-11-02' })] })).toEqual(NOTHING);
  });
});

import { describe, expect, it } from 'vitest';
import { planEnrolment } from '#rules/enrolment-change.ts';
import { TODAY, anEnrolment } from './facts.ts';

const NEW = { kind: 'DOMICILED', from: TODAY, to: '2027-11-22' } as const;

describe('a new enrolment', () => {
  it('beside none begins', () => {
    expect(planEnrolment([], NEW, TODAY)).toEqual({ end: [], begin: NEW });
  });

  it.each([
    ['that ended before', anEnrolment({ to: '2026-11-22' })],
    ['that begins after', anEnrolment({ from: '2027-11-23' })],
    ['that is not active', anEnrolment({ status: 'EXPIRED' })],
  ])('leaves one %s', (_case, held) => {
    expect(planEnrolment([held], NEW, TODAY).end).toEqual([]);
  });

  it.each([
    ['runs on', anEnrolment(), { to: '2026-11-22', status: 'EXPIRED' }],
    ['ends today', anEnrolment({ to: TODAY }), { to: '2026-11-22', status: 'EXPIRED' }],
    ['begins today', anEnrolment({ from: TODAY }), { to: undefined, status: 'CANCELLED' }],
    ['begins later', anEnrolment({ from: '2027-11-22' }), { to: undefined, status: 'CANCELLED' }],
  ])('ends one that %s', (_case, enrolment, ending) => {
    expect(planEnrolment([enrolment], NEW, TODAY).end).toEqual([{ enrolment, ...ending }]);
  });

  it('leaves one active until the day before it begins', () => {
    const later = { ...NEW, from: '2026-12-01' };
    expect(planEnrolment([anEnrolment()], later, TODAY).end).toMatchObject([
      { to: '2026-11-30', status: 'ACTIVE' },
    ]);
    const tomorrow = { ...NEW, from: '2026-11-24' };
    expect(planEnrolment([anEnrolment()], tomorrow, TODAY).end).toMatchObject([
      { to: TODAY, status: 'ACTIVE' },
    ]);
  });

  it('is planned once', () => {
    expect(planEnrolment([anEnrolment(NEW)], NEW, TODAY)).toEqual({ end: [], begin: undefined });
  });
});

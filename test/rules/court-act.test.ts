import { expect, it } from 'vitest';
import { type CourtActFact, courtActIsInTime, decreeNamesPowers } from '#rules/court-act.ts';
import { aContext, TODAY } from './facts.ts';

const GUARDIAN: CourtActFact = { kind: 'GUARDIAN', powers: [], from: '2026-01-01' };

it.each<[string, Partial<CourtActFact>, boolean]>([
  ['without an end', {}, true],
  ['whose last day is today', { to: TODAY }, true],
  ['whose last day was yesterday', { to: '2026-11-22' }, false],
  ['of one day', { from: '2026-12-01', to: '2026-12-01' }, true],
  ['that ends the day before it begins', { from: '2026-12-01', to: '2026-11-30' }, false],
  ['that begins later', { from: '2027-01-01' }, true],
])('R-RP-7: an act %s', (_which, part, passed) => {
  const result = courtActIsInTime({ ...GUARDIAN, ...part }, aContext());
  expect(result).toMatchObject({ ruleId: 'R-RP-7', passed });
});

it.each<[string, Partial<CourtActFact>, boolean]>([
  ['a guardian without powers', {}, true],
  ['a decree without any power', { kind: 'SUPPORT_ADMINISTRATOR' }, false],
  ['a decree with one', { kind: 'SUPPORT_ADMINISTRATOR', powers: ['EXEMPTION'] }, true],
])('R-RP-4: %s', (_who, part, passed) => {
  expect(decreeNamesPowers({ ...GUARDIAN, ...part })).toMatchObject({ ruleId: 'R-RP-4', passed });
});

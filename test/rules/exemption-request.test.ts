import { describe, expect, it } from 'vitest';
import { exemptionCode, kindOfCode } from '#rules/exemption-catalogue.ts';
import type { DependantFact } from '#rules/exemption-claim.ts';
import { isPrintable } from '#rules/exemption-certificate.ts';
import {
  evaluateExemptionRequest,
  type ExemptionRequestFacts,
  periodOf,
} from '#rules/exemption-request.ts';
import { canBeGivenUp } from '#rules/exemption-revocation.ts';
import { isEligible } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { ExemptionFact } from '#rules/registry-facts.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { aClaim, anExemptionRequest } from './a-claim.ts';
import { TODAY, aContext, aPerson, anEnrolment, anExemption, of, said } from './facts.ts';

function verdict(
  ruleId: string,
  facts: Partial<ExemptionRequestFacts>,
  ctx: Partial<RuleContext> = {},
): string {
  return of(evaluateExemptionRequest(anExemptionRequest(facts), aContext(ctx)), ruleId);
}

const holding = (...exemptions: ExemptionFact[]) => ({ person: aPerson({ exemptions }) });

it('lets an adult ask whom nothing stands against', () => {
  const results = evaluateExemptionRequest(anExemptionRequest(), aContext());
  expect(isEligible(results)).toBe(true);
  expect(results.map(({ ruleId }) => ruleId)).toEqual([
    'R-GEN-1',
    'R-GEN-2',
    'R-GEN-3',
    ...[1, 2, 3, 4, 5, 6, 7, 9, 10, 12].map((number) => `R-EX-${number}`),
  ]);
});

describe('R-EX-1, an active enrolment', () => {
  it.each([
    [[anEnrolment()], 'passed'],
    [[anEnrolment({ to: TODAY })], 'passed'],
    [[anEnrolment({ to: '2026-11-22' })], 'failed'],
    [[anEnrolment({ status: 'SUSPENDED' })], 'failed'],
    [[anEnrolment({ from: '2026-11-24' })], 'failed until 2026-11-24'],
  ])('%o: %s', (enrolments, expected) => {
    expect(verdict('R-EX-1', { person: aPerson({ enrolments }) })).toBe(expected);
  });
});

describe('R-EX-2, a code of the catalogue', () => {
  it.each([
    ['E15', {}, 'passed'],
    ['E99', {}, 'failed'],
    ['E11', {}, 'failed'],
    ['E15', { policy: REGIONAL_POLICIES.LIGURIA }, 'failed'],
    ['E02', { policy: REGIONAL_POLICIES.LIGURIA }, 'passed'],
    ['E15', { today: '2011-10-31' }, 'failed'],
    ['E15', { today: '2011-11-01' }, 'passed'],
  ] as const)('%s, %o: %s', (code, ctx, expected) => {
    expect(verdict('R-EX-2', { claim: aClaim({ code }) }, ctx)).toBe(expected);
  });

  it('asks for one', () => {
    const { code: _none, ...claim } = aClaim();
    expect(verdict('R-EX-2', { claim })).toBe('failed');
  });

  it.each([
    ['E02', 'passed'],
    ['E12', 'passed'],
    ['E13', 'passed'],
    ['E30', 'passed'],
    ['E40', 'passed'],
    ['E01', 'failed'],
    ['E14', 'failed'],
  ])('R-PH-3, in a pharmacy: %s %s (oracle)', (code, expected) => {
    expect(verdict('R-EX-2', { claim: aClaim({ code }) }, { channel: 'PHARMACY' })).toBe(expected);
  });

  it('takes no documents in a pharmacy', () => {
    const claim = aClaim({ documentKind: 'PATHOLOGY' });
    expect(verdict('R-EX-2', { claim })).toBe('passed');
    expect(verdict('R-EX-2', { claim }, { channel: 'PHARMACY' })).toBe('failed');
  });

  it('stores "E012" as E12, and knows codes by how they are written', () => {
    expect(exemptionCode(' e012 ')).toBe('E12');
    expect(exemptionCode('0a02')).toBe('0A02');
    expect(
      ['E12', '013', '0A02', '013.250', 'RF0080', 'RCG040', 'C03', 'X1'].map(kindOfCode),
    ).toEqual([
      'INCOME',
      'PATHOLOGY',
      'PATHOLOGY',
      'PATHOLOGY',
      'RARE',
      'RARE',
      'DISABILITY',
      undefined,
    ]);
  });
});

describe('R-EX-3, on the first day of a renewal', () => {
  const january = { today: '2027-01-10' };
  it.each([
    ['turns six on the last day before', 'E01', { birthDate: '2021-03-31' }, {}, 'failed'],
    ['turns six on the first day', 'E01', { birthDate: '2021-04-01' }, {}, 'failed'],
    ['turns six on the day after', 'E01', { birthDate: '2021-04-02' }, {}, 'passed'],
    ['sought asylum on 1 October', 'E02', {}, { asylumAskedOn: '2026-10-01' }, 'failed'],
    ['sought asylum on 2 October', 'E02', {}, { asylumAskedOn: '2026-10-02' }, 'passed'],
  ])('%s: %s', (_who, code, person, claim, expected) => {
    const facts = {
      person: aPerson({ ...person, exemptions: [anExemption({ code })] }),
      claim: aClaim({ code, incomeYear: 2026, incomeCents: 500_000, ...claim }),
    };
    expect(verdict('R-EX-3', { ...facts, renewal: true }, january)).toBe(expected);
    expect(verdict('R-EX-3', { ...facts, renewal: false }, january)).toBe('passed');
  });
});

describe('R-EX-4, no other of the same code', () => {
  it.each([
    [anExemption({ code: 'E15' }), 'failed until 2027-04-01'],
    [anExemption({ code: 'E15', to: TODAY }), 'failed until 2026-11-24'],
    [anExemption({ code: 'E15', to: '2026-11-22' }), 'passed'],
    [anExemption({ code: 'E15', status: 'REVOKED' }), 'passed'],
    [anExemption({ code: 'E14' }), 'passed'],
    [anExemption({ code: 'E15', from: '2027-03-31', to: '2027-03-31' }), 'failed'],
    [anExemption({ code: 'E15', from: '2027-04-01', to: '2028-03-31' }), 'passed'],
  ])('%o: %s', (exemption, expected) => {
    expect(verdict('R-EX-4', holding(exemption))).toBe(expected);
  });

  it('admits the next period, once', () => {
    const now = anExemption({ code: 'E15' });
    const next = anExemption({ code: 'E15', from: '2027-04-01', to: '2028-03-31' });
    const ctx = { today: '2027-01-10' };
    expect(verdict('R-EX-4', { ...holding(now), renewal: true }, ctx)).toBe('passed');
    expect(verdict('R-EX-4', { ...holding(now, next), renewal: true }, ctx)).toBe('failed');
  });
});

describe('R-EX-6, E30 and E40 with a disease', () => {
  it.each([
    ['E30', anExemption({ code: '013', kind: 'PATHOLOGY' }), 'passed'],
    ['E30', anExemption({ code: '013', kind: 'PATHOLOGY', to: '2026-11-22' }), 'failed'],
    ['E30', anExemption({ code: 'RF0080', kind: 'RARE' }), 'failed'],
    ['E40', anExemption({ code: 'RF0080', kind: 'RARE' }), 'passed'],
    ['E40', anExemption({ code: '013', kind: 'PATHOLOGY' }), 'failed'],
    ['E15', anExemption(), 'passed'],
  ])('%s beside %o: %s', (code, exemption, expected) => {
    const claim = aClaim({ code, members: 1, linkedCode: '013' });
    expect(verdict('R-EX-6', { claim, ...holding(exemption) })).toBe(expected);
  });
});

describe('R-EX-7, dependants', () => {
  const spouse: DependantFact = {
    fiscalCode: 'CLMMRC84L02F205H',
    known: { personId: 'P02', enrolled: true, dead: false, exemptions: [] },
  };
  const known = spouse.known;
  it.each([
    ['E02', [], 'passed'],
    ['E02', [spouse], 'passed'],
    ['E12', [spouse], 'passed'],
    ['E13', [spouse], 'passed'],
    ['E15', [spouse], 'passed'],
    ['E01', [spouse], 'failed'],
    ['E30', [spouse], 'failed'],
    ['E02', [spouse, spouse], 'failed'],
    ['E02', [{ fiscalCode: 'FRRGLI86C54E514X' }], 'failed'],
    ['E02', [{ fiscalCode: 'RSSMRA80A01H501U' }], 'failed'],
    ['E02', [{ ...spouse, known: { ...known, enrolled: false } }], 'failed'],
    ['E02', [{ ...spouse, known: { ...known, dead: true } }], 'failed'],
    ['E02', [{ ...spouse, known: { ...known, exemptions: [anExemption()] } }], 'failed'],
    ['E12', [{ ...spouse, known: { ...known, exemptions: [anExemption()] } }], 'passed'],
  ] as [string, DependantFact[], string][])('%s, %o: %s', (code, dependants, expected) => {
    expect(verdict('R-EX-7', { claim: aClaim({ code, dependants }) })).toBe(expected);
  });
});

describe('R-EX-9 and R-EX-10, renewal', () => {
  it.each([
    ['2026-12-31', 'failed until 2027-01-01'],
    ['2027-01-01', 'passed'],
    ['2027-03-31', 'passed'],
  ])('on %s: %s', (today, expected) => {
    const facts = { ...holding(anExemption({ code: 'E15' })), renewal: true };
    expect(verdict('R-EX-9', facts, { today })).toBe(expected);
  });

  it('of nothing active is an issue, on any day', () => {
    expect(verdict('R-EX-9', { renewal: true })).toBe('passed');
    const ended = holding(anExemption({ code: 'E15', to: '2026-12-10' }));
    expect(verdict('R-EX-9', { ...ended, renewal: true })).toBe('failed until 2026-12-11');
  });

  it.each([
    ['MEF_AUTOMATIC', true, 'failed'],
    ['MEF_AUTOMATIC', false, 'passed'],
    ['SELF_CERT', true, 'passed'],
  ] as const)('%s, renewal %s: %s', (origin, renewal, expected) => {
    const facts = { ...holding(anExemption({ code: 'E15', origin })), renewal };
    expect(verdict('R-EX-10', facts)).toBe(expected);
  });
});

describe('R-EX-12, on documents', () => {
  const claim = aClaim({ code: '013', documentKind: 'PATHOLOGY' });
  it.each([
    [undefined, 'passed'],
    [{ code: '013' }, 'passed'],
    [{ code: 'RF0080' }, 'failed'],
    [{ code: '013', to: TODAY }, 'passed'],
    [{ code: '013', to: '2026-11-22' }, 'failed'],
    [{ code: '048', to: '2031-11-22' }, 'passed'],
    [{ code: '048', to: '2031-11-21' }, 'failed'],
    [{ code: '048' }, 'passed'],
  ])('the operator entered %o: %s', (decision, expected) => {
    expect(verdict('R-EX-12', { claim, decision })).toBe(expected);
  });

  it('refuses a code that is written like another sort', () => {
    expect(verdict('R-EX-12', { claim: aClaim({ code: 'RF0080', documentKind: 'RARE' }) })).toBe(
      'passed',
    );
    expect(verdict('R-EX-12', { claim: { ...claim, code: 'RF0080' } })).toBe('failed');
  });

  it('begins after the one that it renews', () => {
    const active = anExemption({ code: '048', kind: 'PATHOLOGY', origin: 'DOCUMENT' });
    const facts = { claim, decision: { code: '048' }, ...holding(active), renewal: true };
    expect(periodOf(facts, aContext())).toEqual({ from: '2027-04-01', to: undefined });
  });
});

describe('R-EX-11, giving up', () => {
  const exemption = anExemption({ from: '2026-11-01' });
  it.each([
    ['E02', undefined, 'passed'],
    ['E02', TODAY, 'passed'],
    ['E02', '2026-11-24', 'failed'],
    ['E02', '2026-11-01', 'passed'],
    ['E02', '2026-10-31', 'failed'],
    ['E01', undefined, 'failed'],
    [undefined, undefined, 'failed'],
  ])('%s, lost on %s: %s', (code, lostOn, expected) => {
    const facts = { ...anExemptionRequest(holding(exemption)), code, lostOn };
    expect(said(canBeGivenUp(facts, aContext()))).toBe(expected);
  });
});

describe('R-CP-1, the certificate', () => {
  it.each([
    [{}, 'passed'],
    [{ to: TODAY }, 'passed'],
    [{ to: '2026-11-22' }, 'failed'],
    [{ from: '2026-11-24' }, 'failed until 2026-11-24'],
    [{ status: 'REVOKED' as const }, 'failed'],
  ])('%o: %s', (exemption, expected) => {
    expect(said(isPrintable(anExemption(exemption), aContext()))).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type CardDuplicateFacts,
  cardToReplace,
  duplicateExpiry,
  evaluateCardDuplicate,
  evaluateCardPerson,
  isAddressComplete,
  isLossDeclared,
  isTheDamagedCard,
  lacksChip,
  mayHaveCard,
  noCardUnderWay,
  validCard,
} from '#rules/card-duplicate.ts';
import { isEligible } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { HealthCardFact } from '#rules/registry-facts.ts';
import { TODAY, aContext, aPerson, anEnrolment, said } from './facts.ts';

const TOMORROW = '2026-11-24';
const YESTERDAY = '2026-11-22';
const CODE = 'FRRGLI86C54E514X';
const NUMBER = '80380000300000000011';
const ADDRESS = { street: 'Via Roma 12', postcode: '20025', municipalityCode: 'E514' };

function aCard(overrides: Partial<HealthCardFact> = {}): HealthCardFact {
  return {
    number: NUMBER,
    hasChip: true,
    issuedOn: '2023-01-10',
    expiresOn: '2029-01-09',
    status: 'ISSUED',
    ...overrides,
  };
}

describe('R-CD-1, who may have a card', () => {
  it.each([
    ['enrolled', {}, CODE, 'passed'],
    ['dead today', { deathDate: TODAY }, CODE, 'failed'],
    ['not enrolled', { enrolments: [] }, CODE, 'failed'],
    ['suspended', { enrolments: [anEnrolment({ status: 'SUSPENDED' })] }, CODE, 'failed'],
    ['code replaced today', { fiscalCodeReplacedOn: TODAY }, CODE, 'failed'],
    ['code replaced tomorrow', { fiscalCodeReplacedOn: TOMORROW }, CODE, 'passed'],
    ['an omocode', {}, 'RSSNMR68M47G3NQY', 'passed'],
    ['a provisional code', {}, '00012340154', 'failed'],
  ])('%s: %s', (_case, person, fiscalCode, expected) => {
    expect(said(mayHaveCard({ person: aPerson(person), fiscalCode }, aContext()))).toBe(expected);
  });

  it('takes a provisional code where the policy does', () => {
    const policy = { ...REGIONAL_POLICIES.LOMBARDY, cardNeedsAlphaCf: false };
    const facts = { person: aPerson(), fiscalCode: '00012340154' };
    expect(said(mayHaveCard(facts, aContext({ policy })))).toBe('passed');
  });
});

describe('R-CD-2, the number of the damaged card', () => {
  it.each([
    ['DAMAGED', NUMBER, 'passed'],
    ['DAMAGED', '8038 0000 3000-0000 0011', 'passed'],
    ['DAMAGED', '80380000300000000029', 'failed'],
    ['DAMAGED', '', 'failed'],
    ['DAMAGED', undefined, 'failed'],
    ['LOSS', undefined, 'passed'],
  ] as const)('%s, %s: %s', (reason, cardNumber, expected) => {
    const person = aPerson({ cards: [aCard()] });
    expect(said(isTheDamagedCard({ person, reason, cardNumber }))).toBe(expected);
  });

  it('does not take the number of a card that was blocked, nor of an older one', () => {
    const older = aCard({ number: '80380000300000000029', issuedOn: '2017-01-10' });
    const blocked = aPerson({ cards: [aCard({ status: 'BLOCKED' })] });
    const facts = { reason: 'DAMAGED' as const, cardNumber: NUMBER };
    expect(said(isTheDamagedCard({ ...facts, person: blocked }))).toBe('failed');
    const two = aPerson({ cards: [aCard(), older] });
    expect(said(isTheDamagedCard({ ...facts, person: two }))).toBe('passed');
    expect(said(isTheDamagedCard({ ...facts, person: two, cardNumber: older.number }))).toBe(
      'failed',
    );
  });
});

describe('R-CD-3, loss and theft are declared', () => {
  it.each([
    ['THEFT', true, 'passed'],
    ['THEFT', false, 'failed'],
    ['LOSS', true, 'passed'],
    ['LOSS', false, 'failed'],
    ['DAMAGED', false, 'passed'],
  ] as const)('%s, declared %s: %s', (reason, declared, expected) => {
    const facts = { reason, declared, hasPoliceReport: false };
    expect(said(isLossDeclared(facts, aContext()))).toBe(expected);
  });

  it('asks for the police report where the policy does', () => {
    const policy = { ...REGIONAL_POLICIES.LOMBARDY, policeReportRequired: true };
    const facts = { reason: 'LOSS' as const, declared: true };
    const asked = (hasPoliceReport: boolean): string =>
      said(isLossDeclared({ ...facts, hasPoliceReport }, aContext({ policy })));
    expect([asked(false), asked(true)]).toEqual(['failed', 'passed']);
  });
});

describe('R-CD-4, no card under way', () => {
  it.each([
    ['issued 15 days ago', aCard({ issuedOn: '2026-11-08' }), `failed until ${TOMORROW}`],
    ['issued 16 days ago', aCard({ issuedOn: '2026-11-07' }), 'passed'],
    ['blocked since', aCard({ issuedOn: '2026-11-08', status: 'BLOCKED' }), 'passed'],
  ])('%s: %s', (_case, card, expected) => {
    expect(said(noCardUnderWay(aPerson({ cards: [card] }), aContext()))).toBe(expected);
  });
});

describe('R-CD-5, where to send it', () => {
  it.each([
    [ADDRESS, 'passed'],
    [{ ...ADDRESS, street: ' ' }, 'failed'],
    [{ ...ADDRESS, postcode: '2002' }, 'failed'],
    [{ ...ADDRESS, municipalityCode: '' }, 'failed'],
  ])('%o: %s', (postalAddress, expected) => {
    expect(said(isAddressComplete(aPerson({ postalAddress })))).toBe(expected);
  });

  it('fails where the registry has none', () => {
    expect(said(isAddressComplete(aPerson()))).toBe('failed');
  });
});

describe('R-CD-6, a chip in place of a card without', () => {
  it.each([
    ['NEED_CHIP', [aCard({ hasChip: false })], 'passed'],
    ['NEED_CHIP', [aCard()], 'failed'],
    ['NEED_CHIP', [], 'failed'],
    ['NEED_CHIP', [aCard({ hasChip: false, expiresOn: TODAY })], 'passed'],
    ['NEED_CHIP', [aCard({ hasChip: false, expiresOn: YESTERDAY })], 'failed'],
    ['LOSS', [aCard()], 'passed'],
  ] as const)('%s, %o: %s', (reason, cards, expected) => {
    expect(said(lacksChip({ person: aPerson({ cards }), reason }, aContext()))).toBe(expected);
  });
});

describe('a duplicate as a whole', () => {
  const facts: CardDuplicateFacts = {
    requestType: 'DOCTOR_CHANGE',
    beneficiary: { relation: 'SELF' },
    person: aPerson({ cards: [aCard()], postalAddress: ADDRESS }),
    fiscalCode: CODE,
    reason: 'LOSS',
    declared: true,
    hasPoliceReport: false,
  };

  it('is given to whoever lost a card', () => {
    expect(isEligible(evaluateCardDuplicate(facts, aContext()))).toBe(true);
    expect(evaluateCardPerson(facts, aContext()).map(({ ruleId }) => ruleId)).toEqual([
      'R-GEN-1',
      'R-GEN-2',
      'R-GEN-3',
      'R-CD-1',
      'R-CD-4',
      'R-CD-5',
    ]);
  });
});

describe('the card replaced and the one that follows', () => {
  const { LOMBARDY: policy } = REGIONAL_POLICIES;
  const expiry = (
    card: HealthCardFact | undefined,
    reason: 'LOSS' | 'NEED_CHIP' = 'LOSS',
    enrolments = [anEnrolment()],
  ): string => duplicateExpiry(card, reason, enrolments, { today: TODAY, policy });

  it('is the last one issued that still counts', () => {
    const old = aCard({ issuedOn: '2017-01-10', status: 'EXPIRED', expiresOn: '2023-01-09' });
    expect(cardToReplace([aCard(), old])).toEqual(aCard());
    expect(cardToReplace([aCard({ status: 'REPLACED' }), old])).toEqual(old);
    expect(validCard([old], TODAY)).toBeUndefined();
    expect(cardToReplace([])).toBeUndefined();
  });

  it('keeps the last day, unless a chip or a spent card begins a whole new life', () => {
    expect(expiry(aCard())).toBe('2029-01-09');
    expect(expiry(aCard({ hasChip: false }), 'NEED_CHIP')).toBe('2032-11-23');
    expect(expiry(aCard({ expiresOn: TODAY }))).toBe('2032-11-23');
    expect(expiry(aCard({ expiresOn: TOMORROW }))).toBe(TOMORROW);
    expect(expiry(undefined)).toBe('2032-11-23');
  });

  it('never outlives the enrolment', () => {
    const domiciled = [anEnrolment({ kind: 'DOMICILED', to: '2027-03-31' })];
    expect(expiry(aCard(), 'LOSS', domiciled)).toBe('2027-03-31');
    expect(expiry(aCard({ expiresOn: '2027-03-30' }), 'LOSS', domiciled)).toBe('2027-03-30');
  });
});

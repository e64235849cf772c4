import { describe, expect, it } from 'vitest';
import type { Scenario } from '#contract/what-if.ts';
import type { Judgement } from '#requests/define-request.ts';
import { evaluateRepresentation, type RepresentedActFacts } from '#rules/representation.ts';
import { FactsMissing, judgeAgain } from '#server/what-if/judge-again.ts';
import type { DecidedFacts } from '#server/what-if/keep-decision-facts.ts';
import { aChoice, aContext, aDoctor, aPerson } from '../../rules/facts.ts';

const ADDRESS = { street: 'Via Roma 12', postcode: '20025', municipalityCode: 'E514' };
const A_CARD = {
  number: '80380000300000000011',
  hasChip: true,
  issuedOn: '2026-11-01',
  expiresOn: '2029-01-09',
  status: 'ISSUED' as const,
};

function decided(
  type: DecidedFacts['type'],
  judgement: Partial<Judgement> = {},
  context: Partial<DecidedFacts['context']> = {},
): DecidedFacts {
  return {
    type,
    overrides: [],
    context: aContext({ deciding: true, ...context }),
    judgement: {
      beneficiary: { relation: 'SELF' },
      fiscalCode: 'FRRGLI86C54E514X',
      person: aPerson(),
      current: undefined,
      target: undefined,
      form: {},
      documents: [],
      ...judgement,
    },
  };
}

/** `PASSES > FAILS R-XX-0`, or nothing. */
function flipOf(facts: DecidedFacts, scenario: Scenario): string | undefined {
  const flip = judgeAgain(facts, scenario);
  return flip && `${flip.before} > ${flip.after} ${flip.rules.join(' ')}`;
}

const aLoss = (issuedOn: string) =>
  decided('CARD_DUPLICATE', {
    person: aPerson({ postalAddress: ADDRESS, cards: [{ ...A_CARD, issuedOn }] }),
    form: { reason: 'LOSS', declared: true },
  });

describe('a decision judged again', () => {
  it.for([
    [
      'a report not asked for',
      '2023-01-10',
      { policeReportRequired: true },
      'PASSES > FAILS R-CD-3',
    ],
    ['a card just issued', '2026-11-01', { cardDeliveryDays: 22 }, 'PASSES > FAILS R-CD-4'],
    ['a card issued a day earlier', '2026-11-01', { cardDeliveryDays: 21 }, undefined],
  ] as const)('of a lost card: %s', ([_case, issuedOn, scenario, expected]) => {
    expect(flipOf(aLoss(issuedOn), scenario)).toBe(expected);
  });

  const asked: RepresentedActFacts = {
    act: 'DOCTOR_CHOICE',
    representation: { kind: 'PARENT', powers: [], from: '2016-05-01', selfDeclared: true },
    represented: { birthDate: '2016-05-01' },
    representedSigned: false,
    otherParentAgrees: false,
  };
  const ofAChild = (kept: boolean) =>
    decided('DOCTOR_CHANGE', {
      beneficiary: {
        relation: 'REPRESENTED',
        representation: evaluateRepresentation(asked, aContext()),
        ...(kept && { asked }),
      },
      person: aPerson({ birthDate: '2016-05-01', choices: [aChoice()] }),
      target: aDoctor(),
    });

  it('of a child: both parents, where the facts of the representation were kept', () => {
    const flip = judgeAgain(ofAChild(true), { requireBothParents: true });
    expect(flip?.rules).toEqual(expect.arrayContaining(['R-RP-1', 'R-GEN-1']));
    expect(judgeAgain(ofAChild(true), { requireBothParents: false })).toBeUndefined();
    expect(() => judgeAgain(ofAChild(false), { requireBothParents: true })).toThrow(FactsMissing);
    expect(judgeAgain(ofAChild(false), { onlineChangeCooldownDays: 31 })).toBeUndefined();
  });

  it('of a family: the consent of adults', () => {
    const member = { personId: 'P02', isApplicant: false, consents: true, name: 'Ada' };
    const family = decided('FAMILY_REQUEST', {
      family: {
        applicantIsAdult: true,
        members: [
          { personId: 'P01', isApplicant: true, consents: true, name: 'Ugo', papers: [] },
          { ...member, papers: ['IDENTITY_DOCUMENT', 'HEALTH_CARD'] },
        ],
      },
    });
    expect(judgeAgain(family, { adultConsent: false })?.rules).toContain('R-FR-3');
    expect(judgeAgain(family, { adultConsent: true })).toBeUndefined();
  });
});

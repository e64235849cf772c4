import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { RuleResult } from '#contract/rule-result.ts';
import { REPRESENTATION_KINDS, REPRESENTED_ACTS } from '#contract/representation.ts';
import { addDays } from '#rules/calendar.ts';
import { evaluateCardDuplicate } from '#rules/card-duplicate.ts';
import { RULE_CATALOGUE, describeRule, isRuleId } from '#rules/catalogue.ts';
import { evaluateDoctorChange } from '#rules/doctor-change.ts';
import { evaluateDoctorRevoke } from '#rules/doctor-revoke.ts';
import { evaluateDomiciledEnrolment } from '#rules/domiciled-enrolment.ts';
import { evaluateFamilyRequest, someItemPasses } from '#rules/family-request.ts';
import { evaluateForeignEnrolment } from '#rules/foreign-enrolment.ts';
import { evaluateOverCapChoice } from '#rules/over-cap.ts';
import { evaluatePaediatricExtension } from '#rules/paediatric-extension.ts';
import { isPrintable } from '#rules/exemption-certificate.ts';
import { evaluateExemptionRequest } from '#rules/exemption-request.ts';
import { evaluateExemptionRevocation } from '#rules/exemption-revocation.ts';
import { evaluateFirstChoice } from '#rules/first-choice.ts';
import { evaluatePreregistration } from '#rules/preregistration.ts';
import { evaluateRegistration } from '#rules/registration.ts';
import { registryTakesAll } from '#rules/registry-refusal.ts';
import { evaluateRepresentation } from '#rules/representation.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { anyDomiciled, anyForeign } from './any-enrolment-facts.ts';
import {
  anyCardDuplicate,
  anyContext,
  anyDoctorRequest,
  anyExtension,
  anyOverCapChoice,
  anyPerson,
} from './any-facts.ts';
import {
  anyExemptionRequest,
  anyExemptionRevocation,
  anyPreregistration,
} from './any-exemptions.ts';
import { TODAY } from './facts.ts';

vi.setConfig({ testTimeout: 60_000 });

const SEEDED = { seed: 20_261_123, numRuns: 6000 };

const registration = fc.record({
  fiscalCode: fc.constantFrom('FRRGLI86C54E514X', 'FRRGLI86C54E514Y'),
  surname: fc.constantFrom('Ferrari', 'Rossi'),
  name: fc.constant('Giulia'),
  sex: fc.constant('F' as const),
  birthDate: fc.constantFrom('1986-03-14', '2010-01-01'),
  birthPlace: fc.constant('E514'),
  email: fc.constantFrom('a@b.it', 'a'),
  mobile: fc.constantFrom('3331234567', '02123456'),
  residenceMunicipality: fc.constantFrom('E514', 'F205'),
});

const representedAct = fc.record({
  act: fc.constantFrom(...REPRESENTED_ACTS),
  representation: fc.record({
    kind: fc.constantFrom(...REPRESENTATION_KINDS),
    powers: fc.subarray([...REPRESENTED_ACTS]),
    from: fc.constantFrom('2020-01-01', '2026-12-01'),
    selfDeclared: fc.boolean(),
    verifiedOn: fc.constantFrom(undefined, '2026-01-01'),
  }),
  represented: fc.record({
    birthDate: fc.constantFrom('2010-02-20', '1958-06-06'),
    emancipatedOn: fc.constantFrom(undefined, '2026-06-01'),
    incapacity: fc.constantFrom(undefined, 'INTERDICTED' as const, 'PARTIAL' as const),
  }),
  representedSigned: fc.boolean(),
  otherParentAgrees: fc.boolean(),
});

const anyFamily = fc.record({
  applicantIsAdult: fc.boolean(),
  members: fc.array(
    fc.record({
      name: fc.constant('Luca Colombo'),
      personId: fc.constantFrom('p1', 'p2', undefined),
      isApplicant: fc.boolean(),
      consents: fc.boolean(),
      declared: fc.boolean(),
      papers: fc.subarray(['IDENTITY_DOCUMENT', 'HEALTH_CARD', 'CONSENT'] as const),
    }),
    { maxLength: 3 },
  ),
});

/** Every list of results that any facts lead to, each with the way to judge them on another day. */
const anyList = fc.oneof(
  fc.tuple(anyDoctorRequest, anyContext).map(
    ([facts, ctx]) =>
      (today: string) =>
        evaluateDoctorChange(facts, { ...ctx, today }),
  ),
  fc.tuple(anyDoctorRequest, anyContext, fc.boolean()).map(
    ([facts, ctx, enrolsToo]) =>
      (today: string) =>
        evaluateFirstChoice({ ...facts, enrolsToo }, { ...ctx, today }),
  ),
  fc.tuple(anyPerson, anyContext, fc.boolean()).map(
    ([person, ctx, warningRead]) =>
      (today: string) =>
        evaluateDoctorRevoke(
          {
            requestType: 'DOCTOR_REVOKE',
            beneficiary: { relation: 'SELF' },
            person,
            warningRead,
          },
          { ...ctx, today },
        ),
  ),
  fc.tuple(anyDomiciled, anyContext, fc.boolean()).map(
    ([facts, ctx, deciding]) =>
      (today: string) =>
        evaluateDomiciledEnrolment(facts, { ...ctx, deciding, today }),
  ),
  fc.tuple(anyForeign, anyContext, fc.boolean()).map(
    ([facts, ctx, deciding]) =>
      (today: string) =>
        evaluateForeignEnrolment(facts, { ...ctx, deciding, today }),
  ),
  fc.tuple(anyOverCapChoice, anyContext).map(
    ([facts, ctx]) =>
      (today: string) =>
        evaluateOverCapChoice(facts, { ...ctx, today }),
  ),
  fc.tuple(anyExtension, anyContext).map(
    ([facts, ctx]) =>
      (today: string) =>
        evaluatePaediatricExtension(facts, { ...ctx, today }),
  ),
  fc.tuple(anyCardDuplicate, anyContext).map(
    ([facts, ctx]) =>
      (today: string) =>
        evaluateCardDuplicate(facts, { ...ctx, today }),
  ),
  fc.tuple(anyExemptionRequest, anyContext).map(
    ([facts, ctx]) =>
      (today: string) =>
        evaluateExemptionRequest(facts, { ...ctx, today }),
  ),
  fc.tuple(anyExemptionRevocation, anyContext).map(([facts, ctx]) => (today: string) => [
    ...evaluateExemptionRevocation(facts, { ...ctx, today }),
    ...facts.person.exemptions.slice(0, 1).map((each) => isPrintable(each, { today })),
  ]),
  anyPreregistration.map((facts) => (today: string) => evaluatePreregistration(facts, { today })),
  fc.tuple(anyFamily, fc.boolean()).map(
    ([facts, adultConsent]) =>
      () =>
        evaluateFamilyRequest(facts, { adultConsent }),
  ),
  fc.boolean().map((taken) => () => [registryTakesAll(taken)]),
  fc.array(fc.boolean(), { maxLength: 2 }).map((passing) => () => [someItemPasses(passing)]),
  registration.map(
    (facts) => (today: string) =>
      evaluateRegistration(facts, { today, servedMunicipalities: new Set(['E514']) }),
  ),
  fc.tuple(representedAct, anyContext).map(
    ([facts, ctx]) =>
      (today: RuleContext['today']) =>
        evaluateRepresentation(facts, { ...ctx, today }),
  ),
);

let known: RuleResult[] | undefined;

/** Asked for once: thousands of lists take their time. */
function everyResult(): RuleResult[] {
  known ??= fc.sample(anyList, SEEDED).flatMap((evaluate) => evaluate(TODAY));
  return known;
}

describe('the catalogue', () => {
  it('has every rule that is ever given, in both verdicts, and no other', () => {
    const seen = new Set(everyResult().map(({ ruleId, passed }) => `${ruleId} ${passed}`));
    const listed = Object.keys(RULE_CATALOGUE).flatMap((id) => [`${id} true`, `${id} false`]);
    expect([...seen].toSorted()).toEqual(listed.toSorted());
  });

  it('gives its source and who may override to every result', () => {
    // One comparison for the hundred thousand results: a claim for each takes its time.
    const wrong = everyResult().filter(({ ruleId, passed, source, overridable }) => {
      const rule = isRuleId(ruleId) ? describeRule(ruleId) : undefined;
      const allowed = passed ? undefined : rule?.overridable;
      return rule?.source !== source || ![undefined, allowed].includes(overridable);
    });
    expect(wrong).toEqual([]);
  });

  it('has titles and sources', () => {
    for (const rule of Object.values(RULE_CATALOGUE)) {
      expect(rule.title.it).not.toBe('');
      expect(rule.title.en).not.toBe('');
      expect(rule.source).not.toBe('');
    }
    expect(isRuleId('R-XX-1')).toBe(false);
    expect(isRuleId('toString')).toBe(false);
  });
});

describe('every reason', () => {
  it('is a sentence in both languages, with nothing left out of it', () => {
    const texts = new Set(everyResult().flatMap(({ reason }) => [reason.it, reason.en]));
    for (const text of texts) {
      expect(text).toMatch(/^[A-ZÈ].*\.$/);
      expect(text).not.toMatch(/\b(undefined|null|NaN)\b|\[object|\d{4}-\d{2}/);
    }
    const untranslated = everyResult().filter(({ reason }) => reason.it === reason.en);
    expect(untranslated).toEqual([]);
  });
});

describe('the day on which a block falls', () => {
  it('is the first on which the rule passes, all else as it is', () => {
    fc.assert(
      fc.property(anyList, (evaluate) => {
        const blocks = evaluate(TODAY).filter(({ clearsOn }) => clearsOn !== undefined);
        const found = blocks.map(({ ruleId, clearsOn = '' }) => {
          const passes = (day: string): boolean | undefined =>
            evaluate(day).find((result) => result.ruleId === ruleId)?.passed;
          return [ruleId, clearsOn > TODAY, passes(addDays(clearsOn, -1)), passes(clearsOn)];
        });
        expect(found).toEqual(blocks.map(({ ruleId }) => [ruleId, true, false, true]));
      }),
      SEEDED,
    );
  });
});

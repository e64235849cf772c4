import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REPRESENTATION_KINDS, type RepresentedAct } from '#contract/representation.ts';
import { isEligible } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { evaluateRepresentation } from '#rules/representation.ts';
import { mayFollow, representedAct } from '#server/people/load-representations.ts';
import { Representation } from '#server/people/representation.entity.ts';
import {
  aFamily,
  aRepresentation,
  changePerson,
  type Family,
} from '#test/factories/representation.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-23';
const DAYS = [null, '2026-11-22', TODAY, '2026-11-24'] as const;
const BIRTHS = ['2008-11-22', '2008-11-23', '2008-11-24', '2008-02-29', '1950-01-01'] as const;

let app: TestApp;
let family: Family;
let representationId: string;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
  family = await aFamily(app);
  representationId = await aRepresentation(app, {
    representative: family.parent.account.id,
    represented: family.child.id,
  });
});
afterAll(() => app.close());

const MAY_ACT = { text: `select may_act($1, $2, 'DOCTOR_CHOICE', $3::date) as may` };

const known = <T>(value: T | null): T | undefined => value ?? undefined;

const facts = fc.record({
  kind: fc.constantFrom(...REPRESENTATION_KINDS),
  birthDate: fc.constantFrom(...BIRTHS),
  deathDate: fc.constantFrom(...DAYS),
  emancipatedOn: fc.constantFrom(...DAYS),
  incapacity: fc.constantFrom(null, 'INTERDICTED' as const, 'PARTIAL' as const),
  validFrom: fc.constantFrom('2026-11-22', TODAY, '2026-11-24'),
  validTo: fc.constantFrom(...DAYS),
  powers: fc.subarray(['DOCTOR_CHOICE', 'EXEMPTION'] as const),
});

it('says of every representation on every day what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (one) => {
      fc.pre(one.validTo === null || one.validTo >= one.validFrom);
      const { kind, validFrom, validTo, powers, ...person } = one;
      await changePerson(app, family.child.id, person);
      await app
        .em()
        .nativeUpdate(
          Representation,
          { id: representationId },
          { kind, validFrom, validTo, powers: [...powers] },
        );
      const answer = (allowed: readonly RepresentedAct[]): boolean =>
        isEligible(
          evaluateRepresentation(
            representedAct(
              {
                representation: {
                  kind,
                  powers: allowed,
                  from: validFrom,
                  to: known(validTo),
                  selfDeclared: true,
                  verifiedOn: '2026-01-01',
                },
                represented: {
                  birthDate: person.birthDate,
                  deathDate: known(person.deathDate),
                  emancipatedOn: known(person.emancipatedOn),
                  incapacity: known(person.incapacity),
                },
              },
              'DOCTOR_CHOICE',
              true,
            ),
            { today: TODAY, policy: REGIONAL_POLICIES.LOMBARDY },
          ),
        );
      const may = await mayFollow(app.deps.sql, family.parent.account.id, family.child.id, TODAY);
      expect(may).toBe(answer(['DOCTOR_CHOICE']));
      const [row] = await app.deps.sql.rows<{ may: boolean }>(MAY_ACT, [
        family.parent.account.id,
        family.child.id,
        TODAY,
      ]);
      expect(row?.may).toBe(answer(powers));
    }),
    { seed: 20_261_123, numRuns: 400 },
  );
}, 120_000);

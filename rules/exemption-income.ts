import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import { householdScale, wageSupportCeiling } from './exemption-amounts.ts';
import type { IncomeTest } from './exemption-catalogue.ts';
import type { ExemptionClaim } from './exemption-claim.ts';
import { spokenAmount } from './spoken-amount.ts';

/** The limit that a household is held to, in cents, and whether it may be reached. */
export interface IncomeLimit {
  cents: number;
  reachable: boolean;
  /** What the income must also be above (E05). */
  aboveCents?: number;
}

/** The limit of a test for this household on a day; undefined: too little is known. */
export function incomeLimit(
  test: IncomeTest,
  claim: ExemptionClaim,
  on: CivilDate,
): IncomeLimit | undefined {
  switch (test.kind) {
    case 'AT_MOST':
      return { cents: test.cents, reachable: true };
    case 'BETWEEN':
      return { cents: test.cents, reachable: true, aboveCents: test.aboveCents };
    case 'HOUSEHOLD':
      return {
        cents:
          (claim.spouse ? test.spouseCents : test.singleCents) +
          claim.dependentChildren * test.perChildCents,
        reachable: false,
      };
    case 'SCALED':
      return claim.members === undefined || claim.members < 1
        ? undefined
        : {
            // Hundredths: limits are whole hundreds of cents, so nothing is lost.
            cents: (test.cents / 100) * householdScale({ ...claim, members: claim.members }),
            reachable: true,
          };
    default: {
      const cents = wageSupportCeiling(on);
      return cents === undefined ? undefined : { cents, reachable: true };
    }
  }
}

/** The amount that a test looks at: the monthly pay for E13, the household's income for the others. */
export function declaredCents(test: IncomeTest, claim: ExemptionClaim): number | undefined {
  return test.kind === 'CEILING' ? claim.monthlyPayCents : claim.incomeCents;
}

/** Why an amount is not within a limit; undefined where it is. */
export function incomeFault(
  cents: number,
  { cents: limit, reachable, aboveCents }: IncomeLimit,
): Localized | undefined {
  if (aboveCents !== undefined && cents <= aboveCents) {
    const above = spokenAmount(aboveCents);
    return {
      it: `L'importo dichiarato non supera ${above.it}: chiedi il codice E01.`,
      en: `The amount declared is not above ${above.en}: ask for code E01.`,
    };
  }
  if (cents < limit || (reachable && cents === limit)) {
    return undefined;
  }
  const said = spokenAmount(limit);
  return reachable
    ? {
        it: `L'importo dichiarato supera il limite di ${said.it}.`,
        en: `The amount declared is above the limit of ${said.en}.`,
      }
    : {
        it: `L'importo dichiarato non è inferiore al limite di ${said.it}.`,
        en: `The amount declared is not below the limit of ${said.en}.`,
      };
}

import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import type { Localized } from './localized.ts';

const Days = z.int().min(0).max(730);
const Yes = z.boolean();

/** Regional profiles that the product brings. */
export const PROFILES = ['LOMBARDY', 'LIGURIA', 'MARCHE', 'TRENTINO'] as const;

/**
 * What an administrator may set apart from the regional profile, and which values each takes.
 * `profile` is the profile itself. Lists and texts of the profile are the product's.
 */
export const POLICY_VALUES = {
  profile: z.enum(PROFILES),
  freeAccessIncomeSelfCert: Yes,
  onlineChangeCooldownDays: Days,
  zoneBinding: Yes,
  revokeUnderSixOnline: Yes,
  overCapTolerancePct: z.int().min(0).max(50),
  placeHoldDays: Days.min(1),
  placeOfferDays: Days.min(1),
  placeWatchDays: Days.min(1),
  maxPlaceWatches: z.int().min(0).max(20),
  requireBothParents: Yes,
  adsMayActivateCard: Yes,
  adultConsent: Yes,
  policeReportRequired: Yes,
  cardYears: z.int().min(1).max(10),
  cardDeliveryDays: Days,
  cardSubstituteDays: Days.min(1),
  cardLuhn: z.enum(['warn', 'ignore']),
  cardNeedsAlphaCf: Yes,
  pendingRenewalMonths: z.int().min(0).max(36),
  maxRenewals: z.int().min(0).max(20).nullable(),
  preregDays: Days.min(1),
  preregKeepDays: Days,
  over65MinAge: z.int().min(60).max(80),
} as const satisfies Record<string, z.ZodType>;
export type PolicyKey = keyof typeof POLICY_VALUES;
export const POLICY_KEYS = Object.keys(POLICY_VALUES) as [PolicyKey, ...PolicyKey[]];
export const PolicyKey = z.enum(POLICY_KEYS);

const Value = z.union([z.boolean(), z.number(), z.string().max(40), z.null()]);

const NOT_A_VALUE: Localized = {
  it: 'Questo parametro non può avere questo valore.',
  en: 'This setting cannot have this value.',
};
const ENDS_BEFORE: Localized = {
  it: 'La fine è prima dell’inizio.',
  en: 'It ends before it begins.',
};

function checkSetting(
  { key, value, validFrom, validTo }: Omit<PolicySetting, 'version'>,
  context: z.core.$RefinementCtx,
): void {
  if (!POLICY_VALUES[key].safeParse(value).success) {
    context.addIssue({
      code: 'custom',
      path: ['value'],
      params: { said: NOT_A_VALUE },
      input: value,
    });
  }
  if (validTo !== null && validTo < validFrom) {
    context.addIssue({
      code: 'custom',
      path: ['validTo'],
      params: { said: ENDS_BEFORE },
      input: validTo,
    });
  }
}

const shape = {
  key: PolicyKey,
  value: Value,
  validFrom: CivilDate,
  validTo: CivilDate.nullable().describe('Last day; null: until further notice'),
};

/** A value in place of the profile's, between two days. */
export const NewPolicySetting = z.strictObject(shape).superRefine(checkSetting);
export const ChangedPolicySetting = z
  .strictObject({ ...shape, version: z.int().min(1) })
  .superRefine(checkSetting);
export type PolicySetting = z.infer<z.ZodObject<typeof shape>> & { version: number };

/** The policy of a day: each value, where it comes from, what the profile would say. */
export const PolicyView = z.object({
  on: CivilDate,
  profile: z.enum(PROFILES),
  configured: z.enum(PROFILES).describe('Profile of the configuration'),
  values: z.array(
    z.object({
      key: PolicyKey,
      value: Value,
      ofProfile: Value,
      set: z.boolean().describe('Whether an administrator set it for this day'),
    }),
  ),
});
export type PolicyView = z.infer<typeof PolicyView>;

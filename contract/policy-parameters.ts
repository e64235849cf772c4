import { z } from 'zod';
import { CHOICE_RELATIONS } from './choice-relation.ts';
import { EXTENSION_REASONS } from './extension-reason.ts';

/** What a parameter is, and which values it takes: its schema, its field and its bounds follow. */
export type PolicyParameter =
  | { kind: 'YES_NO' }
  /** `none`: null is a value too, and says that there is no limit. */
  | { kind: 'NUMBER'; from: number; to: number; none?: true }
  | { kind: 'CHOICE'; options: readonly string[] }
  /** `any`: the word that stands for whichever there is, in place of the list. */
  | { kind: 'LIST'; options: readonly string[]; atLeast: number; any?: string }
  /** The same day of every year. */
  | { kind: 'DAY_OF_YEAR' };

/** Regional profiles that the product brings. */
export const PROFILES = ['LOMBARDY', 'LIGURIA', 'MARCHE', 'TRENTINO'] as const;

const YES_NO = { kind: 'YES_NO' } as const;
const number = (from: number, to: number) => ({ kind: 'NUMBER', from, to }) as const;
const days = (from: number) => number(from, 730);

/**
 * What an administrator may set apart from the regional profile; `profile` is the profile itself.
 * Texts of the profile, and the caps of the national contracts, are the product's.
 */
export const POLICY_PARAMETERS = {
  profile: { kind: 'CHOICE', options: PROFILES },
  freeAccessIncomeSelfCert: YES_NO,
  onlineChangeCooldownDays: days(0),
  cooldownCounts: { kind: 'LIST', options: ['WEB', 'CASE', 'PHARMACY'], atLeast: 1 },
  zoneBinding: YES_NO,
  revokeUnderSixOnline: YES_NO,
  overCapTolerancePct: number(0, 50),
  overCapRelations: { kind: 'LIST', options: CHOICE_RELATIONS, atLeast: 1, any: 'ANY_MEMBER' },
  placeHoldDays: days(1),
  placeOfferDays: days(1),
  placeWatchDays: days(1),
  maxPlaceWatches: number(0, 20),
  draftIdleDays: number(2, 365),
  requireBothParents: YES_NO,
  adsMayActivateCard: YES_NO,
  adultConsent: YES_NO,
  // Illness and disability are reasons everywhere.
  extraExtensionReasons: { kind: 'LIST', options: EXTENSION_REASONS.slice(2), atLeast: 0 },
  policeReportRequired: YES_NO,
  cardYears: number(1, 10),
  cardDeliveryDays: days(0),
  cardSubstituteDays: days(1),
  cardLuhn: { kind: 'CHOICE', options: ['warn', 'ignore'] },
  cardNeedsAlphaCf: YES_NO,
  pendingRenewalMonths: number(0, 36),
  maxRenewals: { kind: 'NUMBER', from: 0, to: 20, none: true },
  preregDays: days(1),
  preregKeepDays: days(0),
  auditKeepDays: number(365, 36_500),
  incomeExemptionExpiry: { kind: 'DAY_OF_YEAR' },
  over65MinAge: number(60, 80),
} as const satisfies Record<string, PolicyParameter>;

export type PolicyKey = keyof typeof POLICY_PARAMETERS;
export const POLICY_KEYS = Object.keys(POLICY_PARAMETERS) as [PolicyKey, ...PolicyKey[]];
export const PolicyKey = z.enum(POLICY_KEYS);

const MOST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that every year has: 29 February is none. */
export const DayOfYear = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= (MOST_DAYS[month - 1] ?? 0));
export type DayOfYear = z.infer<typeof DayOfYear>;

/** What a value of a parameter is in code. */
export type ValueOf<P extends PolicyParameter> = P extends { kind: 'YES_NO' }
  ? boolean
  : P extends { kind: 'NUMBER'; none: true }
    ? number | null
    : P extends { kind: 'NUMBER' }
      ? number
      : P extends { kind: 'DAY_OF_YEAR' }
        ? DayOfYear
        : string | readonly string[];

/** The schema of a parameter's values. */
export function valueSchema(parameter: PolicyParameter): z.ZodType {
  switch (parameter.kind) {
    case 'YES_NO':
      return z.boolean();
    case 'NUMBER': {
      const bounded = z.int().min(parameter.from).max(parameter.to);
      return parameter.none === true ? bounded.nullable() : bounded;
    }
    case 'CHOICE':
      return z.enum(parameter.options as [string, ...string[]]);
    case 'LIST': {
      const { options, atLeast, any } = parameter;
      const list = z
        .array(z.enum(options as [string, ...string[]]))
        .min(atLeast)
        .refine((values) => new Set(values).size === values.length);
      return any === undefined ? list : z.union([z.literal(any), list]);
    }
    default:
      return DayOfYear;
  }
}

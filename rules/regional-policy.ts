import type { CivilDate } from '#contract/civil-date.ts';
import type { ChoiceChannel, DoctorKind } from '#contract/registry.ts';
import { isWithin } from './calendar.ts';

export const POLICY_IDS = ['LOMBARDY', 'LIGURIA', 'MARCHE', 'TRENTINO'] as const;
export type PolicyId = (typeof POLICY_IDS)[number];

/** How many patients a doctor of that kind may have by contract (massimale), between two dates. */
export interface DoctorCap {
  kind: DoctorKind;
  maxPatients: number;
  from: CivilDate;
  to?: CivilDate;
}

export interface PharmacyChannel {
  doctorChange: boolean;
  adultsOnly: boolean;
  exemptionCodes: readonly string[];
  /** Whether pharmacies print the PIN of a card again. */
  pin: boolean;
}

/**
 * What differs from region to region (profilo regionale). No rule names a region: it asks its
 * policy. Numbers of days are calendar days.
 */
export interface RegionalPolicy {
  id: PolicyId;
  /** How a parent reaches the doctor change of a minor in real time. */
  minorDoctorChangeAccess: 'PARENT_WITH_DECLARATION' | 'MINOR_CARD_ONLY' | 'CASE_ONLY';
  minorCardActivationByParent: boolean;
  regionalOtp: 'MINORS_AND_PROTECTED_ONLY' | 'TOTP_FOR_EVERYONE' | 'NONE';
  /** Income self-certification with no credentials (accesso libero). */
  freeAccessIncomeSelfCert: boolean;
  /** null: pharmacies have no part. */
  pharmacyChannel: PharmacyChannel | null;
  /** Days after a use of the change function in which it is shut; the last of them included. */
  onlineChangeCooldownDays: number;
  /** The citizen's own channels: only their use counts for the cooldown, and only they are shut. */
  cooldownCounts: readonly ChoiceChannel[];
  /** Whether the doctor must be of the citizen's zone. */
  zoneBinding: boolean;
  revokeUnderSixOnline: boolean;
  overCapTolerancePct: number;
  overCapRealTime: boolean;
  /** 'ANY_MEMBER': whoever is in the registered household. */
  overCapRelations: readonly string[] | 'ANY_MEMBER';
  /** Days for which a submitted choice holds a place; the last of them included. */
  placeHoldDays: number;
  /** Days in which a freed place is kept for whom it was offered to; the last of them included. */
  placeOfferDays: number;
  /** Days for which somebody waits for a place with a full doctor; then they ask anew. */
  placeWatchDays: number;
  /** Full doctors that one person may wait for at once. */
  maxPlaceWatches: number;
  /** Days without a change after which a draft is deleted (section 4, DRAFT). */
  draftIdleDays: number;
  requireBothParents: boolean;
  adsMayActivateCard: boolean;
  accountMayViewRegistry: boolean;
  /** Consent of each adult beneficiary of a family request. */
  adultConsent: boolean;
  /** Reasons to keep the paediatrician beyond 14 other than chronic disease or disability. */
  extraExtensionReasons: readonly string[];
  delegationReasons: readonly string[];
  policeReportRequired: boolean;
  /** Who issues the region's cards: the first ten digits of their numbers. */
  cardIssuer: string;
  /** Years that a new health card holds; the enrolment may end before. */
  cardYears: number;
  /** Days in which a card that was issued may still be on its way by post (R-CD-4). */
  cardDeliveryDays: number;
  /** Days for which a certificate stands for a card on its way. */
  cardSubstituteDays: number;
  cardLuhn: 'warn' | 'ignore';
  cardNeedsAlphaCf: boolean;
  pendingRenewalMonths: number;
  /** Renewals of a domiciled enrolment; null = no limit. */
  maxRenewals: number | null;
  preregDays: number;
  /** Days for which a pre-registration that nobody confirmed in time is kept before it is erased. */
  preregKeepDays: number;
  /** Days for which the audit is kept (LC-12). */
  auditKeepDays: number;
  incomeExemptionExpiry: { month: number; day: number };
  over65MinAge: number;
  doctorCaps: readonly DoctorCap[];
}

const NATIONAL_DOCTOR_CAPS: readonly DoctorCap[] = [
  { kind: 'GP', maxPatients: 1500, from: '2005-03-23' },
  // ACN of paediatricians: 880 in force until the agreement of 25 July 2024 raised it.
  { kind: 'PAEDIATRICIAN', maxPatients: 880, from: '2005-12-15', to: '2024-07-24' },
  { kind: 'PAEDIATRICIAN', maxPatients: 1000, from: '2024-07-25' },
];

/** Lombardy, the default. */
const LOMBARDY: RegionalPolicy = {
  id: 'LOMBARDY',
  minorDoctorChangeAccess: 'PARENT_WITH_DECLARATION',
  minorCardActivationByParent: true,
  regionalOtp: 'MINORS_AND_PROTECTED_ONLY',
  freeAccessIncomeSelfCert: false,
  pharmacyChannel: {
    doctorChange: true,
    adultsOnly: false,
    exemptionCodes: ['E02', 'E12', 'E13', 'E30', 'E40'],
    pin: true,
  },
  onlineChangeCooldownDays: 31,
  cooldownCounts: ['WEB', 'CASE', 'PHARMACY'],
  zoneBinding: true,
  revokeUnderSixOnline: false,
  overCapTolerancePct: 5,
  overCapRealTime: false,
  overCapRelations: ['SPOUSE', 'PARTNER', 'CHILD', 'COHABITANT'],
  placeHoldDays: 60,
  placeOfferDays: 2,
  placeWatchDays: 180,
  maxPlaceWatches: 3,
  draftIdleDays: 30,
  requireBothParents: false,
  adsMayActivateCard: false,
  accountMayViewRegistry: false,
  adultConsent: true,
  extraExtensionReasons: [],
  delegationReasons: ['HEALTH_OVER_3_MONTHS'],
  policeReportRequired: false,
  cardIssuer: '8038000030',
  cardYears: 6,
  cardDeliveryDays: 15,
  cardSubstituteDays: 30,
  cardLuhn: 'warn',
  cardNeedsAlphaCf: true,
  pendingRenewalMonths: 6,
  maxRenewals: null,
  preregDays: 30,
  preregKeepDays: 30,
  auditKeepDays: 3650,
  incomeExemptionExpiry: { month: 3, day: 31 },
  over65MinAge: 65,
  doctorCaps: NATIONAL_DOCTOR_CAPS,
};

const LIGURIA: RegionalPolicy = {
  ...LOMBARDY,
  id: 'LIGURIA',
  cardIssuer: '8038000070',
  minorDoctorChangeAccess: 'MINOR_CARD_ONLY',
  regionalOtp: 'NONE',
  freeAccessIncomeSelfCert: true,
  pharmacyChannel: { doctorChange: true, adultsOnly: true, exemptionCodes: [], pin: false },
  zoneBinding: false,
  revokeUnderSixOnline: true,
  overCapRealTime: true,
  overCapRelations: 'ANY_MEMBER',
};

// Where the sources of Marche and Trentino are silent, nothing is granted in real time.
const MARCHE: RegionalPolicy = {
  ...LOMBARDY,
  id: 'MARCHE',
  cardIssuer: '8038000110',
  minorDoctorChangeAccess: 'CASE_ONLY',
  minorCardActivationByParent: false,
  regionalOtp: 'TOTP_FOR_EVERYONE',
  pharmacyChannel: null,
};

const TRENTINO: RegionalPolicy = {
  ...LOMBARDY,
  id: 'TRENTINO',
  cardIssuer: '8038000042',
  minorDoctorChangeAccess: 'CASE_ONLY',
  minorCardActivationByParent: false,
  regionalOtp: 'NONE',
  pharmacyChannel: null,
};

export const REGIONAL_POLICIES: Readonly<Record<PolicyId, RegionalPolicy>> = {
  LOMBARDY,
  LIGURIA,
  MARCHE,
  TRENTINO,
};

export const DEFAULT_POLICY_ID: PolicyId = 'LOMBARDY';

/**
 * The contract's cap for a doctor of that kind on a day; a doctor may have a cap of their own.
 * @throws {RangeError} when the policy knows no cap for that day.
 */
export function contractCap(policy: RegionalPolicy, kind: DoctorKind, on: CivilDate): number {
  const cap = policy.doctorCaps.find((each) => each.kind === kind && isWithin(each, on));
  if (cap === undefined) {
    throw new RangeError(`no cap of ${kind} is known on ${on}`);
  }
  return cap.maxPatients;
}

import type { CivilDate } from '#contract/civil-date.ts';
import type { EnrolmentKind } from '#contract/registry.ts';
import { ageOn } from './calendar.ts';
import type { RegionalPolicy } from './regional-policy.ts';

/** Titles that enrol by law, free of charge (R-FX-1; d.lgs. 286/1998, art. 34). */
export const MANDATORY_TITLES = [
  'EMPLOYED_WORK',
  'SELF_EMPLOYED_WORK',
  'WAITING_FOR_WORK',
  'FAMILY',
  'PROTECTION',
  'ASYLUM_REQUEST',
  'ADOPTION_OR_FOSTER',
  'CITIZENSHIP_PENDING',
  'EU_LONG_TERM',
] as const;

/** Titles that may enrol against a yearly contribution (R-FX-2). */
export const VOLUNTARY_TITLES = [
  'STUDY',
  'AU_PAIR',
  'ELECTIVE_RESIDENCE',
  'RELIGIOUS',
  'DIPLOMATIC_STAFF',
  'REUNITED_PARENT',
] as const;

/** Titles that do not enrol (R-FX-3). */
export const NOT_ENROLLABLE_TITLES = ['MEDICAL_TREATMENT', 'TOURISM', 'BUSINESS'] as const;

/** Titles of citizens of the European Union (R-FX-8). */
export const EU_TITLES = ['EU_WORKER', 'EU_FAMILY', 'EU_S1'] as const;

export const PERMIT_TITLES = [
  ...MANDATORY_TITLES,
  ...VOLUNTARY_TITLES,
  ...NOT_ENROLLABLE_TITLES,
] as const;

export type PermitTitle = (typeof PERMIT_TITLES)[number];
export type EuTitle = (typeof EU_TITLES)[number];
export type TitleKind = PermitTitle | EuTitle;

/** By what right somebody stays here, as the form says it. */
export interface ResidenceTitle {
  kind: TitleKind | undefined;
  /** Whose title it is: a minor follows that of a parent (R-FX-10). */
  holder: 'OWN' | 'PARENT';
  /** Last day of the permit, of the contract or of the S1 form. */
  expiry?: CivilDate | undefined;
  /** Without an end: a permit for long-term residents, an open-ended contract. */
  unlimited: boolean;
  /** Day of the receipt of the renewal asked for. */
  receiptOn?: CivilDate | undefined;
  /** Day on which a parent was reunited with their child. */
  reunitedOn?: CivilDate | undefined;
  /** The contribution paid, in cents, and the year it is for. */
  fee?: { year: number; cents: number } | undefined;
}

/** What a title gives a right to. */
export type EnrolmentRight = 'MANDATORY' | 'VOLUNTARY' | 'EU_WORKER' | 'EU_S1' | 'NONE';

/** From that day on a reunited parent over 65 pays (d.lgs. 160/2008). */
const REUNITED_PARENTS_PAY_AFTER: CivilDate = '2008-11-05';
export const ADULT_AGE = 18;

export function isTitleKind(text: unknown): text is TitleKind {
  return [...PERMIT_TITLES, ...EU_TITLES].some((kind) => kind === text);
}

/**
 * What a title gives a right to (R-FX-1 to R-FX-3, R-FX-8); undefined while it is not said. A parent
 * reunited after 5 November 2008 pays if over 65 on the day of the reunion. A minor is never turned
 * away: whom the title would not enrol, the law does (R-FX-10; DPCM 12 January 2017, art. 63).
 */
export function enrolmentRight(
  title: ResidenceTitle,
  birthDate: CivilDate,
  today: CivilDate,
  policy: Pick<RegionalPolicy, 'over65MinAge'>,
): EnrolmentRight | undefined {
  const { kind, reunitedOn } = title;
  if (kind === undefined) {
    return undefined;
  }
  if (kind === 'EU_S1') {
    return 'EU_S1';
  }
  if (kind === 'EU_WORKER' || kind === 'EU_FAMILY') {
    return 'EU_WORKER';
  }
  if (kind === 'REUNITED_PARENT') {
    return reunitedOn !== undefined &&
      reunitedOn > REUNITED_PARENTS_PAY_AFTER &&
      ageOn(birthDate, reunitedOn) >= policy.over65MinAge
      ? 'VOLUNTARY'
      : 'MANDATORY';
  }
  if (NOT_ENROLLABLE_TITLES.some((none) => none === kind)) {
    return ageOn(birthDate, today) < ADULT_AGE ? 'MANDATORY' : 'NONE';
  }
  return VOLUNTARY_TITLES.some((paid) => paid === kind) ? 'VOLUNTARY' : 'MANDATORY';
}

/** The kind of enrolment that a right leads to. */
export const KIND_OF_RIGHT: Readonly<Record<Exclude<EnrolmentRight, 'NONE'>, EnrolmentKind>> = {
  MANDATORY: 'FOREIGN_MANDATORY',
  VOLUNTARY: 'FOREIGN_VOLUNTARY',
  EU_WORKER: 'EU_WORKER',
  EU_S1: 'EU_S1',
};

/** Kinds of enrolment that a title of residence led to: those that its renewal goes on from. */
export const FOREIGN_KINDS: readonly EnrolmentKind[] = Object.values(KIND_OF_RIGHT);

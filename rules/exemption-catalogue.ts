import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionKind } from '#contract/exemption.ts';
import type { Localized } from '#contract/localized.ts';
import { isWithin } from './calendar.ts';
import type { PolicyId } from './regional-policy.ts';

/** Ages in completed years: at least `from`, less than `below`. */
export interface AgeRange {
  from?: number;
  below?: number;
}

/**
 * What the income of a household may be, in cents of a euro. HOUSEHOLD is a limit not to be reached,
 * the others may be reached. CEILING compares the monthly pay with the INPS ceiling of the year.
 */
export type IncomeTest =
  | { kind: 'AT_MOST'; cents: number }
  | { kind: 'BETWEEN'; aboveCents: number; cents: number }
  | { kind: 'HOUSEHOLD'; singleCents: number; spouseCents: number; perChildCents: number }
  | { kind: 'SCALED'; cents: number }
  | { kind: 'CEILING' };

/** What else somebody must be, beside age and income. */
export type ExemptionCondition =
  | 'LOST_JOB'
  | 'SOCIAL_ALLOWANCE'
  | 'MINIMUM_PENSION'
  | 'UNEMPLOYED'
  | 'WAGE_SUPPORT'
  | 'CHRONIC_EXEMPTION'
  | 'RARE_EXEMPTION';

/** One income code of the catalogue, with the days on which the row holds. */
export interface ExemptionEntry {
  code: string;
  title: Localized;
  /** First and last day on which the row holds; a change of the law is another row. */
  from: CivilDate;
  to?: CivilDate;
  /** Any of these; absent: any age. */
  ages?: readonly AgeRange[];
  income?: IncomeTest;
  condition?: ExemptionCondition;
  /** What is free of charge, and by whose law. */
  specialistCare: 'NATIONAL' | 'REGIONAL' | null;
  drugs: 'REGIONAL' | null;
  /** Granted from the list of the Ministry of Economy and renewed each year by itself (R-EX-10). */
  byMinistry: boolean;
  /** Whether it can be self-certified; otherwise it comes by itself. */
  selfCertified: boolean;
  pharmacy: boolean;
  /** Whether it covers dependants too (R-EX-7). */
  family: boolean;
  regions: readonly PolicyId[] | 'ALL';
}

const LOMBARDY = ['LOMBARDY'] as const;
/** L. 537/1993 art. 8 as in force since 2011, when the codes began. */
const SINCE: CivilDate = '2011-11-01';

/** National limits of L. 537/1993, art. 8, c. 16. */
const HOUSEHOLD_LIMIT: IncomeTest = {
  kind: 'HOUSEHOLD',
  singleCents: 826_331,
  spouseCents: 1_136_205,
  perChildCents: 51_646,
};
const OVER_65_LIMIT = 3_615_198;

/** Income exemptions of Lombardy and the national ones (specification 6.6). */
export const EXEMPTION_CATALOGUE: readonly ExemptionEntry[] = [
  {
    code: 'E01',
    title: {
      it: 'Meno di 6 anni o almeno 65, reddito familiare fino a 36.151,98 euro',
      en: 'Under 6 or at least 65, household income up to 36,151.98 euros',
    },
    from: SINCE,
    ages: [{ below: 6 }, { from: 65 }],
    income: { kind: 'AT_MOST', cents: OVER_65_LIMIT },
    specialistCare: 'NATIONAL',
    drugs: null,
    byMinistry: true,
    selfCertified: true,
    pharmacy: false,
    family: false,
    regions: 'ALL',
  },
  {
    code: 'E02',
    title: {
      it: 'Disoccupato che ha perso un lavoro dipendente, e familiari a carico',
      en: 'Unemployed after losing a job as an employee, and dependants',
    },
    from: SINCE,
    income: HOUSEHOLD_LIMIT,
    condition: 'LOST_JOB',
    specialistCare: 'NATIONAL',
    drugs: 'REGIONAL',
    byMinistry: false,
    selfCertified: true,
    pharmacy: true,
    family: true,
    regions: 'ALL',
  },
  {
    code: 'E03',
    title: {
      it: 'Titolare di assegno sociale, e familiari a carico',
      en: 'Holder of the social allowance, and dependants',
    },
    from: SINCE,
    condition: 'SOCIAL_ALLOWANCE',
    specialistCare: 'NATIONAL',
    drugs: 'REGIONAL',
    byMinistry: true,
    selfCertified: true,
    pharmacy: false,
    family: true,
    regions: 'ALL',
  },
  {
    code: 'E04',
    title: {
      it: 'Titolare di pensione al minimo con più di 60 anni, e familiari a carico',
      en: 'Holder of a minimum pension, older than 60, and dependants',
    },
    from: SINCE,
    ages: [{ from: 61 }],
    income: HOUSEHOLD_LIMIT,
    condition: 'MINIMUM_PENSION',
    specialistCare: 'NATIONAL',
    drugs: 'REGIONAL',
    byMinistry: true,
    selfCertified: true,
    pharmacy: false,
    family: true,
    regions: 'ALL',
  },
  {
    code: 'E05',
    title: {
      it: 'Almeno 65 anni, reddito familiare oltre 36.151,98 e fino a 38.500 euro',
      en: 'At least 65, household income above 36,151.98 and up to 38,500 euros',
    },
    from: SINCE,
    ages: [{ from: 65 }],
    income: { kind: 'BETWEEN', aboveCents: OVER_65_LIMIT, cents: 3_850_000 },
    specialistCare: 'REGIONAL',
    drugs: null,
    byMinistry: true,
    selfCertified: true,
    pharmacy: false,
    family: false,
    regions: LOMBARDY,
  },
  {
    code: 'E11',
    title: {
      it: 'Meno di 14 anni: automatica fino al quattordicesimo compleanno',
      en: 'Under 14: automatic until the fourteenth birthday',
    },
    from: SINCE,
    ages: [{ below: 14 }],
    specialistCare: 'REGIONAL',
    drugs: 'REGIONAL',
    byMinistry: false,
    selfCertified: false,
    pharmacy: false,
    family: false,
    regions: LOMBARDY,
  },
  {
    code: 'E12',
    title: {
      it: 'Disoccupato con reddito familiare fino a 27.000 euro, e familiari a carico',
      en: 'Unemployed with a household income up to 27,000 euros, and dependants',
    },
    from: SINCE,
    income: { kind: 'AT_MOST', cents: 2_700_000 },
    condition: 'UNEMPLOYED',
    specialistCare: 'REGIONAL',
    drugs: 'REGIONAL',
    byMinistry: false,
    selfCertified: true,
    pharmacy: true,
    family: true,
    regions: LOMBARDY,
  },
  {
    code: 'E13',
    title: {
      it: 'In cassa integrazione straordinaria, mobilità o con contratto di solidarietà, e familiari a carico',
      en: 'On special wage support, mobility or a solidarity contract, and dependants',
    },
    from: SINCE,
    income: { kind: 'CEILING' },
    condition: 'WAGE_SUPPORT',
    specialistCare: 'REGIONAL',
    drugs: 'REGIONAL',
    byMinistry: false,
    selfCertified: true,
    pharmacy: true,
    family: true,
    regions: LOMBARDY,
  },
  {
    code: 'E14',
    title: {
      it: 'Almeno 66 anni, reddito familiare fino a 18.000 euro lordi (farmaci)',
      en: 'At least 66, household income up to 18,000 euros gross (drugs)',
    },
    from: SINCE,
    ages: [{ from: 66 }],
    income: { kind: 'AT_MOST', cents: 1_800_000 },
    specialistCare: null,
    drugs: 'REGIONAL',
    byMinistry: true,
    selfCertified: true,
    pharmacy: false,
    family: false,
    regions: LOMBARDY,
  },
  {
    code: 'E15',
    title: {
      it: 'Reddito familiare fino a 18.000 euro, e familiari a carico',
      en: 'Household income up to 18,000 euros, and dependants',
    },
    from: SINCE,
    income: { kind: 'AT_MOST', cents: 1_800_000 },
    specialistCare: 'REGIONAL',
    drugs: null,
    byMinistry: true,
    selfCertified: true,
    pharmacy: false,
    family: true,
    regions: LOMBARDY,
  },
  {
    code: 'E30',
    title: {
      it: 'Malattia cronica e reddito familiare fino a 46.600 euro, secondo la composizione (farmaci)',
      en: 'Chronic disease and household income up to 46,600 euros, by its members (drugs)',
    },
    from: SINCE,
    income: { kind: 'SCALED', cents: 4_660_000 },
    condition: 'CHRONIC_EXEMPTION',
    specialistCare: null,
    drugs: 'REGIONAL',
    byMinistry: false,
    selfCertified: true,
    pharmacy: true,
    family: false,
    regions: LOMBARDY,
  },
  {
    code: 'E40',
    title: {
      it: 'Malattia rara e reddito familiare fino a 46.600 euro, secondo la composizione (farmaci)',
      en: 'Rare disease and household income up to 46,600 euros, by its members (drugs)',
    },
    from: SINCE,
    income: { kind: 'SCALED', cents: 4_660_000 },
    condition: 'RARE_EXEMPTION',
    specialistCare: null,
    drugs: 'REGIONAL',
    byMinistry: false,
    selfCertified: true,
    pharmacy: true,
    family: false,
    regions: LOMBARDY,
  },
];

/** Income codes that the catalogue has ever had, each once, in its order. */
export const INCOME_CODES: readonly string[] = [
  ...new Set(EXEMPTION_CATALOGUE.map(({ code }) => code)),
];

/** A code as the catalogue writes it: upper case, no spaces; "E012" is stored as E12 (S2's slip). */
export function exemptionCode(typed: string): string {
  const code = typed.replaceAll(/\s/g, '').toUpperCase();
  return /^E0\d{2}$/.test(code) ? `E${code.slice(2)}` : code;
}

/** The row of an income code that holds on a day, if any. */
export function entryOn(code: string, on: CivilDate): ExemptionEntry | undefined {
  return EXEMPTION_CATALOGUE.find((entry) => entry.code === code && isWithin(entry, on));
}

/** Codes given on a document, by how they are written (DPCM 12 January 2017; national table). */
export const DOCUMENT_CODES: readonly { kind: ExemptionKind; pattern: RegExp }[] = [
  { kind: 'PATHOLOGY', pattern: /^0[A-Z0-9]{2,3}(\.[0-9]{3})?$/ },
  { kind: 'RARE', pattern: /^R[A-Z][0-9G][0-9]{3}$/ },
  { kind: 'DISABILITY', pattern: /^[CFGLNSV]0[1-9]$/ },
];

/** What sort of exemption a code is of; undefined for what no catalogue knows. */
export function kindOfCode(code: string): ExemptionKind | undefined {
  return INCOME_CODES.includes(code)
    ? 'INCOME'
    : DOCUMENT_CODES.find(({ pattern }) => pattern.test(code))?.kind;
}

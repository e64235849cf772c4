import type { Registration } from '#contract/account.ts';
import type { Sex } from '#contract/identity.ts';
import type { Locale, Localized } from '#contract/localized.ts';
import { checkFiscalCode, decodeFiscalCode, normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { isPersonName } from '#rules/person-name.ts';
import {
  fiscalCodeAgrees,
  hasEmail,
  hasMobile,
  isAdult,
  mayBeEmancipated,
} from '#rules/registration.ts';
import type { ChosenPlace } from '../fields/chosen-place.ts';
import { readTypedDate } from '#rules/typed-date.ts';
import type { Checks } from '../fields/use-form.ts';

/** What a person types to register, as typed. */
export interface RegistrationValues {
  fiscalCode: string;
  surname: string;
  name: string;
  sex: Sex | '';
  birthDate: string;
  emancipated: boolean;
  birthPlace: ChosenPlace;
  street: string;
  postcode: string;
  place: ChosenPlace;
  /** Whether the residence lies in the authority's territory; unknown before it is chosen. */
  served: boolean | null;
  livesElsewhere: boolean;
  domicileStreet: string;
  domicilePostcode: string;
  domicilePlace: ChosenPlace;
  email: string;
  mobile: string;
  password: string;
  privacy: boolean;
}

/** Under which name what was typed is kept until the mobile is proved. */
export const KEPT_REGISTRATION = 'registration';

const NOWHERE: ChosenPlace = { code: '', name: '' };

export const EMPTY_REGISTRATION: RegistrationValues = {
  fiscalCode: '',
  surname: '',
  name: '',
  sex: '',
  birthDate: '',
  emancipated: false,
  birthPlace: NOWHERE,
  street: '',
  postcode: '',
  place: NOWHERE,
  served: null,
  livesElsewhere: false,
  domicileStreet: '',
  domicilePostcode: '',
  domicilePlace: NOWHERE,
  email: '',
  mobile: '',
  password: '',
  privacy: false,
};

/** The fields of each step, in the order of the page. */
export const REGISTRATION_STEPS = {
  person: ['fiscalCode', 'surname', 'name', 'sex', 'birthDate', 'birthPlace'],
  address: ['street', 'place', 'postcode', 'domicileStreet', 'domicilePlace', 'domicilePostcode'],
  contacts: ['email', 'mobile'],
  access: ['password', 'privacy'],
} as const satisfies Record<string, readonly (keyof RegistrationValues)[]>;
export type RegistrationStep = keyof typeof REGISTRATION_STEPS;
export const STEP_ORDER = [
  'person',
  'address',
  'contacts',
  'access',
] as const satisfies readonly RegistrationStep[];

/** Sentences that are the form's own; those of the rules come with the rules. */
export interface RegistrationSentences {
  required: string;
  choose: string;
  date: string;
  place: string;
  name: string;
  postcode: string;
  street: string;
  passwordShort: string;
  privacy: string;
  say: (text: Localized) => string;
  today: string;
}

export const SHORTEST_PASSWORD = 10;

/** The checks made while typing; the server makes them all again, and more. */
export function registrationChecks(s: RegistrationSentences): Checks<RegistrationValues> {
  const personName = (value: string): string | undefined =>
    value.trim() === '' ? s.required : isPersonName(value) ? undefined : s.name;
  const domicile = (
    check: (values: RegistrationValues) => string | undefined,
  ): ((values: RegistrationValues) => string | undefined) => {
    return (values) => (asksDomicile(values) ? check(values) : undefined);
  };
  return {
    fiscalCode: (values) => fiscalCodeFault(values, s),
    surname: ({ surname }) => personName(surname),
    name: ({ name }) => personName(name),
    sex: ({ sex }) => (sex === '' ? s.choose : undefined),
    birthDate: ({ birthDate, emancipated }) => {
      const date = readTypedDate(birthDate);
      if (date === undefined) {
        return birthDate.trim() === '' ? s.required : s.date;
      }
      const adult = isAdult({ birthDate: date, emancipated }, { today: s.today });
      return adult.passed ? undefined : s.say(adult.reason);
    },
    birthPlace: ({ birthPlace }) => (birthPlace.code === '' ? s.place : undefined),
    street: ({ street }) => (street.trim().length < 3 ? s.street : undefined),
    place: ({ place }) => (place.code === '' ? s.place : undefined),
    postcode: ({ postcode }) => postcodeFault(postcode, s),
    domicileStreet: domicile((v) => (v.domicileStreet.trim().length < 3 ? s.street : undefined)),
    domicilePlace: domicile((v) => (v.domicilePlace.code === '' ? s.place : undefined)),
    domicilePostcode: domicile((v) => postcodeFault(v.domicilePostcode, s)),
    email: ({ email }) => {
      const result = hasEmail({ email: email.trim() });
      return result.passed ? undefined : s.say(result.reason);
    },
    mobile: ({ mobile }) => {
      const result = hasMobile({ mobile });
      return result.passed ? undefined : s.say(result.reason);
    },
    password: ({ password }) => (password.length < SHORTEST_PASSWORD ? s.passwordShort : undefined),
    privacy: ({ privacy }) => (privacy ? undefined : s.privacy),
  };
}

/** Whether a second address is asked: who lives elsewhere, or resides outside the territory. */
export function asksDomicile({ served, livesElsewhere }: RegistrationValues): boolean {
  return served === false || livesElsewhere;
}

function postcodeFault(postcode: string, s: RegistrationSentences): string | undefined {
  return /^\d{5}$/.test(postcode.trim()) ? undefined : s.postcode;
}

function fiscalCodeFault(values: RegistrationValues, s: RegistrationSentences): string | undefined {
  if (values.fiscalCode.trim() === '') {
    return s.required;
  }
  const agreement = agreementOf(values);
  return agreement.passed ? undefined : s.say(agreement.reason);
}

/**
 * R-AC-4 over what has been typed so far: the code alone first, its agreement with the rest once
 * all of the rest is there.
 */
export function agreementOf(values: RegistrationValues): ReturnType<typeof fiscalCodeAgrees> {
  const code = normaliseFiscalCode(values.fiscalCode);
  const birthDate = readTypedDate(values.birthDate);
  const said = decodeFiscalCode(code);
  const complete =
    values.surname.trim() !== '' &&
    values.name.trim() !== '' &&
    values.sex !== '' &&
    birthDate !== undefined &&
    values.birthPlace.code !== '';
  return fiscalCodeAgrees({
    fiscalCode: code,
    surname: values.surname,
    name: values.name,
    sex: values.sex === '' ? (said?.sex ?? 'F') : values.sex,
    birthDate: birthDate ?? '1900-01-01',
    birthPlace: values.birthPlace.code,
    ...(!complete && said !== undefined && asTheCodeSays(code)),
  });
}

/** Data that agree with a code, to judge the code itself before the person's data are typed. */
function asTheCodeSays(code: string): Record<string, string> {
  const said = decodeFiscalCode(code);
  if (said === undefined) {
    return {};
  }
  const day = String(said.day).padStart(2, '0');
  const month = String(said.month).padStart(2, '0');
  return {
    surname: said.surnamePart,
    name: said.namePart,
    sex: said.sex,
    birthDate: `20${String(said.year).padStart(2, '0')}-${month}-${day}`,
    birthPlace: said.birthPlace,
  };
}

/** Sex and birth date that a sound code of somebody who may register tells, to spare typing them. */
export function saidByCode(
  typed: string,
  today: string,
): { sex: Sex; birthDate: string } | undefined {
  if (!checkFiscalCode(typed).valid) {
    return undefined;
  }
  const said = decodeFiscalCode(typed);
  if (said === undefined) {
    return undefined;
  }
  const day = String(said.day).padStart(2, '0');
  const month = String(said.month).padStart(2, '0');
  const year = String(said.year).padStart(2, '0');
  const inThisCentury = isAdult(
    { birthDate: `20${year}-${month}-${day}`, emancipated: true },
    { today },
  ).passed;
  return { sex: said.sex, birthDate: `${day}/${month}/${inThisCentury ? '20' : '19'}${year}` };
}

/** Whether it is asked if a minor is emancipated: at no other age it can be. */
export function asksEmancipation({ birthDate }: RegistrationValues, today: string): boolean {
  const date = readTypedDate(birthDate);
  return date !== undefined && mayBeEmancipated(date, today);
}

/** The registration as the API takes it; only for values whose checks have passed. */
export function asRegistration(values: RegistrationValues, locale: Locale): Registration {
  return {
    fiscalCode: normaliseFiscalCode(values.fiscalCode),
    surname: values.surname.trim(),
    name: values.name.trim(),
    sex: values.sex === '' ? 'F' : values.sex,
    birthDate: readTypedDate(values.birthDate) ?? '',
    emancipated: values.emancipated,
    birthPlaceCode: values.birthPlace.code,
    residence: {
      street: values.street.trim(),
      postcode: values.postcode.trim(),
      municipalityCode: values.place.code,
    },
    domicile: asksDomicile(values)
      ? {
          street: values.domicileStreet.trim(),
          postcode: values.domicilePostcode.trim(),
          municipalityCode: values.domicilePlace.code,
        }
      : null,
    email: values.email.trim(),
    mobile: values.mobile.trim(),
    password: values.password,
    locale,
    privacyAccepted: true,
  };
}

/** Path of the server's sentence about a field. */
export function registrationPath(name: keyof RegistrationValues): string {
  const paths: Partial<Record<keyof RegistrationValues, string>> = {
    birthPlace: 'birthPlaceCode',
    street: 'residence.street',
    postcode: 'residence.postcode',
    place: 'residence.municipalityCode',
    domicileStreet: 'domicile.street',
    domicilePostcode: 'domicile.postcode',
    domicilePlace: 'domicile.municipalityCode',
    privacy: 'privacyAccepted',
  };
  return paths[name] ?? name;
}

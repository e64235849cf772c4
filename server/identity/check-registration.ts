import type { EntityManager } from '@mikro-orm/postgresql';
import type { Registration } from '#contract/account.ts';
import type { Localized } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { normaliseEmail } from '#rules/email-address.ts';
import { type FiscalCodeField, checkFiscalCode, normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { isPersonName, tidyName } from '#rules/person-name.ts';
import {
  type RegistrationFacts,
  evaluateRegistration,
  fiscalCodeConcerns,
} from '#rules/registration.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { Municipality } from '../offices/municipality.entity.ts';
import { findPlace } from '../offices/place-directory.ts';
import * as texts from './identity-texts.ts';
import { checkMobile } from './mobile-number.ts';
import { passwordProblem } from './password-rules.ts';

/** What was declared, made uniform: code upper case, names tidied, number E.164. */
export type CheckedRegistration = Registration;

type Fields = Record<string, Localized>;

/** The field that a rule of registration speaks of. */
const FIELD_OF_RULE: Readonly<Record<string, string>> = {
  'R-AC-1': 'birthDate',
  'R-AC-2': 'email',
  'R-AC-3': 'mobile',
  'R-AC-4': 'fiscalCode',
  'R-AC-5': 'residence.municipalityCode',
};
const FORM_FIELD: Readonly<Record<FiscalCodeField, string>> = {
  surname: 'surname',
  name: 'name',
  sex: 'sex',
  birthDate: 'birthDate',
  birthPlace: 'birthPlaceCode',
};

/**
 * Checks all that somebody declares who registers (R-AC-1 to R-AC-5, names, places, password), not
 * only up to the first fault.
 * @throws DeskError invalid, with a sentence for each field that is wrong
 */
export async function checkRegistration(
  em: EntityManager,
  deps: Deps,
  typed: Registration,
): Promise<CheckedRegistration> {
  const mobile = checkMobile(typed.mobile);
  const input: Registration = {
    ...typed,
    fiscalCode: normaliseFiscalCode(typed.fiscalCode),
    surname: tidyName(typed.surname),
    name: tidyName(typed.name),
    email: normaliseEmail(typed.email),
    mobile: 'mobile' in mobile ? mobile.mobile : typed.mobile,
  };
  const fields: Fields = {
    ...(await placeFaults(input)),
    ...nameFaults(input),
    ...('problem' in mobile && { mobile: texts.MOBILE_PROBLEMS[mobile.problem] }),
    ...(await ruleFaults(em, deps, input)),
  };
  const weakness = passwordProblem(input.password, input);
  if (weakness !== undefined) {
    fields['password'] = weakness;
  }
  if (Object.keys(fields).length > 0) {
    throw new DeskError('invalid', { fields });
  }
  return input;
}

async function ruleFaults(em: EntityManager, deps: Deps, input: Registration): Promise<Fields> {
  const facts: RegistrationFacts = {
    ...input,
    birthPlace: input.birthPlaceCode,
    residenceMunicipality: input.residence.municipalityCode,
    domicileMunicipality: input.domicile?.municipalityCode,
  };
  const served = await em.find(Municipality, { active: true }, { fields: ['code'] });
  const fields: Fields = {};
  for (const rule of evaluateRegistration(facts, {
    today: civilDateOf(deps.clock.now()),
    servedMunicipalities: new Set(served.map(({ code }) => code)),
  })) {
    const field = FIELD_OF_RULE[rule.ruleId];
    if (!rule.passed && field !== undefined) {
      fields[field] = rule.reason;
    }
  }
  if (checkFiscalCode(input.fiscalCode).valid) {
    for (const field of fiscalCodeConcerns(facts).blocking) {
      fields[FORM_FIELD[field]] ??= texts.NOT_AS_IN_FISCAL_CODE;
    }
  }
  return fields;
}

function nameFaults(input: Registration): Fields {
  return {
    ...(!isPersonName(input.surname) && { surname: texts.NOT_A_NAME }),
    ...(!isPersonName(input.name) && { name: texts.NOT_A_NAME }),
  };
}

async function placeFaults(input: Registration): Promise<Fields> {
  const fields: Fields = {};
  if ((await findPlace(input.birthPlaceCode)) === undefined) {
    fields['birthPlaceCode'] = texts.UNKNOWN_PLACE;
  }
  for (const address of ['residence', 'domicile'] as const) {
    const code = input[address]?.municipalityCode;
    if (code !== undefined) {
      const place = await findPlace(code);
      if (place === undefined || place.province === null || place.until !== null) {
        fields[`${address}.municipalityCode`] = texts.NOT_A_MUNICIPALITY;
      }
    }
  }
  return fields;
}

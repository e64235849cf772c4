import type { z } from 'zod';
import type { Registration } from '#contract/account.ts';
import { generateFiscalCode } from '#rules/fiscal-code.ts';
import { numberToLetters } from './letters.ts';

export type RegistrationBody = z.input<typeof Registration>;

export const GOOD_PASSWORD = 'quattro tazze viola sul tetto';

let made = 0;

/**
 * What somebody of Legnano sends to register; each is another person, with a fiscal code that
 * follows from the other fields.
 */
export function aRegistration(wanted: Partial<RegistrationBody> = {}): RegistrationBody {
  made += 1;
  const person = {
    surname: `Verdi ${numberToLetters(made)}`,
    name: 'Lucia',
    sex: 'F' as const,
    birthDate: `19${60 + (made % 30)}-0${1 + (made % 9)}-1${made % 10}`,
    birthPlaceCode: 'E514',
    ...wanted,
  };
  return {
    fiscalCode: generateFiscalCode({ ...person, birthPlace: person.birthPlaceCode }),
    residence: { street: 'via Verga 12', postcode: '20025', municipalityCode: 'E514' },
    email: `lucia-${made}@example.org`,
    mobile: `+39347${String(2_000_000 + made * 1001)}`,
    password: GOOD_PASSWORD,
    locale: 'it',
    privacyAccepted: true,
    ...person,
  };
}

type BornAs = Pick<RegistrationBody, 'surname' | 'name' | 'sex' | 'birthDate' | 'birthPlaceCode'>;

/** Names and birth data of somebody, to register as them. */
export function bornAs({ surname, name, sex, birthDate, birthPlaceCode }: BornAs): BornAs {
  return { surname, name, sex, birthDate, birthPlaceCode };
}

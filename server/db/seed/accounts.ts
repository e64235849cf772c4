import type { Address } from '#contract/address.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import type { Sex } from '#contract/identity.ts';
import { searchText } from '../search-text.ts';
import { LOCAL_ISSUER } from '../../identity/identity-means.ts';
import { demoEmail } from './demo-sign-ins.ts';
import type { DemoTime } from './demo-time.ts';
import type { Random } from './random.ts';
import type { PersonRow } from './registry-rows.ts';

export interface AccountRow {
  id: string;
  fiscalCode: string;
  surname: string;
  name: string;
  sex: Sex;
  birthDate: CivilDate;
  birthPlaceCode: string;
  residence: Address;
  domicile: Address | null;
  email: string;
  emailVerifiedAt: Date | null;
  mobile: string;
  mobileVerifiedAt: Date | null;
  passwordHash: string;
  locale: Locale;
  person: string | null;
  privacyAcceptedAt: Date;
  createdAt: Date;
}

export interface IdentityLinkRow {
  id: string;
  means: 'ACCOUNT';
  issuer: string;
  subject: string;
  account: string;
  linkedAt: Date;
}

export interface DemoAccounts {
  accounts: AccountRow[];
  links: IdentityLinkRow[];
  /** The account of a person; made on the first call. */
  of(person: PersonRow): AccountRow;
}

/** Days before today on which the first account was opened. */
const OPEN_SINCE_DAYS = 420;

/** Accounts of demo citizens, all with one password, whose hash is made once because it is slow. */
export function createAccounts(random: Random, time: DemoTime, passwordHash: string): DemoAccounts {
  const accounts: AccountRow[] = [];
  const links: IdentityLinkRow[] = [];
  const byPerson = new Map<string, AccountRow>();
  const emails = new Set<string>();

  function of(person: PersonRow): AccountRow {
    const known = byPerson.get(person.id);
    if (known !== undefined) {
      return known;
    }
    const at = time.moment(time.daysAgo(OPEN_SINCE_DAYS), 20, random.int(0, 59));
    const account: AccountRow = {
      id: random.uuid(at.getTime()),
      fiscalCode: person.fiscalCode,
      surname: person.surname,
      name: person.name,
      sex: person.sex,
      birthDate: person.birthDate,
      birthPlaceCode: person.birthPlaceCode,
      residence: person.residence,
      domicile: person.healthDomicile,
      email: newEmail(emails, person),
      emailVerifiedAt: at,
      mobile: newMobile(accounts.length + 1),
      mobileVerifiedAt: at,
      passwordHash,
      locale: person.citizenship !== 'IT' && random.chance(0.6) ? 'en' : 'it',
      person: person.id,
      privacyAcceptedAt: at,
      createdAt: at,
    };
    accounts.push(account);
    links.push({
      id: random.uuid(at.getTime()),
      means: 'ACCOUNT',
      issuer: LOCAL_ISSUER,
      subject: account.id,
      account: account.id,
      linkedAt: at,
    });
    byPerson.set(person.id, account);
    return account;
  }
  return { accounts, links, of };
}

function newEmail(taken: Set<string>, { name, surname }: PersonRow): string {
  const local = `${searchText(name)}.${searchText(surname)}`.toLowerCase().replaceAll(' ', '');
  let email = demoEmail(local);
  for (let number = 2; taken.has(email); number += 1) {
    email = demoEmail(`${local}${number}`);
  }
  taken.add(email);
  return email;
}

/** A mobile with a prefix that no operator has, so that a real gateway reaches nobody. */
function newMobile(number: number): string {
  return `+39300${String(number).padStart(7, '0')}`;
}

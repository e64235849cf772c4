import type { EntityManager } from '@mikro-orm/postgresql';
import type { Profile } from '#contract/account.ts';
import type { Locale } from '#contract/localized.ts';
import type { Deps } from '../deps.ts';
import { findPlace } from '../offices/place-directory.ts';
import { Account } from './account.entity.ts';
import { isInRegistry } from './account-state.ts';
import { auditAccount, type Caller } from './caller.ts';

/** Somebody's own data, places by name. */
export async function presentProfile(em: EntityManager, accountId: string): Promise<Profile> {
  const account = await em.findOneOrFail(Account, { id: accountId });
  return {
    fiscalCode: account.fiscalCode,
    surname: account.surname,
    name: account.name,
    sex: account.sex,
    birthDate: account.birthDate,
    birthPlace: await placeName(account.birthPlaceCode),
    residence: {
      ...account.residence,
      municipalityName: await placeName(account.residence.municipalityCode),
    },
    email: account.email,
    mobile: account.mobile,
    locale: account.locale,
    inRegistry: isInRegistry(account),
  };
}

/** Changes the language in which somebody reads pages and messages. */
export async function changeLocale(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  accountId: string,
  locale: Locale,
): Promise<void> {
  const account = await em.findOneOrFail(Account, { id: accountId });
  account.locale = locale;
  auditAccount(em, deps, caller, { action: 'locale_changed', detail: null }, accountId);
  await em.flush();
}

/** Name and province (`Legnano (MI)`); the code itself where the directory does not know it. */
async function placeName(code: string): Promise<string> {
  const place = await findPlace(code);
  if (place === undefined) {
    return code;
  }
  return place.province === null ? place.name : `${place.name} (${place.province})`;
}

import { useEffect } from 'react';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { CitizenSession } from '#contract/account.ts';
import type { Locale } from '#contract/localized.ts';
import { changeLanguage } from '../api/account.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import { useSession } from '../api/session.ts';
import { isChoiceUntold, noteChoiceTold, setLanguage, storedLanguage } from '../i18n/language.ts';

/**
 * Keeps the page and the account of whoever is signed in to one language: what was chosen here goes
 * to the account, and with it to the mails; otherwise the page follows the account.
 */
export function useSessionLanguage(): void {
  const client = useQueryClient();
  const { data: session } = useSession();
  useEffect(() => {
    if (!session) {
      return;
    }
    if (session.locale === storedLanguage()) {
      noteChoiceTold();
    } else if (isChoiceUntold()) {
      // What cannot be told now is told when the session is next heard of.
      void tellLanguage(client, storedLanguage()).catch(() => undefined);
    } else {
      void setLanguage(session.locale).then(() => askAgain(client));
    }
  }, [client, session]);
}

/** Stores a language as the one of the signed-in person. @throws {ApiProblem} */
export async function tellLanguage(client: QueryClient, locale: Locale): Promise<void> {
  // A session asked for before would come back with the former language.
  await client.cancelQueries({ queryKey: SESSION_KEY });
  const profile = await changeLanguage({ locale });
  noteChoiceTold();
  client.setQueryData(['profile'], profile);
  client.setQueryData<CitizenSession | null>(
    SESSION_KEY,
    (session) => session && { ...session, locale: profile.locale },
  );
}

/**
 * Asks again for everything on the page in the language that it now speaks. What is on its way was
 * asked in the former one: merely marked as old, it would still arrive and stay.
 */
export async function askAgain(client: QueryClient): Promise<void> {
  await client.cancelQueries();
  await client.invalidateQueries();
}

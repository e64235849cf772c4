import { useEffect } from 'react';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { CitizenSession } from '#contract/account.ts';
import type { Locale } from '#contract/localized.ts';
import { changeLanguage } from '../api/account.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import { useSession } from '../api/session.ts';
import { currentLanguage, isChoiceUntold, noteChoiceTold, setLanguage } from '../i18n/language.ts';

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
    if (session.locale === currentLanguage()) {
      noteChoiceTold();
    } else if (isChoiceUntold()) {
      // What cannot be told now is told when the session is next heard of.
      void tellLanguage(client, currentLanguage()).catch(() => undefined);
    } else {
      void setLanguage(session.locale).then(() => client.invalidateQueries());
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

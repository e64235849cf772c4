import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useAuthProvider, useLocaleState, useStore } from 'react-admin';
import { asLocale } from '../i18n/i18n-provider.ts';
import type { DeskAuthProvider } from './auth-provider.ts';
import { useSession } from './use-session.ts';

/** Name of the preference: a language was chosen that the person's account does not know yet. */
export const LANGUAGE_UNTOLD = 'locale.untold';

/**
 * Keeps the page and the account of whoever is signed in to one language: what was chosen here goes
 * to the account, and with it to the mails; otherwise the page follows the account.
 */
export function useSessionLanguage(): void {
  const authProvider = useAuthProvider<DeskAuthProvider>();
  const client = useQueryClient();
  const stored = useSession()?.locale;
  const [chosen, setLocale] = useLocaleState();
  const [untold, setUntold] = useStore(LANGUAGE_UNTOLD, false);
  const locale = asLocale(chosen);
  useEffect(() => {
    if (stored === undefined || authProvider === undefined) {
      return;
    }
    if (stored === locale) {
      setUntold(false);
    } else if (untold) {
      void authProvider
        .changeLanguage(locale)
        .then((session) => {
          client.setQueryData(['session'], session);
          setUntold(false);
        })
        // What cannot be told now is told when the desk is next opened.
        .catch(() => undefined);
    } else {
      setLocale(stored);
    }
  }, [authProvider, client, locale, setLocale, setUntold, stored, untold]);
}

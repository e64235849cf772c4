import { signOut } from '../api/account.ts';
import { forgetTyped } from '../fields/typed-storage.ts';
import { currentLanguage, setLanguage } from '../i18n/language.ts';

/**
 * Ends the session and begins the page anew: nothing that was typed or read stays in this window
 * for the next person at the device (R-AC-8).
 * @throws {ApiProblem} when the server could not be told: the session is then still open
 */
export async function leave(): Promise<void> {
  await signOut();
  forgetTyped();
  // The server has the browser forget all that this site kept; which language is spoken is no datum.
  await setLanguage(currentLanguage());
  window.location.assign('/?uscita=1');
}

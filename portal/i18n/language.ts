import i18next, { changeLanguage, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LOCALES, type Locale } from './locales.ts';
import { FIRST_TEXTS } from './first-texts.ts';
import type { it } from './it.ts';

const STORED = 'desk.language';
const UNTOLD = 'desk.language.untold';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof it;
  }
}

/** Starts the catalogues in the language last chosen on this device, Italian at first. */
export async function startLanguage(): Promise<void> {
  await use(initReactI18next).init({
    resources: { it: FIRST_TEXTS },
    lng: 'it',
    fallbackLng: 'it',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const stored = storedLanguage();
  if (stored !== 'it') {
    await setLanguage(stored);
  }
}

/** The language of the page now. */
export function currentLanguage(): Locale {
  return i18next.language === 'en' ? 'en' : 'it';
}

/** Turns the page to a language and remembers it on this device. */
export async function setLanguage(locale: Locale): Promise<void> {
  // Before the texts have come: who leaves the page meanwhile has chosen all the same.
  keep(STORED, locale);
  if (locale !== currentLanguage()) {
    await loadTexts(locale);
  }
  await changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** Brings every text of a language; the page begins with those of its first page alone. */
export async function loadTexts(locale: Locale): Promise<void> {
  const texts = locale === 'en' ? (await import('./en.ts')).en : (await import('./it.ts')).it;
  for (const [area, said] of Object.entries(texts)) {
    if (!i18next.hasResourceBundle(locale, area)) {
      i18next.addResourceBundle(locale, area, said);
    }
  }
}

/** Turns the page to the language that the person chose; the account is still to be told. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  keep(UNTOLD, 'yes');
  await setLanguage(locale);
}

/** Whether a language was chosen on this device that the account does not know yet. */
export function isChoiceUntold(): boolean {
  return kept(UNTOLD) !== null;
}

/** Notes that the account has the language chosen here. */
export function noteChoiceTold(): void {
  keep(UNTOLD, null);
}

/** The language last chosen on this device, Italian at first. */
export function storedLanguage(): Locale {
  const stored = kept(STORED);
  return LOCALES.find((locale) => locale === stored) ?? 'it';
}

/** Where storage is switched off a choice lasts as long as the page. */
const unstored = new Map<string, string | null>();

function kept(name: string): string | null {
  try {
    return unstored.get(name) ?? localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string | null): void {
  try {
    if (value === null) {
      localStorage.removeItem(name);
    } else {
      localStorage.setItem(name, value);
    }
    unstored.delete(name);
  } catch {
    unstored.set(name, value);
  }
}

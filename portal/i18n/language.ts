import i18next, { changeLanguage, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LOCALES, type Locale } from './locales.ts';
import { it } from './it.ts';

const STORED = 'desk.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof it;
  }
}

/** Starts the catalogues in the language last chosen on this device, Italian at first. */
export async function startLanguage(): Promise<void> {
  await use(initReactI18next).init({
    resources: { it },
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
  if (locale === 'en' && !i18next.hasResourceBundle('en', 'common')) {
    const { en } = await import('./en.ts');
    for (const [area, texts] of Object.entries(en)) {
      i18next.addResourceBundle('en', area, texts);
    }
  }
  await changeLanguage(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
}

function storedLanguage(): Locale {
  try {
    const stored = localStorage.getItem(STORED);
    return LOCALES.find((locale) => locale === stored) ?? 'it';
  } catch {
    return 'it';
  }
}

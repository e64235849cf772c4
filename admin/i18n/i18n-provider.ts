import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import type { Locale } from '#contract/localized.ts';
import { CATALOGUES, type TextKey } from './catalogues.ts';

const LANGUAGES = [
  { locale: 'it', name: 'Italiano' },
  { locale: 'en', name: 'English' },
];

/** The desk's translations, starting in the given language. */
export function createI18nProvider(start: Locale = 'it'): I18nProvider {
  return polyglotI18nProvider((locale) => CATALOGUES[asLocale(locale)], start, LANGUAGES);
}

/**
 * The translations of the page. The language it turns to is told at once to the browser, to screen
 * readers and, with every request, to the API.
 */
export function createPageI18n(): I18nProvider {
  const provider = createI18nProvider();
  return {
    ...provider,
    async changeLocale(locale) {
      await provider.changeLocale(locale);
      document.documentElement.lang = asLocale(locale);
    },
  };
}

/** The language if it is one of ours, Italian otherwise. */
export function asLocale(locale: string): Locale {
  return locale === 'en' ? 'en' : 'it';
}

export type TextOptions = Readonly<Record<string, string | number>>;
export type Text = (key: TextKey, options?: TextOptions) => string;

const fixed: Readonly<Record<Locale, I18nProvider>> = {
  it: createI18nProvider('it'),
  en: createI18nProvider('en'),
};

/** Texts in one language whatever the page speaks: for what a citizen will read. */
export function textIn(locale: Locale): Text {
  return (key, options) => fixed[locale].translate(`desk.${key}`, options);
}

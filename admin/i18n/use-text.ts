import { useCallback } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { Localized, Locale } from '#contract/localized.ts';
import { asLocale, type Text } from './i18n-provider.ts';

/** Texts of the desk in the language of the page. */
export function useText(): Text {
  const translate = useTranslate();
  return useCallback((key, options) => translate(`desk.${key}`, options), [translate]);
}

/** Language of the page. */
export function useDeskLocale(): Locale {
  return asLocale(useLocale());
}

/** Picks the page's language out of a text that exists in all of them. */
export function useLocalized(): (text: Localized) => string {
  const locale = useDeskLocale();
  return useCallback((text) => text[locale], [locale]);
}

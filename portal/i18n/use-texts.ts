import { useTranslation } from 'react-i18next';
import type { Locale, Localized } from '#contract/localized.ts';

/** The text of a value that carries both languages, in the page's language. */
export function useLocalized(): { locale: Locale; say: (text: Localized) => string } {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'it';
  return { locale, say: (text) => text[locale] };
}

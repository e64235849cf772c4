import type { Request, Response } from 'express';
import { LOCALES, type Locale } from '#contract/localized.ts';

/**
 * Language of the answer: the one that the page is read in, which the apps send, before the one that
 * the signed-in person has stored. Italian where neither is known.
 */
export function localeOf(req: Request, res: Response): Locale {
  const stored: unknown = res.locals['locale'];
  return askedLocale(req) ?? LOCALES.find((locale) => locale === stored) ?? 'it';
}

/** The first of our languages that Accept-Language names; `*` names none. */
function askedLocale(req: Request): Locale | undefined {
  return req
    .acceptsLanguages()
    .flatMap((tag) => LOCALES.find((locale) => locale === tag.toLowerCase().split('-')[0]) ?? [])
    .at(0);
}

/** Id of the request, given to it by the first middleware. */
export function requestIdOf(res: Response): string {
  return String(res.locals['requestId']);
}

import type { Request, Response } from 'express';
import type { Locale } from '#contract/localized.ts';

/** Language of the answer: the session's, else the browser's, else Italian. */
export function localeOf(req: Request, res: Response): Locale {
  const chosen: unknown = res.locals['locale'];
  if (chosen === 'it' || chosen === 'en') {
    return chosen;
  }
  return req.acceptsLanguages('it', 'en') === 'en' ? 'en' : 'it';
}

/** Id of the request, given to it by the first middleware. */
export function requestIdOf(res: Response): string {
  return String(res.locals['requestId']);
}

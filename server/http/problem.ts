import type { NextFunction, Request, Response } from 'express';
import { type ErrorCode, ERROR_STATUS, type Problem } from '#contract/error-codes.ts';
import type { Localized } from '#contract/localized.ts';
import { isDatabaseAway } from '../db/is-database-away.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from './desk-error.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';
import { localeOf, requestIdOf } from './request-facts.ts';

/** Makes the last middleware: whatever was thrown leaves as a problem document (RFC 9457). */
export function problemHandler(
  deps: Deps,
): (error: unknown, req: Request, res: Response, next: NextFunction) => void {
  return (error, req, res, next) => {
    const known = asDeskError(error);
    if (known === undefined) {
      deps.logger.error({ err: error, requestId: requestIdOf(res) }, 'unexpected error');
    }
    if (res.headersSent) {
      next(error);
      return;
    }
    sendProblem(req, res, known ?? new DeskError('internal'));
  };
}

/** Answers with the problem document of an error, in the reader's language. */
export function sendProblem(req: Request, res: Response, error: DeskError): void {
  const locale = localeOf(req, res);
  const { title, detail } = PROBLEM_TEXTS[error.code];
  const { fields, rules, current, retryAfter } = error.facts;
  const problem: Problem = {
    type: `/api/problems#${error.code}`,
    title: title[locale],
    status: ERROR_STATUS[error.code],
    code: error.code,
    detail: (error.facts.detail ?? detail)[locale],
    instance: requestIdOf(res),
    ...(fields && { errors: inLanguage(fields, locale) }),
    ...(rules && { rules: [...rules] }),
    ...(current !== undefined && { current }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  if (retryAfter !== undefined) {
    res.setHeader('Retry-After', String(retryAfter));
  }
  res
    .status(problem.status)
    .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

function inLanguage(
  fields: Record<string, Localized>,
  locale: 'it' | 'en',
): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, said]) => [field, said[locale]]));
}

/** Errors of the body parser and of the database's connection, by what they mean to the caller. */
function asDeskError(error: unknown): DeskError | undefined {
  if (error instanceof DeskError) {
    return error;
  }
  const code = codeOfForeignError(error);
  return code === undefined
    ? undefined
    : new DeskError(code, code === 'unavailable' ? { retryAfter: 5 } : {});
}

const BODY_PARSER_CODES: Record<string, ErrorCode> = {
  'entity.parse.failed': 'malformed',
  'entity.verify.failed': 'malformed',
  'entity.too.large': 'too_large',
  'encoding.unsupported': 'unsupported_media',
  'charset.unsupported': 'unsupported_media',
  'request.aborted': 'malformed',
  'request.size.invalid': 'malformed',
};

function codeOfForeignError(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  if ('type' in error && typeof error.type === 'string' && error.type in BODY_PARSER_CODES) {
    return BODY_PARSER_CODES[error.type];
  }
  if (error instanceof URIError) {
    return 'malformed';
  }
  return isDatabaseAway(error) ? 'unavailable' : undefined;
}

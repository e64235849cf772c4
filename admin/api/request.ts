import { HttpError } from 'react-admin';
import { problemOf } from './problem.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface RequestOptions {
  query?: Query;
  body?: unknown;
  /** Sent as it is, in place of a JSON body. */
  file?: Blob;
  signal?: AbortSignal | undefined;
  /** Asked by the page by itself, with nobody at the keyboard: it keeps no session alive. */
  unattended?: boolean;
  /** Lets the request outlive the page, for a farewell on leaving it. */
  keepalive?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Asks the API and gives its JSON answer (`undefined` where it answers without content). The
 * session travels in a cookie that scripts cannot read.
 * @param path from the root, e.g. `/api/desk/cases`
 * @throws HttpError with the problem document as its body; status 0 when nobody answered
 */
export async function request<Answer>(
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<Answer> {
  const response = await send(method, path, options);
  if (!response.ok) {
    throw await refusal(response);
  }
  const text = await response.text();
  // The contract says what comes back; the server has checked it before it left.
  const answer = text === '' ? undefined : JSON.parse(text);
  return answer;
}

/** Asks the API for bytes. @throws HttpError as `request` does */
export async function requestBytes(path: string, signal?: AbortSignal): Promise<Blob> {
  const response = await send('GET', path, { signal });
  if (!response.ok) {
    throw await refusal(response);
  }
  return response.blob();
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  try {
    return await fetch(path + queryString(options.query), {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': document.documentElement.lang,
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...(options.unattended === true && { 'x-unattended': '1' }),
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      // The browser names the type of a blob by itself.
      ...(options.file !== undefined && { body: options.file }),
      signal: options.signal ?? null,
      keepalive: options.keepalive ?? false,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') {
      throw cause;
    }
    throw new HttpError('desk.error.offline', 0, null);
  }
}

async function refusal(response: Response): Promise<HttpError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemOf(new HttpError('', response.status, body));
  return new HttpError(problem?.detail ?? 'desk.error.unexpected', response.status, body);
}

function queryString(query: Query | undefined): string {
  const given = Object.entries(query ?? {}).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '',
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

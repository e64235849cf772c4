import { ApiProblem, problemFrom } from './api-problem.ts';
import { noticeSessionEnd } from './session-end.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- as untyped as what JSON.parse gives
const NOTHING: any = undefined;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  method?: Method;
  body?: unknown;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/**
 * Calls the API of our own origin and gives its JSON, `undefined` for an empty answer.
 * @param path starts with `/api/`
 * @throws {ApiProblem} the server's problem document, or `offline`
 */
export async function callApi<T>(path: string, options: CallOptions = {}): Promise<T> {
  const { method = 'GET', body, query, headers, signal } = options;
  let response: Response;
  try {
    response = await fetch(withQuery(path, query), {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': document.documentElement.lang,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new ApiProblem('offline', 0);
  }
  const text = await response.text();
  if (!response.ok) {
    throw noticeSessionEnd(problemFrom(response.status, text));
  }
  // The server's tests hold every answer against the contract that T comes from.
  const answer: T = text === '' ? NOTHING : JSON.parse(text);
  return answer;
}

function withQuery(path: string, query: CallOptions['query']): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') {
      asked.set(name, String(value));
    }
  }
  const text = asked.toString();
  return text === '' ? path : `${path}?${text}`;
}

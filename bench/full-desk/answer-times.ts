import { randomUUID } from 'node:crypto';
import type { HttpClient } from '#test/support/http-client.ts';

export interface Asked {
  cookie: string;
  method: 'GET' | 'POST';
  path: string;
  body?: object;
}

/**
 * Asks and waits for the whole answer.
 * @returns the answer's body and the milliseconds it took
 * @throws where the answer is no success
 */
export async function timed<Body>(
  http: HttpClient,
  { cookie, method, path, body }: Asked,
): Promise<{ body: Body; milliseconds: number }> {
  const begun = performance.now();
  const answer = await http.call<Body>(method, path, {
    cookie,
    ...(body !== undefined && { body }),
    headers: { 'idempotency-key': randomUUID() },
  });
  if (answer.status >= 300) {
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return { body: answer.body, milliseconds: performance.now() - begun };
}

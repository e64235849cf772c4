import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { extname, join, normalize } from 'node:path';
import type { ErrorCode, Problem } from '#contract/error-codes.ts';
import { ERROR_STATUS } from '#contract/error-codes.ts';
import { unlikeTheApi } from './as-the-api.ts';
import { type Answer, type Asked, cannedAnswer } from './canned-answers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The policy of the real server: what it forbids must fail here too. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'";

/** In place of an answer: the connection drops. */
export const HANG_UP: Answer = { status: 0 };

/** What a test changes of the canned answers; `undefined` leaves an answer as it is. */
export type Override = (asked: Asked) => Answer | undefined;

export interface CannedServer {
  url: string;
  /** Replaces the answers from now on. */
  answerWith: (override: Override) => void;
  /** Stops it. Throws where it gave an answer that the real API does not give. */
  close: () => Promise<void>;
}

/**
 * Serves a built portal with canned answers of the API, so that its pages can be looked at without
 * database and workflows.
 * @param folder build of the portal
 */
export async function startCannedServer(folder: string): Promise<CannedServer> {
  let override: Override = asCanned;
  const invented = new Set<string>();
  const server = createServer((req, res) => {
    void answer(req, res).catch(() => {
      res.writeHead(500).end();
    });
  });
  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://canned');
    if (url.pathname.startsWith('/api/')) {
      const body = await bodyOf(req);
      const asked = {
        method: req.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: req.headers,
        body,
      };
      const given = override(asked) ?? cannedAnswer(asked);
      for (const one of unlikeTheApi(asked, given)) {
        invented.add(one);
      }
      if (given === HANG_UP) {
        req.socket.destroy();
      } else {
        send(res, given);
      }
      return;
    }
    await sendFile(res, folder, url.pathname);
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    answerWith: (next) => {
      override = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (invented.size > 0) {
        throw new Error([...invented].join('\n'));
      }
    },
  };
}

/** A problem document as the real server would send it. */
export function aProblem(code: ErrorCode, part: Partial<Problem> = {}): Answer {
  const status = ERROR_STATUS[code];
  return {
    status,
    body: {
      type: `/api/problems#${code}`,
      title: 'Non è andata',
      status,
      code,
      detail: 'Ecco che cosa è successo e che cosa puoi fare.',
      instance: 'req-0000',
      ...part,
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function bodyOf(req: IncomingMessage): Promise<unknown> {
  const text = (await buffer(req)).toString('utf8');
  const json: unknown =
    req.headers['content-type'] === 'application/json' && text !== '' ? JSON.parse(text) : text;
  return json;
}

function send(res: ServerResponse, { status, body }: Answer): void {
  res.writeHead(status, {
    'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
  });
  res.end(body === undefined ? '' : JSON.stringify(body));
}

async function sendFile(res: ServerResponse, folder: string, path: string): Promise<void> {
  const wanted = join(folder, path === '/' ? 'home.html' : normalize(path));
  const file = extname(wanted) !== '' && existsSync(wanted) ? wanted : join(folder, 'index.html');
  res.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
    'Cache-Control': path.startsWith('/assets/') ? 'max-age=3600, immutable' : 'no-cache',
  });
  res.end(await readFile(file));
}

/** Leaves every answer as it is. */
function asCanned(): undefined {
  return undefined;
}

import { Agent, request } from 'node:http';

/** A client that costs little processor time, so that what is measured is the server. */
export interface HttpClient {
  /** Rejects when no whole answer came: nobody listens, the server died, or silence for too long. */
  call<T>(
    method: string,
    path: string,
    options?: { cookie?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; body: T }>;
  close(): void;
}

const SILENCE_MS = 30_000;

/** @param url base address; connections are kept open between calls */
export function createHttpClient(url: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(url);
  return {
    call<T>(
      method: string,
      path: string,
      {
        cookie,
        body,
        headers = {},
      }: { cookie?: string; body?: unknown; headers?: Record<string, string> } = {},
    ) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      return new Promise<{ status: number; body: T }>((resolve, reject) => {
        const req = request(
          {
            hostname,
            port,
            method,
            path,
            agent,
            timeout: SILENCE_MS,
            headers: {
              ...headers,
              ...(cookie !== undefined && { cookie }),
              ...(text !== undefined && {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(text),
              }),
            },
          },
          (res) => {
            const chunks: Buffer[] = [];
            res.on('data', (chunk: Buffer) => chunks.push(chunk));
            // A server that dies in the middle of its answer.
            res.on('error', reject);
            res.on('end', () => {
              const answer = Buffer.concat(chunks).toString('utf8');
              resolve({
                status: res.statusCode ?? 0,
                body: (answer === '' ? undefined : JSON.parse(answer)) as T,
              });
            });
          },
        );
        req.on('error', reject);
        req.on('timeout', () => {
          req.destroy(new Error('no answer'));
        });
        req.end(text);
      });
    },
    close() {
      agent.destroy();
    },
  };
}

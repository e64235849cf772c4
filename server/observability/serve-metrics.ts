import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { Deps } from '../deps.ts';
import { mayReadMetrics } from './may-read-metrics.ts';
import { metrics } from './metrics.ts';
import { metricsText } from './metrics-text.ts';

/**
 * Serves a process's metrics at `/metrics` where it serves nothing else: what the worker counts
 * (mails of cases, acts of workflows) is in the server's metrics nowhere.
 * @param port TCP port; 0 takes any that is free
 */
export async function serveMetrics(
  deps: Pick<Deps, 'config' | 'sql' | 'clock' | 'logger'>,
  port: number,
): Promise<Server> {
  const server = createServer((request, response) => {
    const asker = {
      ip: request.socket.remoteAddress,
      authorization: request.headers.authorization,
      forwardedFor: request.headers['x-forwarded-for']?.toString(),
    };
    if (request.url !== '/metrics' || !mayReadMetrics(deps.config, asker)) {
      response.writeHead(404).end();
      return;
    }
    void metricsText(deps).then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port);
  await once(server, 'listening');
  return server;
}

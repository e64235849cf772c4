import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { StopState } from './stop-state.ts';

/** Longest time that a request under way is waited for: less than the process has to end in. */
const PATIENCE_MS = 8000;
/** For the last bytes of answers to leave. */
const LAST_BYTES_MS = 300;

/** Ends a server in order. */
export interface StoppableServer {
  /**
   * Readiness says no at once; after `noticeMs` new requests are refused; once what is under way has
   * ended, or after some seconds, no connection is left.
   */
  stop(noticeMs: number): Promise<void>;
}

/** Watches the requests of a server from now on. @param state what the app is told of the end */
export function stoppable(server: Server, state: StopState, logger: Logger): StoppableServer {
  const underWay = new Set<ServerResponse>();
  let ended: (() => void) | undefined;
  server.on('request', (_req: IncomingMessage, res: ServerResponse) => {
    underWay.add(res);
    res.once('close', () => {
      underWay.delete(res);
      if (underWay.size === 0) {
        ended?.();
      }
    });
  });

  async function lastEnds(): Promise<void> {
    if (underWay.size > 0) {
      const patience = new AbortController();
      const last = new Promise<void>((resolve) => {
        ended = resolve;
      });
      const enough = sleep(PATIENCE_MS, undefined, { signal: patience.signal });
      await Promise.race([last, enough.catch(() => undefined)]);
      patience.abort();
    }
  }

  return {
    async stop(noticeMs) {
      state.phase = 'ANNOUNCED';
      closeWithAnswer(underWay);
      await sleep(noticeMs);
      state.phase = 'REFUSING';
      await lastEnds();
      if (underWay.size > 0) {
        logger.warn({ requests: underWay.size }, 'requests cut off');
      }
      const closed = once(server, 'close');
      server.close();
      await Promise.race([closed, sleep(LAST_BYTES_MS)]);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Connections in use are not kept for a next request. */
function closeWithAnswer(underWay: ReadonlySet<ServerResponse>): void {
  for (const res of underWay) {
    if (!res.headersSent) {
      res.setHeader('Connection', 'close');
    }
  }
}

import type { Logger } from 'pino';
import type { Sql } from '../db/sql.ts';
import type { CaseTeller } from './case-teller.ts';
import { type CaseSignaller, tellCases } from './tell-workflows.ts';

/**
 * The teller on Temporal. Changes of one case within `gatherMs` become one signal, because each
 * signal costs the engine a workflow task; what somebody waits for goes at once. Nobody waits for
 * the signal itself: what fails stays as a poke for the relay.
 */
export function createTemporalCaseTeller(
  sql: Sql,
  signaller: CaseSignaller,
  logger: Logger,
  gatherMs: number,
): CaseTeller {
  const gathered = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  function tellNow(caseId: string): void {
    clearTimeout(gathered.get(caseId));
    gathered.delete(caseId);
    const telling = tellCases(sql, signaller, [caseId])
      .catch((error: unknown) => {
        logger.warn({ err: error, caseId }, 'case not told, left to the relay');
      })
      .finally(() => {
        running.delete(telling);
      });
    running.add(telling);
  }

  return {
    tell(caseId, urgency = 'GATHERED') {
      if (urgency === 'AT_ONCE' || gatherMs === 0) {
        tellNow(caseId);
      } else if (!gathered.has(caseId)) {
        gathered.set(
          caseId,
          setTimeout(() => {
            tellNow(caseId);
          }, gatherMs),
        );
      }
    },
    async close() {
      for (const caseId of gathered.keys()) {
        tellNow(caseId);
      }
      await Promise.all(running);
    },
  };
}

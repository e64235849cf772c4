import type { Logger } from 'pino';
import type { Sql } from '../db/sql.ts';
import type { CaseTeller } from './case-teller.ts';
import { type CaseSignaller, deletePokes, tellCase } from './tell-workflows.ts';

/**
 * How long told pokes lie until one statement deletes them all; well below the age at which the
 * relay takes a poke for one that nobody told.
 */
const SWEEP_MS = 250;

/**
 * The teller on Temporal. Changes of one case within `gatherMs` become one signal, because each
 * signal costs the engine a workflow task; what somebody waits for goes at once. Nobody waits for
 * the signal itself: what fails stays as a poke for the relay, which may tell a second time what a
 * dying server told but did not delete.
 */
export function createTemporalCaseTeller(
  sql: Sql,
  signaller: CaseSignaller,
  logger: Logger,
  gatherMs: number,
): CaseTeller {
  const gathered = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let told: number[] = [];
  let nextSweep: NodeJS.Timeout | undefined;

  function tellNow(caseId: string): void {
    clearTimeout(gathered.get(caseId));
    gathered.delete(caseId);
    track(
      tellCase(sql, signaller, caseId).then(
        (pokes) => {
          told.push(...pokes);
          nextSweep ??= setTimeout(sweep, SWEEP_MS);
        },
        (error: unknown) => {
          logger.warn({ err: error, caseId }, 'case not told, left to the relay');
        },
      ),
    );
  }

  function sweep(): void {
    clearTimeout(nextSweep);
    nextSweep = undefined;
    const pokes = told;
    told = [];
    if (pokes.length > 0) {
      track(
        deletePokes(sql, pokes).catch((error: unknown) => {
          logger.warn({ err: error }, 'told pokes not deleted, left to the relay');
        }),
      );
    }
  }

  function track(work: Promise<void>): void {
    const tracked = work.finally(() => {
      running.delete(tracked);
    });
    running.add(tracked);
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
      sweep();
      await Promise.all(running);
    },
  };
}

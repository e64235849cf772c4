import type { NextFunction, Request, Response } from 'express';
import { DeskError } from './desk-error.ts';

/**
 * How far a process is on its way to its end.
 * - `SERVING`
 * - `ANNOUNCED`: readiness says no, so that a balancer sends nothing more; what comes is served
 * - `REFUSING`: new requests are refused, those under way go on
 */
export interface StopState {
  phase: 'SERVING' | 'ANNOUNCED' | 'REFUSING';
}

/** What is asked of a process that ends, too: whether it lives, and what it counted. */
const ANSWERED_TO_THE_END = /^\/api\/(health\/|metrics$)/;
const RETRY_AFTER_SECONDS = 5;

/** Refuses new requests of a process that ends, and lets each connection go with its answer. */
export function refuseWhileStopping(
  state: StopState,
): (req: Request, res: Response, next: NextFunction) => void {
  return (req, res, next) => {
    if (state.phase !== 'SERVING') {
      res.setHeader('Connection', 'close');
    }
    const refused = state.phase === 'REFUSING' && !ANSWERED_TO_THE_END.test(req.path);
    next(refused ? new DeskError('unavailable', { retryAfter: RETRY_AFTER_SECONDS }) : undefined);
  };
}

import type { Request } from 'express';

/** Whether the caller asks for no more than the outcome of an act (RFC 7240 `Prefer`). */
export function wantsMinimal(req: Request): boolean {
  return /\breturn=minimal\b/.test(req.get('prefer') ?? '');
}

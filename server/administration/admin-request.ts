import type { Deps } from '../deps.ts';
import type { StaffCircumstances } from '../audit/record-staff-act.ts';
import type { StaffActor } from '../http/actor.ts';
import type { Request } from 'express';

/** An act of an administrator: who, in which request, with what. */
export interface AdminRequest extends StaffCircumstances {
  deps: Deps;
}

/** Roles that administer. */
export const ADMINISTRATORS = ['ADMIN'] as const;

export function adminRequest(context: {
  deps: Deps;
  actor: StaffActor;
  requestId: string;
  req: Request;
}): AdminRequest {
  const { deps, actor, requestId, req } = context;
  return { deps, actor, requestId, ipAddress: req.ip ?? '' };
}

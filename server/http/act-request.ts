import type { Deps } from '../deps.ts';
import type { Actor } from './actor.ts';
import type { RouteContext } from './route.ts';

/** Who acts, from where, and in which request: what an act needs of the call that asked for it. */
export function requestOf<A extends Actor>({
  deps,
  actor,
  requestId,
  req,
}: RouteContext<unknown, unknown, unknown, A>): {
  deps: Deps;
  actor: A;
  requestId: string;
  ipAddress: string;
} {
  return { deps, actor, requestId, ipAddress: req.ip ?? '' };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { AccessLink, type LinkPurpose } from './access-link.entity.ts';
import { hashToken } from './tokens.ts';

export interface UsedLink {
  accountId: string;
  payload: Record<string, string>;
}

/**
 * Uses a link up, in one statement: of two uses at once one is refused. Call it in the transaction
 * of what the link does.
 * @throws DeskError link_invalid when it is unknown, used, expired or for something else
 */
export async function useLink(
  em: EntityManager,
  deps: Deps,
  purpose: LinkPurpose,
  token: string,
): Promise<UsedLink> {
  const now = new Date(deps.clock.now());
  const [used] = await em.execute<{ account_id: string; payload: Record<string, string> | null }[]>(
    `update access_link set used_at = ?
     where token_hash = ? and purpose = ? and used_at is null and expires_at > ?
     returning account_id, payload`,
    [now, hashToken(token), purpose, now],
  );
  if (used === undefined) {
    throw new DeskError('link_invalid');
  }
  return { accountId: used.account_id, payload: used.payload ?? {} };
}

/**
 * Whose a link is, without using it up.
 * @throws DeskError link_invalid as `useLink`
 */
export async function peekLink(
  em: EntityManager,
  deps: Deps,
  purpose: LinkPurpose,
  token: string,
): Promise<UsedLink> {
  const link = await em.findOne(AccessLink, {
    tokenHash: hashToken(token),
    purpose,
    usedAt: null,
    expiresAt: { $gt: new Date(deps.clock.now()) },
  });
  if (link === null) {
    throw new DeskError('link_invalid');
  }
  return { accountId: link.account, payload: link.payload ?? {} };
}

/** Makes an account's other links of a kind useless, once one of them did its work. */
export async function voidLinks(
  em: EntityManager,
  deps: Deps,
  purpose: LinkPurpose,
  accountId: string,
): Promise<void> {
  await em.nativeUpdate(
    AccessLink,
    { account: accountId, purpose, usedAt: null },
    { usedAt: new Date(deps.clock.now()) },
  );
}

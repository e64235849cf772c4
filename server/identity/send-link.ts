import type { EntityManager } from '@mikro-orm/postgresql';
import type { MessageTemplateId } from '#contract/message.ts';
import type { Deps } from '../deps.ts';
import { queueMessage } from '../notifications/queue-message.ts';
import { AccessLink, type LinkPurpose } from './access-link.entity.ts';
import type { Account } from './account.entity.ts';
import { portalLink } from './portal-links.ts';
import { hashToken, newToken } from './tokens.ts';

const MINUTE_MS = 60_000;

interface LinkKind {
  template: MessageTemplateId;
  minutes: number;
}

const KINDS: Readonly<Record<LinkPurpose, LinkKind>> = {
  // R-AC-3: 48 hours.
  ACTIVATION: { template: 'account_activation', minutes: 48 * 60 },
  PASSWORD_RESET: { template: 'password_reset', minutes: 30 },
  CHANGE_EMAIL: { template: 'email_change_confirm', minutes: 60 },
};

/**
 * Queues a mail with a link that can be used once. Only the hash of its token is kept; the link
 * itself waits sealed in the message until it is sent.
 * @param destination where to, when it is not the account's present address
 * @param payload what using the link will do
 */
export async function sendLink(
  em: EntityManager,
  deps: Deps,
  account: Pick<Account, 'id' | 'locale'>,
  purpose: LinkPurpose,
  destination: string | null = null,
  payload: Record<string, string> | null = null,
): Promise<void> {
  const { template, minutes } = KINDS[purpose];
  const now = deps.clock.now();
  const token = newToken();
  const tokenHash = hashToken(token);
  await em.insert(AccessLink, {
    tokenHash,
    purpose,
    account: account.id,
    payload,
    createdAt: new Date(now),
    expiresAt: new Date(now + minutes * MINUTE_MS),
  });
  await queueMessage(em, deps, {
    key: `link:${tokenHash}`,
    template,
    channel: 'EMAIL',
    locale: account.locale,
    accountId: account.id,
    destination,
    params: minutes >= 120 ? { hours: String(minutes / 60) } : { minutes: String(minutes) },
    secret: { link: portalLink(deps.config, purpose, token) },
  });
}

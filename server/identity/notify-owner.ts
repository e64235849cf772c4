import type { EntityManager } from '@mikro-orm/postgresql';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import type { Deps } from '../deps.ts';
import { queueMessage } from '../notifications/queue-message.ts';
import type { Account } from './account.entity.ts';

/**
 * Queues a notice to an account's owner that something of it changed.
 * @param cause id of what changed it; the same cause gives no second notice
 * @param to another channel or address than the account's e-mail: the one that no longer holds
 */
export async function notifyOwner(
  em: EntityManager,
  deps: Deps,
  account: Pick<Account, 'id' | 'locale'>,
  template: MessageTemplateId,
  cause: string,
  to: { channel: Channel; destination: string | null } = { channel: 'EMAIL', destination: null },
): Promise<void> {
  await queueMessage(em, deps, {
    key: `${template}:${cause}:${to.channel}`,
    template,
    channel: to.channel,
    destination: to.destination,
    locale: account.locale,
    accountId: account.id,
  });
}

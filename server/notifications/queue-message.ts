import type { EntityManager } from '@mikro-orm/postgresql';
import type { Locale } from '#contract/localized.ts';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import { Message } from './message.entity.ts';
import type { MessageSecret } from './render-message.ts';

export interface NewMessage {
  /** The same key again is the same message: only the first is kept. */
  key: string;
  template: MessageTemplateId;
  channel: Channel;
  locale: Locale;
  accountId?: string | null;
  staffId?: string | null;
  caseId?: string | null;
  /** Address or E.164 number; absent: the account's own at the moment of sending. */
  destination?: string | null;
  /** Filled into the text; no health or identity data. */
  params?: Record<string, string>;
  /**
   * Filled in as well, but sealed until it is sent and then erased. `minutes` or `hours` in
   * `params` say how long it is of use: past that the message is not sent.
   */
  secret?: MessageSecret;
}

/**
 * Queues a message with the transaction that the entity manager is in. Call
 * `deps.messenger.wake()` after the commit.
 */
export async function queueMessage(
  em: EntityManager,
  deps: Pick<Deps, 'clock' | 'secrets'>,
  message: NewMessage,
): Promise<void> {
  const now = deps.clock.now();
  await em
    .createQueryBuilder(Message)
    .insert({
      id: uuidV7(now),
      key: message.key,
      caseId: message.caseId ?? null,
      accountId: message.accountId ?? null,
      staffId: message.staffId ?? null,
      channel: message.channel,
      template: message.template,
      locale: message.locale,
      destination: message.destination ?? null,
      params: message.params ?? {},
      secret:
        message.secret === undefined ? null : deps.secrets.seal(JSON.stringify(message.secret)),
      state: 'QUEUED',
      attempts: 0,
      nextAttemptAt: new Date(now),
      createdAt: new Date(now),
    })
    .onConflict('key')
    .ignore()
    .execute();
}

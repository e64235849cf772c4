import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '#contract/message.ts';
import { CHANNELS } from '#contract/message.ts';
import type { Deps } from '../deps.ts';
import { type Delivery, deliverMessage } from './deliver-message.ts';
import { DispatchLane } from './dispatch-lane.ts';
import { createMailSender } from './mail-sender.ts';
import { type ClaimedMessage, type QueueSubject, claimMessages } from './message-queue.ts';
import type { MessageSender } from './message-sender.ts';
import type { Messenger } from './messenger.ts';
import { serviceIdentity } from './service-identity.ts';
import { createSettleWriter } from './settle-writer.ts';
import { createSmsSender } from './sms-sender.ts';
import { currentWordings } from './wordings/wordings.ts';

export interface DispatcherOptions {
  /** `account`: codes and links alone, which somebody waits for at a page; `all`: cases as well. */
  only: 'account' | 'all';
  /** Milliseconds between looks at the queue when nobody wakes it. */
  pollMs: number;
  /** Absent: the mail server and the SMS provider of the configuration. */
  senders?: Readonly<Record<Channel, MessageSender>>;
}

/** Sends the queued messages of this process's share. */
export interface Dispatcher extends Messenger {
  start(): void;
  /**
   * Takes nothing more, waits for what is under way, and lets connections go. Whatever is not
   * settled within some seconds goes back to the queue by itself.
   */
  stop(): Promise<void>;
}

const SUBJECTS: Readonly<Record<DispatcherOptions['only'], readonly QueueSubject[]>> = {
  account: ['account'],
  all: ['account', 'case'],
};
const SMS_CONCURRENCY = 20;
const PATIENCE_AT_STOP_MS = 10_000;

/**
 * Makes the one sender of queued messages, outside every case's workflow: at least once, in any
 * number of processes. A row is claimed for a minute, sent, and settled; who dies in between leaves
 * it to whoever looks next, and repeats carry what receivers drop them by.
 *
 * The queue is looked at after a commit in this process (`wake`) and else by polling. PostgreSQL's
 * NOTIFY would tell other processes at once, but a commit that notifies takes a lock on the whole
 * cluster's queue, which makes all acts on cases wait for one another.
 */
export function createDispatcher(
  deps: Pick<Deps, 'config' | 'clock' | 'logger' | 'sql' | 'secrets'>,
  options: DispatcherOptions,
): Dispatcher {
  const { clock, logger, sql, secrets, config } = deps;
  const senders = options.senders ?? {
    EMAIL: createMailSender(config),
    SMS: createSmsSender(config),
  };
  const delivery: Delivery = {
    clock,
    logger,
    secrets,
    service: serviceIdentity(config),
    wordings: () => currentWordings(sql),
    senders,
  };
  const writer = createSettleWriter(sql, logger);
  // While one mail is settled the next uses its connection.
  const concurrency = { EMAIL: 2 * config.SMTP_CONNECTIONS, SMS: SMS_CONCURRENCY };

  const lanes = SUBJECTS[options.only].flatMap((subject) =>
    CHANNELS.map(
      (channel) =>
        new DispatchLane<ClaimedMessage>(
          {
            claim: (limit) => claimMessages(sql, subject, channel, clock.now(), limit),
            handle: async (message) => writer.write(await deliverMessage(delivery, message)),
          },
          {
            name: `${subject} ${channel}`,
            concurrency: concurrency[channel],
            pollMs: options.pollMs,
          },
          logger,
        ),
    ),
  );

  return {
    wake() {
      for (const lane of lanes) {
        lane.wake();
      }
    },
    start() {
      for (const lane of lanes) {
        lane.start();
      }
    },
    async stop() {
      const stopped = Promise.all(lanes.map((lane) => lane.stop()));
      const patience = new AbortController();
      await Promise.race([
        stopped,
        sleep(PATIENCE_AT_STOP_MS, undefined, { signal: patience.signal, ref: false }).catch(
          () => undefined,
        ),
      ]);
      patience.abort();
      writer.giveUp();
      for (const channel of CHANNELS) {
        senders[channel].close();
      }
    },
  };
}

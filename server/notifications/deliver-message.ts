import type { Logger } from 'pino';
import type { Channel } from '#contract/message.ts';
import type { Clock } from '../clock.ts';
import { messageSeconds, messagesHandled } from '../observability/metrics.ts';
import type { SecretBox } from '../secret-box.ts';
import type { ClaimedMessage, SettledMessage } from './message-queue.ts';
import type { MessageSender, SendOutcome } from './message-sender.ts';
import { MessageSecret, type RenderedMessage, renderMessage } from './render-message.ts';
import { retryDelay } from './retry-schedule.ts';
import type { ServiceIdentity } from './service-identity.ts';
import type { Wordings } from './wordings/wordings.ts';

/** Longest time an attempt may take, well within the lease. */
const DEADLINE_MS = 45_000;

export interface Delivery {
  clock: Clock;
  logger: Logger;
  secrets: SecretBox;
  service: ServiceIdentity;
  /** What messages say now. */
  wordings: () => Promise<Wordings>;
  senders: Readonly<Record<Channel, MessageSender>>;
}

/**
 * Makes one attempt at a claimed message and says how it stands then. Never throws: whatever goes
 * wrong is this message's own and holds up no other.
 */
export async function deliverMessage(
  delivery: Delivery,
  message: ClaimedMessage,
): Promise<SettledMessage> {
  const outcome = await attempt(delivery, message);
  const settled = settle(message, outcome, delivery.clock.now());
  messagesHandled.labels(message.channel, LABELS[settled.state]).inc();
  if (outcome.kind === 'failed' || outcome.kind === 'refused') {
    // No address and no text: the reason is a code.
    delivery.logger.warn(
      {
        messageId: message.id,
        template: message.template,
        channel: message.channel,
        attempts: message.attempts,
        reason: outcome.reason,
      },
      settled.state === 'FAILED' ? 'message given up' : 'message not sent yet',
    );
  }
  return settled;
}

const LABELS = {
  SENT: 'sent',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  QUEUED: 'retried',
} as const;

type Outcome = SendOutcome | { kind: 'expired'; reason: string };

async function attempt(delivery: Delivery, message: ClaimedMessage): Promise<Outcome> {
  const ageMs = delivery.clock.now() - message.createdAt.getTime();
  if (ageMs > usableFor(message)) {
    return { kind: 'expired', reason: 'no longer of use' };
  }
  if (message.to === null) {
    return { kind: 'refused', reason: 'no address' };
  }
  const wordings = await delivery.wordings().catch(() => undefined);
  if (wordings === undefined) {
    return { kind: 'failed', reason: 'words not readable', uncertain: false };
  }
  const rendered = render(delivery, message, wordings);
  if (typeof rendered === 'string') {
    return { kind: 'refused', reason: rendered };
  }
  const stop = messageSeconds.labels(message.channel).startTimer();
  const outcome = await withinDeadline(
    delivery.senders[message.channel].send({
      id: message.id,
      to: message.to,
      locale: message.locale,
      rendered,
      ageMs,
      sentBefore: message.attempts > 1,
    }),
  );
  stop();
  return outcome;
}

/**
 * How long a code or link that a message carries is of use, as the message itself says; past that
 * it is not sent any more.
 * @returns milliseconds since it was queued; Infinity for a message without a secret
 */
function usableFor({ secret, params }: ClaimedMessage): number {
  const minutes = Number(params['minutes'] ?? 0) + 60 * Number(params['hours'] ?? 0);
  return secret === null || minutes === 0 ? Infinity : minutes * 60_000;
}

/** @returns the message, or why it cannot be made, in words that hold nothing of what is in it */
function render(
  delivery: Delivery,
  message: ClaimedMessage,
  wordings: Wordings,
): RenderedMessage | string {
  let secret: MessageSecret = {};
  try {
    if (message.secret !== null) {
      secret = MessageSecret.parse(JSON.parse(delivery.secrets.open(message.secret)));
    }
  } catch {
    return 'secret not readable';
  }
  const service = { ...delivery.service, phone: message.officePhone ?? delivery.service.phone };
  const renderedAs = { wordings, at: delivery.clock.now() };
  try {
    return renderMessage(message, message.locale, service, renderedAs, secret);
  } catch (error) {
    return error instanceof Error ? error.message : 'not rendered';
  }
}

async function withinDeadline(sending: Promise<SendOutcome>): Promise<SendOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(
      () => resolve({ kind: 'failed', reason: 'deadline', uncertain: true }),
      DEADLINE_MS,
    );
  });
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

function settle(message: ClaimedMessage, outcome: Outcome, now: number): SettledMessage {
  const { id, attempts } = message;
  const unsent = { id, attempts, sentAt: null, nextAttemptAt: null, providerId: null };
  if (outcome.kind === 'sent') {
    return {
      ...unsent,
      state: 'SENT',
      sentAt: new Date(now).toISOString(),
      providerId: outcome.providerId,
      lastError: null,
    };
  }
  const lastError = outcome.reason;
  if (outcome.kind === 'expired') {
    return { ...unsent, state: 'CANCELLED', lastError };
  }
  const delay =
    outcome.kind === 'failed'
      ? retryDelay(message.channel, attempts, outcome.uncertain)
      : undefined;
  if (delay === undefined) {
    return { ...unsent, state: 'FAILED', lastError };
  }
  const nextAttemptAt = new Date(now + delay).toISOString();
  return { ...unsent, state: 'QUEUED', nextAttemptAt, lastError };
}

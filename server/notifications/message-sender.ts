import type { Locale } from '#contract/localized.ts';
import type { RenderedMessage } from './render-message.ts';

/** A message on its way out, filled in. */
export interface OutgoingMessage {
  /** The row's id: makes the same message recognisable when it is sent again. */
  id: string;
  /** Address or E.164 number. */
  to: string;
  locale: Locale;
  rendered: RenderedMessage;
  /** Milliseconds since it was queued. */
  ageMs: number;
  /** Whether an earlier attempt may have reached the provider without our knowing. */
  sentBefore: boolean;
}

/**
 * What became of an attempt. Reasons are codes, never the provider's sentence: that may hold the
 * address.
 */
export type SendOutcome =
  | { kind: 'sent'; providerId: string }
  /** For ever: the address is wrong, the number is no mobile. */
  | { kind: 'refused'; reason: string }
  /** Not now. `uncertain`: the provider may have taken it all the same. */
  | { kind: 'failed'; reason: string; uncertain: boolean };

/** One way out. `send` never throws and ends within the lease of a claimed message. */
export interface MessageSender {
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Lets connections go; what is under way ends first or fails as uncertain. */
  close(): void;
}

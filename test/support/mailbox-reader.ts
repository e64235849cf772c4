import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { CaughtMessage } from '#server/mailbox/caught-message.ts';
import type { CaughtMail, CaughtSms } from '#server/mailbox/caught-message.ts';
import type { FaultChange } from '#server/mailbox/faults.ts';

const List = z.object({ messages: z.array(CaughtMessage) });
const PATIENCE_MILLISECONDS = 20_000;

/** Reads a running local mailbox the way a person does with its page. */
export interface MailboxReader {
  /** Gives all that came for a recipient (address or number, or a part of it), newest first. */
  messagesTo(recipient: string): Promise<CaughtMessage[]>;
  /** Gives all that is kept, newest first: 2000 at most. */
  allMessages(): Promise<CaughtMessage[]>;
  /** Waits for a mail that `isWanted` accepts and gives the newest such. Throws after 20 seconds. */
  awaitMail(recipient: string, isWanted?: (mail: CaughtMail) => boolean): Promise<CaughtMail>;
  /** The same for a text message. */
  awaitSms(recipient: string, isWanted?: (sms: CaughtSms) => boolean): Promise<CaughtSms>;
  /** Makes the mail server or the SMS service fail, or work again (`ok`). */
  setFaults(change: FaultChange): Promise<void>;
  clear(): Promise<void>;
}

/** Makes a reader of the mailbox at `url`. */
export function mailboxReader(url: string): MailboxReader {
  const messagesTo = async (recipient: string) => {
    const answer = await fetch(`${url}/api/messages?to=${encodeURIComponent(recipient)}`);
    return List.parse(await answer.json()).messages;
  };
  const awaitMessage = async <M extends CaughtMessage>(
    recipient: string,
    isWanted: (message: CaughtMessage) => message is M,
  ): Promise<M> => {
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    while (Date.now() < deadline) {
      const found = (await messagesTo(recipient)).find(isWanted);
      if (found !== undefined) {
        return found;
      }
      await sleep(100);
    }
    throw new Error(`no such message came for ${recipient} in ${PATIENCE_MILLISECONDS} ms`);
  };
  return {
    messagesTo,
    allMessages: async () => {
      const answer = await fetch(`${url}/api/messages?limit=2000`);
      return List.parse(await answer.json()).messages;
    },
    awaitMail: (recipient, isWanted = () => true) =>
      awaitMessage(
        recipient,
        (message): message is CaughtMail => message.channel === 'mail' && isWanted(message),
      ),
    awaitSms: (recipient, isWanted = () => true) =>
      awaitMessage(
        recipient,
        (message): message is CaughtSms => message.channel === 'sms' && isWanted(message),
      ),
    setFaults: async (change) => {
      await fetch(`${url}/api/faults`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(change),
      });
    },
    clear: async () => {
      await fetch(`${url}/api/messages`, { method: 'DELETE' });
    },
  };
}

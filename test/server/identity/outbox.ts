import type { MessageTemplateId } from '#contract/message.ts';
import type { OutboxMessage, TestApp } from '#test/support/app.ts';

/** The latest message of a template, or of a template to a destination. */
export async function latest(
  app: TestApp,
  template: MessageTemplateId,
  destination?: string,
): Promise<OutboxMessage> {
  const found = (await app.outbox()).findLast(
    (message) =>
      message.template === template &&
      (destination === undefined || message.destination === destination),
  );
  if (found === undefined) {
    throw new Error(`no message ${template} was queued`);
  }
  return found;
}

/** The code last sent to a number. */
export async function codeSentTo(app: TestApp, mobile: string): Promise<string> {
  return (await latest(app, 'phone_code', mobile)).params['code'] ?? '';
}

/** Another code than the one given. */
export function notThis(code: string): string {
  return code === '000000' ? '111111' : '000000';
}

/** The token of the link in a message. */
export function tokenOf(message: OutboxMessage): string {
  return message.params['link']?.split('#token=')[1] ?? '';
}

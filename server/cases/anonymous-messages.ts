import type { MessageTemplateId } from '#contract/message.ts';
import type { LockedCase } from './locked-case.ts';
import type { CaseMessage } from './move-case.ts';

/** A message with where it goes, where that is not the account's own address. */
export type AddressedMessage = CaseMessage & { destination?: string | null };

/** What who has no private area is written in place of a message that leads there. */
const TOLD: Partial<Record<MessageTemplateId, MessageTemplateId>> = {
  case_approved: 'preregistration_concluded',
  case_rejected: 'preregistration_concluded',
  preregistration_expired: 'preregistration_expired',
};

/** The messages of an act for an applicant without an account, by the one way there is. */
export function anonymousMessages(
  messages: readonly CaseMessage[],
  { email, mobile }: NonNullable<LockedCase['contact']>,
): AddressedMessage[] {
  return messages.flatMap((message) => {
    const template = TOLD[message.template];
    return template === undefined
      ? []
      : [{ template, channels: [email === null ? 'SMS' : 'EMAIL'], destination: email ?? mobile }];
  });
}

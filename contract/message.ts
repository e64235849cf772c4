import { z } from 'zod';

export const CHANNELS = ['EMAIL', 'SMS'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

export const MESSAGE_STATES = ['QUEUED', 'SENT', 'FAILED', 'CANCELLED'] as const;
export const MessageState = z.enum(MESSAGE_STATES);
export type MessageState = z.infer<typeof MessageState>;

/** What a provider reports of a text message that it took; of a mail nobody does. */
export const MESSAGE_DELIVERIES = ['DELIVERED', 'UNDELIVERED'] as const;
export const MessageDelivery = z.enum(MESSAGE_DELIVERIES);
export type MessageDelivery = z.infer<typeof MessageDelivery>;

/** Every message the product sends (LC-13); texts in server/notifications/templates/. */
export const MESSAGE_TEMPLATES = [
  'account_activation',
  'account_already_exists',
  'phone_code',
  'password_reset',
  'email_change_confirm',
  'email_changed_notice',
  'mobile_changed_notice',
  'password_changed_notice',
  'case_received',
  'case_taken_in_charge',
  'case_transferred',
  'integration_requested',
  'integration_reminder',
  'integration_received',
  'rejection_notice',
  'case_approved',
  'case_rejected',
  'case_withdrawn',
  'case_expired',
  'preregistration_received',
  'preregistration_concluded',
  'preregistration_expired',
  'place_offered',
  'expiry_reminder',
  'exemption_renewed',
  'representation_ended',
  'staff_deadline_breached',
  'staff_invitation',
] as const;
export const MessageTemplateId = z.enum(MESSAGE_TEMPLATES);
export type MessageTemplateId = z.infer<typeof MessageTemplateId>;

export const MessageView = z.object({
  id: z.uuid(),
  channel: Channel,
  template: MessageTemplateId,
  subject: z.string(),
  text: z.string(),
  state: MessageState,
  delivery: MessageDelivery.nullable().describe('null: not reported, or not sent'),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

/** A message as the desk sees it. */
export const DeskMessageView = MessageView.extend({
  mayResend: z.boolean().describe('Whether this person may queue it again now'),
  attempts: z.int().min(0).describe('How often it was tried since it was last queued'),
  nextAttemptAt: z.iso.datetime().nullable().describe('When it is tried next; null: not any more'),
  problem: z.string().nullable().describe('Code of what kept the last attempt from succeeding'),
});
export type DeskMessageView = z.infer<typeof DeskMessageView>;

import { defineEntity, p } from '@mikro-orm/core';
import {
  CHANNELS,
  MESSAGE_DELIVERIES,
  MESSAGE_STATES,
  type MessageTemplateId,
} from '#contract/message.ts';
import type { Locale } from '#contract/localized.ts';
import { id, instant } from '../db/columns.ts';

/**
 * A message to a person, queued in the transaction of the act that causes it and sent later.
 * `key` is what both sides drop repeats by. `secret` holds what must not stay (a code, a link),
 * encrypted, and is erased once sent. Parameters carry no health or identity data.
 */
const MessageSchema = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: id(),
    key: p.text().unique(),
    caseId: p.uuid().nullable().index(),
    accountId: p.uuid().nullable().index(),
    staffId: p.uuid().nullable(),
    channel: p.enum(CHANNELS),
    template: p.text().$type<MessageTemplateId>(),
    locale: p.text().$type<Locale>(),
    /** Where it goes when it is not the account's own address of the moment of sending. */
    destination: p.text().nullable(),
    params: p.json<Record<string, string>>(),
    secret: p.text().nullable(),
    state: p.enum(MESSAGE_STATES),
    attempts: p.integer().default(0),
    nextAttemptAt: instant().nullable(),
    lastError: p.text().nullable(),
    providerId: p.text().nullable(),
    /** What the provider reported of the text message `deliveryOf`, one of its ids. */
    delivery: p.enum(MESSAGE_DELIVERIES).nullable(),
    deliveryOf: p.text().nullable(),
    /** How often somebody of the staff queued it again. */
    resends: p.integer().default(0),
    createdAt: instant(),
    sentAt: instant().nullable(),
  },
});
export class Message extends MessageSchema.class {}
MessageSchema.setClass(Message);

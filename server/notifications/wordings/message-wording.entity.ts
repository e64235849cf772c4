import { defineEntity, p } from '@mikro-orm/core';
import { CHANNELS, type MessageTemplateId } from '#contract/message.ts';
import type { MailWordings, SmsWordings } from '#contract/message-wording.ts';
import { instant } from '../../db/columns.ts';
import { StaffMember } from '../../identity/staff-member.entity.ts';

/**
 * A version of a message's words, in both languages. Append-only: going back is a new version, and
 * what a message said when it was sent can always be told.
 */
const MessageWordingSchema = defineEntity({
  name: 'MessageWording',
  tableName: 'message_wording',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    template: p.text().$type<MessageTemplateId>(),
    channel: p.enum(CHANNELS),
    version: p.integer(),
    /** Null: the words of the product. */
    words: p.json<MailWordings | SmsWordings>().nullable(),
    /** Version that this one went back to. */
    restored: p.integer().nullable(),
    changedAt: instant(),
    changedBy: () => p.manyToOne(StaffMember).mapToPk().joinColumn('changed_by'),
  },
  uniques: [
    {
      name: 'message_wording_template_channel_version_key',
      properties: ['template', 'channel', 'version'],
    },
  ],
});
export class MessageWording extends MessageWordingSchema.class {}
MessageWordingSchema.setClass(MessageWording);

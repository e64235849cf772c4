import { defineEntity, p } from '@mikro-orm/core';
import type { ExpiryKind } from '#contract/expiry.ts';
import { civilDate, instant } from '../db/columns.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';

/** A reminder that was queued: its key is what makes it the only one (LC-13). */
const ExpiryReminderSchema = defineEntity({
  name: 'ExpiryReminder',
  tableName: 'expiry_reminder',
  properties: {
    person: () => p.manyToOne(AssistedPerson).mapToPk().primary(),
    kind: p.text().$type<ExpiryKind>().primary(),
    lastDay: civilDate().primary(),
    stage: p.text().primary(),
    queuedAt: instant(),
  },
});
export class ExpiryReminder extends ExpiryReminderSchema.class {}
ExpiryReminderSchema.setClass(ExpiryReminder);

import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** When a supervisor last looked at the alerts. */
const AlertSeenSchema = defineEntity({
  name: 'AlertSeen',
  tableName: 'alert_seen',
  properties: {
    staff: () => p.manyToOne(StaffMember).mapToPk().primary(),
    seenAt: instant(),
  },
});
export class AlertSeen extends AlertSeenSchema.class {}
AlertSeenSchema.setClass(AlertSeen);

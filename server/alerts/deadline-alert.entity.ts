import { defineEntity, p } from '@mikro-orm/core';
import type { AlertTerm } from '#contract/deadline-alert.ts';
import { CaseFile } from '../cases/case-file.entity.ts';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** A term that a case missed. Handled by a supervisor, or by nobody: the case went on by itself. */
const DeadlineAlertSchema = defineEntity({
  name: 'DeadlineAlertRow',
  tableName: 'deadline_alert',
  properties: {
    id: id(),
    case: () => p.manyToOne(CaseFile).mapToPk(),
    term: p.text().$type<AlertTerm>(),
    key: p.text(),
    raisedAt: instant(),
    handledAt: instant().nullable(),
    handledBy: () => p.manyToOne(StaffMember).mapToPk().joinColumn('handled_by').nullable(),
  },
  uniques: [{ name: 'deadline_alert_once', properties: ['case', 'key'] }],
});
export class DeadlineAlertRow extends DeadlineAlertSchema.class {}
DeadlineAlertSchema.setClass(DeadlineAlertRow);

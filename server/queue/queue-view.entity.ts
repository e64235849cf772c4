import { defineEntity, p } from '@mikro-orm/core';
import type { QueueColumn, QueueViewFilter } from '#contract/desk-queue.ts';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** Filters, order and columns of the queue that somebody of the staff keeps under a name. */
const QueueViewSchema = defineEntity({
  name: 'QueueView',
  tableName: 'queue_view',
  properties: {
    id: id(),
    staff: () => p.manyToOne(StaffMember).mapToPk(),
    name: p.text(),
    filter: p.json<QueueViewFilter>(),
    sort: p.text(),
    order: p.text(),
    columns: p.json<QueueColumn[]>(),
    createdAt: instant(),
  },
});
export class QueueView extends QueueViewSchema.class {}
QueueViewSchema.setClass(QueueView);

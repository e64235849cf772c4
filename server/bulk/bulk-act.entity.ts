import { defineEntity, p } from '@mikro-orm/core';
import type { BulkActView, BulkKind, BulkOrder } from '#contract/bulk-act.ts';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** An act on many cases at once, as it was asked for; a workflow of its own carries it out. */
const BulkActSchema = defineEntity({
  name: 'BulkAct',
  tableName: 'bulk_act',
  properties: {
    id: id(),
    staff: () => p.manyToOne(StaffMember).mapToPk(),
    /** Idempotency key of the person who asked. */
    key: p.uuid(),
    kind: p.text().$type<BulkKind>(),
    order: p.json<BulkOrder>(),
    state: p.text().$type<BulkActView['state']>(),
    total: p.integer(),
    ipAddress: p.text(),
    createdAt: instant(),
    finishedAt: instant().nullable(),
    /** When its workflow was last told to begin. */
    toldAt: instant().nullable(),
  },
});
export class BulkAct extends BulkActSchema.class {}
BulkActSchema.setClass(BulkAct);

import { defineEntity, p } from '@mikro-orm/core';
import type { Scenario, WHAT_IF_STATES } from '#contract/what-if.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** A scenario that somebody tries on past decisions, and how far it is. */
const WhatIfRunSchema = defineEntity({
  name: 'WhatIfRun',
  tableName: 'what_if',
  properties: {
    id: id(),
    staff: () => p.manyToOne(StaffMember).mapToPk(),
    scenario: p.json<Scenario>(),
    fromDay: civilDate(),
    toDay: civilDate(),
    state: p.text().$type<(typeof WHAT_IF_STATES)[number]>(),
    createdAt: instant(),
    endedAt: instant().nullable(),
    total: p.integer().nullable(),
    done: p.integer().default(0),
    unreadable: p.integer().default(0),
    flips: p.integer().default(0),
    /** Cases by `before>after`, and by rule. */
    byVerdict: p.json<Record<string, number>>().defaultRaw(`'{}'::jsonb`),
    byRule: p.json<Record<string, number>>().defaultRaw(`'{}'::jsonb`),
    /** The last decision looked at: a worker that ends leaves the rest to the next. */
    reachedAt: instant().nullable(),
    reachedId: p.uuid().nullable(),
  },
});
export class WhatIfRun extends WhatIfRunSchema.class {}
WhatIfRunSchema.setClass(WhatIfRun);

import { defineEntity, p } from '@mikro-orm/core';
import type { Verdict } from '#contract/what-if.ts';
import { CaseFile } from '../cases/case-file.entity.ts';
import { instant } from '../db/columns.ts';
import { WhatIfRun } from './what-if.entity.ts';

/** A case that would have gone otherwise, and by which rules. */
const WhatIfFlipSchema = defineEntity({
  name: 'WhatIfFlip',
  tableName: 'what_if_flip',
  properties: {
    whatIf: () => p.manyToOne(WhatIfRun).mapToPk().primary(),
    case: () => p.manyToOne(CaseFile).mapToPk().primary().index('what_if_flip_case'),
    decidedAt: instant(),
    decision: p.text().$type<'APPROVED' | 'REJECTED'>(),
    before: p.text().$type<Verdict>(),
    after: p.text().$type<Verdict>(),
    rules: p.json<string[]>(),
  },
});
export class WhatIfFlip extends WhatIfFlipSchema.class {}
WhatIfFlipSchema.setClass(WhatIfFlip);

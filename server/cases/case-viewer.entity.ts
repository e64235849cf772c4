import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { CaseFile } from './case-file.entity.ts';

/** Who has a case open right now; a row older than the heartbeat's patience is nobody. */
const CaseViewerSchema = defineEntity({
  name: 'CaseViewer',
  tableName: 'case_viewer',
  properties: {
    case: () => p.manyToOne(CaseFile).mapToPk().primary(),
    staff: () => p.manyToOne(StaffMember).mapToPk().primary(),
    seenAt: instant(),
  },
});
export class CaseViewer extends CaseViewerSchema.class {}
CaseViewerSchema.setClass(CaseViewer);

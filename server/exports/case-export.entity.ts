import { defineEntity, p } from '@mikro-orm/core';
import type { ExportColumn, ExportFilter, ExportFormat } from '#contract/export.ts';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/**
 * An export that somebody asked for. The filter may hold a name or a fiscal code that was searched:
 * it is gone once the export is fetched, or a day later.
 */
const CaseExportSchema = defineEntity({
  name: 'CaseExport',
  tableName: 'case_export',
  properties: {
    id: id(),
    staff: () => p.manyToOne(StaffMember).mapToPk(),
    format: p.text().$type<ExportFormat>(),
    columns: p.json<ExportColumn[]>(),
    filter: p.json<ExportFilter>().nullable(),
    createdAt: instant(),
    startedAt: instant().nullable(),
    endedAt: instant().nullable(),
    rowCount: p.integer().nullable(),
  },
  indexes: [{ name: 'case_export_created', properties: ['createdAt'] }],
});
export class CaseExport extends CaseExportSchema.class {}
CaseExportSchema.setClass(CaseExport);

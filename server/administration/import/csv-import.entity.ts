import { defineEntity, p } from '@mikro-orm/core';
import { IMPORT_STATES, type ImportChange, type ImportKind } from '#contract/csv-import.ts';
import { id, instant } from '../../db/columns.ts';
import { StaffMember } from '../../identity/staff-member.entity.ts';
import type { Refusal } from './check-lines.ts';
import type { PlanOfLines } from './plan-of-lines.ts';

/**
 * A file that was tried, and perhaps written. `content` is kept from one to the other, a day at most;
 * of what was refused only the lines and the reasons stay.
 */
const CsvImportSchema = defineEntity({
  name: 'CsvImport',
  tableName: 'csv_import',
  properties: {
    id: id(),
    kind: p.text().$type<ImportKind>(),
    state: p.enum(IMPORT_STATES),
    encoding: p.text().nullable(),
    separator: p.text().nullable(),
    lines: p.integer(),
    refused: p.integer(),
    refusals: p.json<Refusal[]>(),
    /** Lines that make a record, change one, and find it as they say. */
    created: p.integer(),
    changed: p.integer(),
    unchanged: p.integer(),
    changes: p.json<ImportChange[]>(),
    plan: p.json<PlanOfLines>().nullable(),
    content: p.blob().nullable(),
    checkedAt: instant(),
    checkedBy: () => p.manyToOne(StaffMember).mapToPk(),
    appliedAt: instant().nullable(),
    appliedBy: () => p.manyToOne(StaffMember).mapToPk().nullable(),
  },
});
export class CsvImport extends CsvImportSchema.class {}
CsvImportSchema.setClass(CsvImport);

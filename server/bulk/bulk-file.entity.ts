import { defineEntity, p } from '@mikro-orm/core';
import type { StaffRole } from '#contract/identity.ts';
import { instant } from '../db/columns.ts';
import { BulkAct } from './bulk-act.entity.ts';

/** The file that an export of many cases made: where its sealed bytes lie, and until when. */
const BulkFileSchema = defineEntity({
  name: 'BulkFile',
  tableName: 'bulk_file',
  properties: {
    bulk: () => p.manyToOne(BulkAct).mapToPk().primary(),
    storageKey: p.text(),
    wrappedKey: p.text(),
    keyId: p.text(),
    /** What the cases in it were seen as; whoever is somebody else by now gets it no more. */
    role: p.text().$type<StaffRole>(),
    officeId: p.text().nullable(),
    /** Empty while its bytes are being written. */
    madeAt: instant().nullable(),
    expiresAt: instant(),
  },
  indexes: [{ name: 'bulk_file_expiry', properties: ['expiresAt'] }],
});
export class BulkFile extends BulkFileSchema.class {}
BulkFileSchema.setClass(BulkFile);

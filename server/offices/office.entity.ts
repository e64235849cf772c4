import { defineEntity, p } from '@mikro-orm/core';

/** Choice and revocation office (sportello Scelta e Revoca) that a municipality's cases go to. */
const OfficeSchema = defineEntity({
  name: 'Office',
  tableName: 'office',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    address: p.text(),
    phone: p.text(),
    email: p.text(),
    active: p.boolean().default(true),
    version: p.integer().default(1),
  },
});
export class Office extends OfficeSchema.class {}
OfficeSchema.setClass(Office);

import { defineEntity, p } from '@mikro-orm/core';

/** Zone (ambito territoriale): the municipalities within which a citizen normally picks a doctor. */
const ZoneSchema = defineEntity({
  name: 'Zone',
  tableName: 'zone',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    district: p.text(),
    /** Out of use, it is chosen for nothing new. */
    active: p.boolean().default(true),
    version: p.integer().default(1),
  },
});
export class Zone extends ZoneSchema.class {}
ZoneSchema.setClass(Zone);

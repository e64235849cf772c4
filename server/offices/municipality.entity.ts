import { defineEntity, p } from '@mikro-orm/core';
import { Office } from './office.entity.ts';
import { Zone } from './zone.entity.ts';

/** Municipality served by the authority, by its Belfiore code (the one inside fiscal codes). */
const MunicipalitySchema = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: {
    code: p.text().primary(),
    istatCode: p.text().unique(),
    name: p.text(),
    province: p.text(),
    postcode: p.text(),
    zone: () => p.manyToOne(Zone).mapToPk(),
    office: () => p.manyToOne(Office).mapToPk(),
    /** False where the authority does not serve it any more. */
    active: p.boolean().default(true),
    version: p.integer().default(1),
  },
});
export class Municipality extends MunicipalitySchema.class {}
MunicipalitySchema.setClass(Municipality);

import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, id } from '../db/columns.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';
import { Doctor } from './doctor.entity.ts';

/** Recusal (ricusazione): the doctor dropped this person; it never expires for R-DS-4. */
const RecusalSchema = defineEntity({
  name: 'Recusal',
  tableName: 'recusal',
  properties: {
    id: id(),
    doctor: () => p.manyToOne(Doctor).mapToPk(),
    person: () => p.manyToOne(AssistedPerson).mapToPk().index(),
    notifiedOn: civilDate(),
    motive: p.text(),
  },
});
export class Recusal extends RecusalSchema.class {}
RecusalSchema.setClass(Recusal);

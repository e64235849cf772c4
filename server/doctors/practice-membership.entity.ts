import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, id } from '../db/columns.ts';
import { Doctor } from './doctor.entity.ts';

/** Membership of a doctor in an associated practice (medicina di gruppo, rete), with its days. */
const PracticeMembershipSchema = defineEntity({
  name: 'PracticeMembership',
  tableName: 'practice_membership',
  properties: {
    id: id(),
    practiceId: p.text(),
    practiceName: p.text(),
    doctor: () => p.manyToOne(Doctor).mapToPk().index(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    version: p.integer().default(1),
  },
});
export class PracticeMembership extends PracticeMembershipSchema.class {}
PracticeMembershipSchema.setClass(PracticeMembership);

import { defineEntity, p } from '@mikro-orm/core';
import { CaseFile } from '../cases/case-file.entity.ts';
import { civilDate, instant } from '../db/columns.ts';
import { Doctor } from './doctor.entity.ts';

/**
 * A place that a submitted case holds with a doctor for a person: it counts for everybody else until
 * the case ends, and at most until `heldUntil`, that day included.
 */
const PlaceHoldSchema = defineEntity({
  name: 'PlaceHold',
  tableName: 'place_hold',
  properties: {
    caseFile: () => p.manyToOne(CaseFile).mapToPk().primary().joinColumn('case_id'),
    /** The person, or the account of an applicant whom the registry does not have yet. */
    holder: p.uuid().primary().name('person_id'),
    doctor: () => p.manyToOne(Doctor).mapToPk(),
    heldUntil: civilDate(),
    /** Who claimed first comes first, whatever the clocks say. */
    turn: p.bigint('number').defaultRaw(`nextval('place_turn')`),
    createdAt: instant(),
  },
});
export class PlaceHold extends PlaceHoldSchema.class {}
PlaceHoldSchema.setClass(PlaceHold);

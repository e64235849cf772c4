import { defineEntity, p } from '@mikro-orm/core';
import { OverCapReason } from '#contract/choice-relation.ts';
import { ChoiceChannel, ChoiceEndReason } from '#contract/registry.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';
import { Doctor } from './doctor.entity.ts';

/**
 * Choice of a doctor (scelta), both ends inclusive. The database excludes two valid choices of a
 * person on one day (constraint `doctor_choice_one_a_day`, in the migration); VOIDED rows are
 * outside it. A case opens at most one choice, whatever
 * retries (`openedByCase` is unique).
 */
const DoctorChoiceSchema = defineEntity({
  name: 'DoctorChoice',
  tableName: 'doctor_choice',
  properties: {
    id: id(),
    person: () => p.manyToOne(AssistedPerson).mapToPk().index(),
    doctor: () => p.manyToOne(Doctor).mapToPk().index(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    timeLimited: p.boolean().default(false),
    channel: p.enum(ChoiceChannel.options),
    endReason: p.enum(ChoiceEndReason.options).nullable(),
    /** Why the choice was made beyond the doctor's cap (R-OC); null: it was within it. */
    overCapReason: p.enum(OverCapReason.options).nullable(),
    openedByCase: p.uuid().nullable(),
    endedByCase: p.uuid().nullable(),
    createdAt: instant(),
  },
});
export class DoctorChoice extends DoctorChoiceSchema.class {}
DoctorChoiceSchema.setClass(DoctorChoice);

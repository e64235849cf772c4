import { defineEntity, p } from '@mikro-orm/core';
import { EnrolmentKind, EnrolmentStatus } from '#contract/registry.ts';
import { civilDate, id } from '../db/columns.ts';
import { AssistedPerson } from './assisted-person.entity.ts';

/** Enrolment in the health service (iscrizione SSN); `validTo` is the last day, null means open. */
const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  tableName: 'enrolment',
  properties: {
    id: id(),
    person: () => p.manyToOne(AssistedPerson).mapToPk().index(),
    kind: p.enum(EnrolmentKind.options),
    status: p.enum(EnrolmentStatus.options),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    /** Last day of the title of residence that it rests on, where the two may differ (R-FX-6). */
    titleTo: civilDate().nullable(),
    /** The case that made it; null for those that were there before, or came another way. */
    openedByCase: p.uuid().nullable(),
  },
});
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);

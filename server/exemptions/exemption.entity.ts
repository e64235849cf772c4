import { defineEntity, p } from '@mikro-orm/core';
import {
  EXEMPTION_CHECKS,
  EXEMPTION_KINDS,
  EXEMPTION_ORIGINS,
  EXEMPTION_STATUSES,
} from '#contract/exemption.ts';
import { ChoiceChannel } from '#contract/registry.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';

/**
 * Exemption from the copayment (esenzione), both ends inclusive, null: without end. The database
 * excludes two active ones of a code on one day (constraint `exemption_one_a_day`). A row is never
 * set to EXPIRED: past its end it is no longer active, whoever reads it.
 */
const ExemptionSchema = defineEntity({
  name: 'Exemption',
  tableName: 'exemption',
  properties: {
    id: id(),
    person: () => p.manyToOne(AssistedPerson).mapToPk().index(),
    code: p.text(),
    kind: p.enum(EXEMPTION_KINDS),
    status: p.enum(EXEMPTION_STATUSES),
    origin: p.enum(EXEMPTION_ORIGINS),
    channel: p.enum(ChoiceChannel.options),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    /** The exemption that this one covers a dependant by; null: the person's own. */
    holder: p.uuid().fieldName('holder_id').nullable(),
    checkStatus: p.enum(EXEMPTION_CHECKS).default('NOT_CHECKED'),
    /** Number of its certificate (R-EX-13), given with the row and never changed. */
    certificateNumber: p.text().unique(),
    /** The exemption that this one goes on from by itself (R-EX-10), once. */
    renews: p.uuid().fieldName('renews_id').nullable().unique(),
    openedByCase: p.uuid().nullable(),
    endedByCase: p.uuid().nullable(),
    createdAt: instant(),
  },
});
export class Exemption extends ExemptionSchema.class {}
ExemptionSchema.setClass(Exemption);

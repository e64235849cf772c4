import { defineEntity, p } from '@mikro-orm/core';
import { CardStatus, CnsStatus } from '#contract/registry.ts';
import { civilDate, id } from '../db/columns.ts';
import { AssistedPerson } from './assisted-person.entity.ts';

/** Health card (tessera sanitaria); the number changes at each new card. */
const HealthCardSchema = defineEntity({
  name: 'HealthCard',
  tableName: 'health_card',
  properties: {
    id: id(),
    person: () => p.manyToOne(AssistedPerson).mapToPk().index(),
    number: p.text().unique(),
    hasChip: p.boolean(),
    issuedOn: civilDate(),
    expiresOn: civilDate(),
    status: p.enum(CardStatus.options),
    cnsStatus: p.enum(CnsStatus.options),
    /** The case that ordered it; a case orders one card at most, whatever retries. */
    orderedByCase: p.uuid().nullable().unique(),
  },
});
export class HealthCard extends HealthCardSchema.class {}
HealthCardSchema.setClass(HealthCard);

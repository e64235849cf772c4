import { defineEntity, p } from '@mikro-orm/core';
import {
  REPRESENTATION_KINDS,
  REPRESENTATION_STATES,
  type RepresentedAct,
} from '#contract/representation.ts';
import type { RepresentationEndReason } from '#contract/representation-end.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { Account } from '../identity/account.entity.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { Office } from '../offices/office.entity.ts';
import { AssistedPerson } from './assisted-person.entity.ts';

/**
 * A citizen who acts for somebody (R-RP). A parent's declaration on a minor of the own household
 * counts at once; every other one names the person by fiscal code and waits for an operator, who
 * finds them in the registry. `validTo` is the last day; a refused or ended one stays as a trace.
 */
const RepresentationSchema = defineEntity({
  name: 'Representation',
  tableName: 'representation',
  properties: {
    id: id(),
    representative: () => p.manyToOne(Account).mapToPk(),
    represented: () => p.manyToOne(AssistedPerson).mapToPk().nullable(),
    kind: p.enum(REPRESENTATION_KINDS),
    state: p.enum(REPRESENTATION_STATES),
    version: p.integer().default(1),
    /** Whom the citizen named, as typed; null for a minor picked in the own household. */
    declaredName: p.text().nullable(),
    declaredSurname: p.text().nullable(),
    declaredFiscalCode: p.text().nullable(),
    /** Acts that the court's decree allows; of a support administrator only. */
    powers: p.array().$type<RepresentedAct[]>().defaultRaw(`'{}'`),
    court: p.text().nullable(),
    actNumber: p.text().nullable(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    /** The office that verifies it: that of the representative's municipality. */
    office: () => p.manyToOne(Office).mapToPk(),
    declaredAt: instant(),
    decidedBy: () => p.manyToOne(StaffMember).mapToPk().nullable(),
    decidedAt: instant().nullable(),
    refusal: p.text().nullable(),
    endedAt: instant().nullable(),
    /** null: who represented ended it themselves. */
    endedBy: () => p.manyToOne(StaffMember).mapToPk().nullable(),
    endReason: p.text().$type<RepresentationEndReason>().nullable(),
    /** When a declaration was checked by sample, and by whom. */
    checkedAt: instant().nullable(),
    checkedBy: () => p.manyToOne(StaffMember).mapToPk().nullable(),
  },
});
export class Representation extends RepresentationSchema.class {}
RepresentationSchema.setClass(Representation);

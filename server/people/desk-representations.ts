import type {
  DeskRepresentation,
  DeskRepresentationPage,
  DeskRepresentationQuery,
  RepresentationList,
} from '#contract/representation-end.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { officeSeenBy } from './locked-representation.ts';

/** Which rows are on a list, and in which order; each has an index with an office and without one. */
const LISTS: Readonly<Record<RepresentationList, { only: string; order: string }>> = {
  TO_CHECK: {
    only: `r.kind = 'PARENT' and r.decided_at is null and r.checked_at is null`,
    order: 'md5(r.id::text), r.id',
  },
  IN_FORCE: { only: 'true', order: 'r.declared_at desc, r.id' },
};

// What has run out by itself (a child come of age, a death, an act that is over) is in force no more.
const ROWS = ({ only }: { only: string }): string => `
  representation r join assisted_person p on p.id = r.represented_id
  where r.state = 'ACTIVE' and ${only} and ($1::text is null or r.office_id = $1)
    and (r.valid_to is null or r.valid_to >= $2::date)
    and (p.death_date is null or p.death_date > $2::date)
    and (r.kind <> 'PARENT' or p.birth_date > ($2::date - interval '18 years')::date)`;

const pageOf = (list: RepresentationList): Statement => ({
  name: `desk_representations_${list.toLowerCase()}`,
  text: `
    select r.id, r.version, r.kind,
      jsonb_build_object('name', a.name, 'surname', a.surname) as representative,
      jsonb_build_object('name', p.name, 'surname', p.surname, 'birthDate', p.birth_date) as represented,
      coalesce(me.household_id = p.household_id, false) as "sameHousehold",
      r.declared_at as "declaredAt", r.valid_from as "validFrom", r.valid_to as "validTo",
      r.decided_at is not null or r.checked_at is not null as verified, o.name as "officeName"
    from (select r.* from ${ROWS(LISTS[list])} order by ${LISTS[list].order} limit $3 offset $4) r
    join assisted_person p on p.id = r.represented_id
    join account a on a.id = r.representative_id
    left join assisted_person me on me.id = a.person_id
    join office o on o.id = r.office_id
    order by ${LISTS[list].order}`,
});
const totalOf = (list: RepresentationList): Statement => ({
  name: `count_desk_representations_${list.toLowerCase()}`,
  text: `select count(*) as total from ${ROWS(LISTS[list])}`,
});

/**
 * Representations in force of the offices that this person sees. Those to check come in the order of
 * a sample, which nobody chooses (R-RP-6; DPR 445/2000, art. 71). Whoever calls it records the reading.
 */
export async function deskRepresentations(
  { sql, clock }: Pick<Deps, 'sql' | 'clock'>,
  actor: StaffActor,
  { list, page, perPage }: DeskRepresentationQuery,
): Promise<DeskRepresentationPage> {
  const seen = [officeSeenBy(actor), civilDateOf(clock.now())];
  const [rows, [counted]] = await Promise.all([
    sql.rows<Omit<DeskRepresentation, 'declaredAt'> & { declaredAt: Date }>(pageOf(list), [
      ...seen,
      perPage,
      (page - 1) * perPage,
    ]),
    sql.rows<{ total: number }>(totalOf(list), seen),
  ]);
  return {
    data: rows.map((row) => ({ ...row, declaredAt: row.declaredAt.toISOString() })),
    total: counted?.total ?? 0,
  };
}

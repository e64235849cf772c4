import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { REQUESTS } from '#requests/index.ts';
import { type RuleOverride, standingFailures } from '#rules/eligibility.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import type { LockedCase } from '../locked-case.ts';
import { itemsOf } from './case-items.ts';
import { caseOf } from './decide-items.ts';
import { judgeItem } from './judge-items.ts';

// People first, then doctors, each in the order of the ids, as the commit of one person does.
const LOCK_PEOPLE: Statement = {
  name: 'lock_people_of_family',
  text: `
    select p.id from assisted_person p
    where p.id in (select person_id from case_item where case_id = $1) order by p.id for no key update`,
};
const LOCK_DOCTORS: Statement = {
  name: 'lock_doctors_of_items',
  text: `
    select d.id from doctor d
    where d.id in (select doctor_id from case_item where case_id = $1)
      or d.id in (
        select c.doctor_id from doctor_choice c join case_item i on i.person_id = c.person_id
        where i.case_id = $1 and c.end_reason is distinct from 'VOIDED'
          and (c.valid_to is null or c.valid_to >= $2))
    order by d.id for no key update`,
};

// The place is the patient's now, or nobody's: counted twice it would be missing to the next one.
const RELEASE: Statement = {
  name: 'release_places_of_items',
  text: 'delete from place_hold where case_id = $1 and person_id = any($2::uuid[])',
};

const SAVEPOINT: Statement = { text: 'savepoint items' };
const BACK: Statement = { text: 'rollback to savepoint items' };

/** What became of the items of a family at the commit. */
export interface ItemsWritten {
  failures: RuleResult[];
  references: (string | null)[];
}

/** Locks all that the items of a family read and write. */
export async function lockItems(sql: Sql, caseId: string, today: CivilDate): Promise<void> {
  await sql.rows(LOCK_PEOPLE, [caseId]);
  await sql.rows(LOCK_DOCTORS, [caseId, today]);
}

/**
 * Writes the approved items in their order, each judged on what the ones before it have written, so
 * that places are counted in that order (R-FR-5). One that fails undoes them all: the case goes back
 * to its operator with nothing half-written (R-GEN-4).
 * @returns the failures that stand; none: all is written, and what the registry called each
 */
export async function commitItems(
  sql: Sql,
  deps: Pick<Deps, 'config' | 'registry'>,
  locked: LockedCase,
  overridesFor: (itemId: string) => RuleOverride[],
  { today, now }: { today: CivilDate; now: number },
): Promise<ItemsWritten> {
  await sql.rows(SAVEPOINT, []);
  const items = await itemsOf(sql, locked.id, today);
  const approved = items.filter(({ decision }) => decision === 'APPROVED');
  const others = items.filter((item) => !approved.includes(item));
  const references: (string | null)[] = [];
  await sql.rows(RELEASE, [locked.id, others.map(({ personId }) => personId)]);
  for (const item of approved) {
    const { results, judgement, context } = await judgeItem(sql, deps, caseOf(locked), item, today);
    const failures = standingFailures(results, overridesFor(item.id));
    if (failures.length > 0) {
      await sql.rows(BACK, []);
      return { failures, references: [] };
    }
    const changes = REQUESTS[item.operation].registryChanges(judgement, context);
    const reference = await deps.registry.write(sql, changes, {
      caseId: locked.id,
      type: item.operation,
      applicantPersonId: locked.applicantPersonId ?? item.personId,
      today,
      now,
      judgement,
      context,
    });
    references.push(reference);
    await sql.rows(RELEASE, [locked.id, [item.personId]]);
  }
  return { failures: [], references };
}

import type { EntityManager, EntityName, RequiredEntityData } from '@mikro-orm/postgresql';

/** Rows a statement: few round trips, and statements that stay small. */
const AT_ONCE = 500;

/** Inserts rows in bulk, past the unit of work, in the transaction of the entity manager. */
export async function insertRows<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  rows: readonly RequiredEntityData<Entity>[],
): Promise<void> {
  for (let next = 0; next < rows.length; next += AT_ONCE) {
    await em.insertMany(entity, rows.slice(next, next + AT_ONCE));
  }
}

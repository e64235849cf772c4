import type { RegistryChange } from '#requests/registry-change.ts';
import type { Sql } from '../db/sql.ts';
import { type RegistryMoment, writeRegistry } from './write-registry.ts';

/**
 * The registry that an approval is written to (LC-11). Operators work on the authority's own regional
 * system; whoever connects the desk to it gives `Deps` another one of these.
 */
export interface Registry {
  /**
   * Writes the changes of an approved case, or of one member of a family, all or none. It runs in the
   * transaction of the commit, under its locks, and again when that is repeated: what is written
   * outside the database must be the same thing for the same `moment.caseId`.
   * @returns the number under which the other system took the case; null where it gives none
   */
  write(
    sql: Sql,
    changes: readonly RegistryChange[],
    moment: RegistryMoment,
  ): Promise<string | null>;
}

/** The registry that the product brings: tables of its own database, without numbers of others. */
export const BUILT_IN_REGISTRY: Registry = {
  async write(sql, changes, moment) {
    await writeRegistry(sql, changes, moment);
    return null;
  },
};

import type { Client } from '@temporalio/client';
import type { Sql, Statement } from '../db/sql.ts';

const POKES_OF = (name: string, where: string): Statement => ({
  name,
  text: `select id, case_id as "caseId" from case_poke where ${where} order by id limit 500`,
});
const POKES_OF_CASE = POKES_OF('pokes_of_case', 'case_id = $1');
const POKES_LEFT = POKES_OF('pokes_left', 'at <= $1');

const DELETE_POKES: Statement = {
  name: 'delete_pokes',
  text: 'delete from case_poke where id = any($1)',
};

interface PokeRow {
  id: number;
  caseId: string;
}

/** How the workflow of a case is named, started and signalled, without importing its code here. */
export interface CaseSignaller {
  /** Starts the case's workflow if it is not running, and signals it. */
  signal(caseId: string): Promise<void>;
}

/** The signaller on a Temporal client. */
export function createCaseSignaller(client: Client, taskQueue: string): CaseSignaller {
  return {
    async signal(caseId) {
      await client.workflow.signalWithStart('caseWorkflow', {
        workflowId: `case-${caseId}`,
        taskQueue,
        args: [caseId],
        signal: 'poke',
        signalArgs: [],
      });
    },
  };
}

/**
 * Tells the workflow of a case what its pokes say. Telling twice is harmless.
 * @returns ids of exactly the pokes it read, to be deleted: a change that commits meanwhile leaves
 * a poke of its own
 * @throws when Temporal or the database is away; the pokes stay
 */
export async function tellCase(
  sql: Sql,
  signaller: CaseSignaller,
  caseId: string,
): Promise<number[]> {
  const pokes = await sql.rows<PokeRow>(POKES_OF_CASE, [caseId]);
  if (pokes.length > 0) {
    await signaller.signal(caseId);
  }
  return pokes.map(({ id }) => id);
}

/** Deletes pokes that were told. */
export async function deletePokes(sql: Sql, ids: readonly number[]): Promise<void> {
  await sql.rows(DELETE_POKES, [[...ids]]);
}

/**
 * Tells what was left behind: the server died, or Temporal was away.
 * @param before pokes written until this moment, in ms; younger ones are the server's to tell
 * @returns how many pokes were told; 500 means that there may be more
 */
export async function tellPokesLeft(
  sql: Sql,
  signaller: CaseSignaller,
  before: number,
): Promise<number> {
  const pokes = await sql.rows<PokeRow>(POKES_LEFT, [new Date(before)]);
  await tell(sql, signaller, pokes);
  return pokes.length;
}

async function tell(sql: Sql, signaller: CaseSignaller, pokes: readonly PokeRow[]): Promise<void> {
  const caseIds = [...new Set(pokes.map(({ caseId }) => caseId))];
  if (caseIds.length === 0) {
    return;
  }
  const told = await Promise.allSettled(caseIds.map((caseId) => signaller.signal(caseId)));
  const failed = new Set(caseIds.filter((_, index) => told[index]?.status === 'rejected'));
  const done = pokes.filter(({ caseId }) => !failed.has(caseId)).map(({ id }) => id);
  if (done.length > 0) {
    await deletePokes(sql, done);
  }
  const refusal = told.find((result) => result.status === 'rejected');
  if (refusal !== undefined) {
    throw refusal.reason;
  }
}

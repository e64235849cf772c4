import type { Localized } from '#contract/localized.ts';
import type {
  NewWhatIf,
  Scenario,
  ScenarioParameter,
  Verdict,
  WhatIf,
  WhatIfFlip,
  WhatIfFlipPage,
  WhatIfPage,
} from '#contract/what-if.ts';
import { LONGEST_PERIOD_DAYS } from '#contract/board.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { civilDateOf, daysBetween } from '#rules/calendar.ts';
import { DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import { currentScenario } from '#rules/scenario.ts';
import { SCENARIO_ANSWERS } from '#rules/scenario-answers.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { DeskError } from '../http/desk-error.ts';

const COLUMNS = `id, scenario, from_day as "from", to_day as "to", state,
  created_at as "createdAt", ended_at as "endedAt", total, done, unreadable, flips,
  by_verdict as "byVerdict", by_rule as "byRule"`;

const NEW_WHAT_IF: Statement = {
  name: 'new_what_if',
  text: `
    insert into what_if (id, staff_id, scenario, from_day, to_day, state, created_at)
    values ($1, $2, $3, $4, $5, 'QUEUED', $6)
    on conflict (staff_id) where state <> 'DONE' do nothing returning ${COLUMNS}`,
};

// They answer a question of the moment: each keeps its last twenty.
const FORGET_OLD: Statement = {
  name: 'forget_what_ifs',
  text: `
    delete from what_if where staff_id = $1 and state = 'DONE' and id in (
      select id from what_if where staff_id = $1 order by created_at desc, id offset 19)`,
};

const OWN: Statement = {
  name: 'own_what_ifs',
  text: `
    select ${COLUMNS} from what_if where staff_id = $1
    order by created_at desc, id limit $2 offset $3`,
};
const COUNT_OWN: Statement = {
  name: 'count_own_what_ifs',
  text: 'select count(*) as total from what_if where staff_id = $1',
};
const ONE: Statement = {
  name: 'own_what_if',
  text: `select ${COLUMNS} from what_if where id = $1 and staff_id = $2`,
};
const FLIPS: Statement = {
  name: 'what_if_flips',
  text: `
    select f.case_id as "caseId", c.protocol_number as "protocolNumber", c.type,
      f.decided_at as "decidedAt", f.decision, f.before, f.after, f.rules
    from what_if_flip f join case_file c on c.id = f.case_id
    where f.what_if_id = $1 order by f.decided_at desc, f.case_id limit $2 offset $3`,
};
const COUNT_FLIPS: Statement = {
  name: 'count_what_if_flips',
  text: 'select count(*) as total from what_if_flip where what_if_id = $1',
};

type Row = Omit<WhatIf, 'createdAt' | 'endedAt' | 'byVerdict' | 'byRule'> & {
  createdAt: Date;
  endedAt: Date | null;
  byVerdict: Record<string, number>;
  byRule: Record<string, number>;
};

/**
 * Has a scenario tried on the decisions of a period; the worker does it.
 * @throws DeskError invalid for a period that ends before it begins or is too long, or a parameter of
 * which the facts of decisions tell nothing;
 * duplicate_request while another of the same person is under way
 */
export async function startWhatIf(
  deps: Pick<Deps, 'sql' | 'clock'>,
  staffId: string,
  { scenario, from, to }: NewWhatIf,
): Promise<WhatIf> {
  if (to < from || daysBetween(from, to) >= LONGEST_PERIOD_DAYS) {
    throw new DeskError('invalid', {
      fields: {
        to: {
          it: `Scegli un periodo di al massimo ${LONGEST_PERIOD_DAYS} giorni, dal primo all’ultimo.`,
          en: `Choose a period of ${LONGEST_PERIOD_DAYS} days at most, from the first to the last.`,
        },
      },
    });
  }
  demandJudged(scenario);
  const now = deps.clock.now();
  return deps.sql.transact(async (sql) => {
    await sql.rows(FORGET_OLD, [staffId]);
    const [row] = await sql.rows<Row>(NEW_WHAT_IF, [
      uuidV7(now),
      staffId,
      JSON.stringify(scenario),
      from,
      to,
      new Date(now),
    ]);
    if (row === undefined) {
      throw new DeskError('duplicate_request', {
        detail: {
          it: 'Una tua simulazione è ancora in corso: aspetta che finisca.',
          en: 'A simulation of yours is still under way: wait until it ends.',
        },
      });
    }
    return present(row);
  });
}

/** @throws DeskError invalid, with why nothing can be said of a parameter */
function demandJudged(scenario: Scenario): void {
  const told = Object.keys(scenario).flatMap((key): [string, Localized][] => {
    const answer = SCENARIO_ANSWERS[key as ScenarioParameter];
    return 'cannot' in answer ? [[`scenario.${key}`, answer.cannot]] : [];
  });
  if (told.length > 0) {
    throw new DeskError('invalid', { fields: Object.fromEntries(told) });
  }
}

/** One's own scenarios, the newest first, and what the parameters are now. */
export async function ownWhatIfs(
  { sql, config, clock }: Pick<Deps, 'sql' | 'config' | 'clock'>,
  staffId: string,
  { page, perPage }: ListQuery,
): Promise<WhatIfPage> {
  const today = civilDateOf(clock.now());
  const [policy, rows, total] = await Promise.all([
    currentPolicy(sql, config, today),
    sql.rows<Row>(OWN, [staffId, perPage, (page - 1) * perPage]),
    countOf(sql, COUNT_OWN, staffId),
  ]);
  const current: Scenario = currentScenario(policy, DEFAULT_CASE_TERMS, today);
  return { data: rows.map((row) => present(row)), total, current };
}

/** @throws DeskError not_found for another's, too */
export async function ownWhatIf(sql: Sql, staffId: string, id: string): Promise<WhatIf> {
  const [row] = await sql.rows<Row>(ONE, [id, staffId]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  return present(row);
}

/** The cases that would have gone otherwise, the last to be decided first. */
export async function whatIfFlips(
  sql: Sql,
  staffId: string,
  id: string,
  { page, perPage }: ListQuery,
): Promise<WhatIfFlipPage> {
  await ownWhatIf(sql, staffId, id);
  const [rows, total] = await Promise.all([
    sql.rows<Omit<WhatIfFlip, 'decidedAt'> & { decidedAt: Date }>(FLIPS, [
      id,
      perPage,
      (page - 1) * perPage,
    ]),
    countOf(sql, COUNT_FLIPS, id),
  ]);
  return {
    data: rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() })),
    total,
  };
}

async function countOf(sql: Sql, statement: Statement, id: string): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(statement, [id]);
  return row?.total ?? 0;
}

function present({ createdAt, endedAt, byVerdict, byRule, ...row }: Row): WhatIf {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    byVerdict: Object.entries(byVerdict).map(([key, cases]) => {
      const [before, after] = key.split('>') as [Verdict, Verdict];
      return { before, after, cases };
    }),
    byRule: Object.entries(byRule)
      .map(([ruleId, cases]) => ({ ruleId, cases }))
      .toSorted((first, second) => second.cases - first.cases),
  };
}

import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Scenario } from '#contract/what-if.ts';
import { addDays, civilDateOf, startOfDay } from '#rules/calendar.ts';
import { type CaseTerms, DEFAULT_CASE_TERMS, type Suspension } from '#rules/case-deadlines.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { type ClosingDays, closingDays } from '../offices/closing-days.ts';
import { runInTurns, type Turns } from '../run-in-turns.ts';
import { asksOfTerms, type Flip, judgeAgain } from './judge-again.ts';
import { openFacts } from './keep-decision-facts.ts';

const REST_MS = 3000;
/** Decisions looked at in one transaction: as many are in memory, however many there are. */
const BATCH = 500;
/** Decisions judged before others of the process have their turn: some milliseconds of work. */
const DECISIONS_AT_A_STRETCH = 25;
const KEPT_DAYS = 400;
/** Cases that a list names at most; the counts are of all. */
const MOST_NAMED = 100_000;

type WhatIfDeps = Pick<Deps, 'sql' | 'clock' | 'secrets'>;

const CLAIM: Statement = {
  name: 'claim_what_if',
  text: `
    select id, scenario, from_day as "from", to_day as "to", total, done, unreadable, flips,
      by_verdict as "byVerdict", by_rule as "byRule", reached_at as "reachedAt",
      reached_id as "reachedId"
    from what_if where state <> 'DONE' order by created_at limit 1 for update skip locked`,
};

const COUNT: Statement = {
  name: 'count_decisions',
  text: `select count(*) as total from decision_facts where decided_at >= $1 and decided_at < $2`,
};

const NEXT: Statement = {
  name: 'next_decisions',
  text: `
    select f.case_id as "caseId", f.decided_at as "decidedAt", f.decision, f.facts,
      c.office_id as "officeId", c.submitted_at as "submittedAt", c.taken_at as "takenAt",
      c.suspensions, c.terms
    from decision_facts f join case_file c on c.id = f.case_id
    where f.decided_at < $2 and (f.decided_at, f.case_id) > ($1, $3)
    order by f.decided_at, f.case_id limit ${BATCH}`,
};

const WRITE_FLIPS: Statement = {
  name: 'write_what_if_flips',
  text: `
    insert into what_if_flip (what_if_id, case_id, decided_at, decision, before, after, rules)
    select $1, f."caseId", f."decidedAt", f.decision, f.before, f.after, f.rules
    from jsonb_to_recordset($2) as f("caseId" uuid, "decidedAt" timestamptz, decision text,
      before text, after text, rules jsonb)`,
};

const WRITE_PROGRESS: Statement = {
  name: 'write_what_if_progress',
  text: `
    update what_if set state = $2, total = $3, done = $4, unreadable = $5, flips = $6,
      by_verdict = $7, by_rule = $8, reached_at = $9, reached_id = $10, ended_at = $11
    where id = $1`,
};

const FORGET: Statement = {
  name: 'forget_decision_facts',
  text: `
    delete from decision_facts where case_id in (
      select case_id from decision_facts where decided_at < $1 order by decided_at limit 1000)`,
};

interface Progress {
  id: string;
  scenario: Scenario;
  from: CivilDate;
  to: CivilDate;
  total: number | null;
  done: number;
  unreadable: number;
  flips: number;
  byVerdict: Record<string, number>;
  byRule: Record<string, number>;
  reachedAt: Date | null;
  reachedId: string | null;
}

interface DecisionRow {
  caseId: string;
  decidedAt: Date;
  decision: string;
  facts: string;
  officeId: string | null;
  submittedAt: Date | null;
  takenAt: Date | null;
  suspensions: Suspension[];
  terms: CaseTerms | null;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Does what is asked, a batch a transaction, until nothing is left. */
export async function runWhatIfs(deps: WhatIfDeps): Promise<void> {
  const oldest = addDays(civilDateOf(deps.clock.now()), -KEPT_DAYS);
  // GDPR art. 5: what decisions were made on is kept no longer than it can be asked for.
  await deps.sql.rows(FORGET, [new Date(startOfDay(oldest))]);
  const closingOf = await closingDays(deps.sql);
  while (await deps.sql.transact((sql) => runBatch(sql, deps, closingOf))) {
    // The next batch is another transaction.
  }
}

/** @returns whether there was something to do */
async function runBatch(sql: Sql, deps: WhatIfDeps, closingOf: ClosingDays): Promise<boolean> {
  const [run] = await sql.rows<Progress>(CLAIM, []);
  if (run === undefined) {
    return false;
  }
  const from = new Date(startOfDay(run.from));
  const until = new Date(startOfDay(addDays(run.to, 1)));
  const total = run.total ?? (await countOf(sql, from, until));
  const rows = await sql.rows<DecisionRow>(NEXT, [
    run.reachedAt ?? from,
    until,
    run.reachedId ?? FIRST_ID,
  ]);
  const next = await tally({ ...run, total }, rows, deps, closingOf);
  if (next.named.length > 0) {
    await sql.rows(WRITE_FLIPS, [run.id, JSON.stringify(next.named)]);
  }
  await writeProgress(sql, next.progress, rows, deps.clock.now());
  return true;
}

async function writeProgress(
  sql: Sql,
  progress: Progress,
  rows: readonly DecisionRow[],
  now: number,
): Promise<void> {
  const ended = rows.length < BATCH;
  const last = rows.at(-1);
  await sql.rows(WRITE_PROGRESS, [
    progress.id,
    ended ? 'DONE' : 'RUNNING',
    // Some may have been decided meanwhile: at the end, what was looked at is what there was.
    ended ? progress.done : progress.total,
    progress.done,
    progress.unreadable,
    progress.flips,
    JSON.stringify(progress.byVerdict),
    JSON.stringify(progress.byRule),
    last?.decidedAt ?? progress.reachedAt,
    last?.caseId ?? progress.reachedId,
    ended ? new Date(now) : null,
  ]);
}

async function countOf(sql: Sql, from: Date, until: Date): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(COUNT, [from, until]);
  return row?.total ?? 0;
}

type Named = Pick<DecisionRow, 'caseId' | 'decidedAt' | 'decision'> & Flip;

async function tally(
  run: Progress,
  rows: readonly DecisionRow[],
  deps: WhatIfDeps,
  closingOf: ClosingDays,
): Promise<{ progress: Progress; named: Named[] }> {
  const progress: Progress = {
    ...run,
    byVerdict: { ...run.byVerdict },
    byRule: { ...run.byRule },
    done: run.done + rows.length,
  };
  const named: Named[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % DECISIONS_AT_A_STRETCH === 0) {
      await setImmediate();
    }
    const flip = flipOf(row, run.scenario, deps, closingOf);
    if (flip === 'UNREADABLE') {
      progress.unreadable += 1;
    } else if (flip !== undefined) {
      progress.flips += 1;
      add(progress.byVerdict, `${flip.before}>${flip.after}`);
      flip.rules.forEach((rule) => add(progress.byRule, rule));
      if (progress.flips <= MOST_NAMED) {
        const { caseId, decidedAt, decision } = row;
        named.push({ caseId, decidedAt, decision, ...flip });
      }
    }
  }
  return { progress, named };
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Facts that an older version kept may lack what the rules of today ask: told, not guessed. */
function flipOf(
  row: DecisionRow,
  scenario: Scenario,
  deps: WhatIfDeps,
  closingOf: ClosingDays,
): Flip | 'UNREADABLE' | undefined {
  try {
    const facts = openFacts(deps, row.facts);
    return judgeAgain(facts, scenario, asksOfTerms(scenario) ? timeOf(row, closingOf) : undefined);
  } catch {
    return 'UNREADABLE';
  }
}

function timeOf(
  { officeId, submittedAt, takenAt, decidedAt, suspensions, terms }: DecisionRow,
  closingOf: ClosingDays,
): Parameters<typeof judgeAgain>[2] {
  return {
    terms: terms ?? DEFAULT_CASE_TERMS,
    decided: {
      submittedOn: dayOf(submittedAt ?? decidedAt),
      takenOn: takenAt === null ? null : dayOf(takenAt),
      decidedOn: dayOf(decidedAt),
      suspensions,
      closing: closingOf(officeId),
    },
  };
}

/** Looks every few seconds for something to try; runs in the worker. */
export function startWhatIfs(deps: WhatIfDeps, logger: Logger): Turns {
  return runInTurns(logger, 'what-if', REST_MS, () => runWhatIfs(deps));
}

function dayOf(moment: Date): CivilDate {
  return civilDateOf(moment.getTime());
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseState } from '#contract/case-state.ts';
import type { Random } from '#server/db/seed/random.ts';
import type { DeskCitizen, DeskSession } from '#test/factories/ready-drafts.ts';
import { CASE_LIFE } from './case-life.ts';
import type { HttpClient } from './http-client.ts';
import { until } from './until.ts';

interface Standing {
  state: CaseState;
  version: number;
}

interface RunningCase {
  readonly citizen: DeskCitizen;
  readonly operator: DeskSession;
  /** The same at each attempt: this is what makes a submission safe to repeat. */
  readonly submissionKey: string;
  /** How many acts of its life were acknowledged. */
  done: number;
  version: number;
}

/** Many cases that live at the same time, each act done over HTTP by a careful client. */
export interface CaseCrowd {
  /** Acts acknowledged so far, over all cases. */
  acts(): number;
  /** Attempts whose answer did not come, or was that the desk is away, and that had to be repeated. */
  unsure(): number;
  /** Ids of the cases whose submission was acknowledged. */
  submitted(): string[];
  /** Lets it do so many acts more; at first it may do none. */
  allow(more: number): void;
  /** Does every act of every case, that many at once; resolves when the last is acknowledged. */
  live(atOnce: number): Promise<void>;
}

/**
 * Makes a crowd that survives any fault of the desk. What may be repeated is repeated as it was;
 * of any other act whose answer did not come, the case is read again: it stands either where it
 * stood or one act further.
 */
export function createCaseCrowd(
  http: HttpClient,
  citizens: readonly DeskCitizen[],
  operators: readonly DeskSession[],
  random: Random,
): CaseCrowd {
  const cases: RunningCase[] = citizens.map((citizen, index) => ({
    citizen,
    operator: operators[index % operators.length] as DeskSession,
    submissionKey: randomUUID(),
    done: 0,
    version: 1,
  }));
  const idle = [...cases];
  let acts = 0;
  let unsure = 0;
  let begun = 0;
  let allowed = 0;

  async function live(): Promise<void> {
    // Rather one of the first than of the last: cases of every age run side by side.
    for (;;) {
      await until(() => begun < allowed);
      begun += 1;
      const last = Math.max(0, idle.length - 1);
      const [next] = idle.splice(Math.min(random.int(0, last), random.int(0, last)), 1);
      if (next === undefined) {
        return;
      }
      const times = await doNextAct(http, next);
      unsure += times;
      acts += 1;
      if (next.done < CASE_LIFE.length) {
        idle.push(next);
      }
    }
  }

  return {
    acts: () => acts,
    unsure: () => unsure,
    submitted: () => cases.filter(({ done }) => done > 0).map(({ citizen }) => citizen.caseId),
    allow(more) {
      allowed += more;
    },
    async live(atOnce) {
      await Promise.all(Array.from({ length: atOnce }, live));
    },
  };
}

type Act = (typeof CASE_LIFE)[number];

/** @returns how often it stayed unsure whether the act was done */
async function doNextAct(http: HttpClient, running: RunningCase): Promise<number> {
  const act = CASE_LIFE[running.done];
  if (act === undefined) {
    return 0;
  }
  for (let unsure = 0; ; unsure += 1) {
    const version =
      (await attempt(http, running, act, unsure > 0)) ?? (await lookBack(http, running, act));
    if (version !== undefined) {
      running.version = version;
      running.done += 1;
      return unsure;
    }
  }
}

/**
 * Tries an act once.
 * @returns the version it led to; undefined when it is unsure whether it was done
 * @throws when it is refused, unless perhaps for having been done by an attempt before
 */
async function attempt(
  http: HttpClient,
  { citizen, operator, submissionKey, version }: RunningCase,
  act: Act,
  wasTried: boolean,
): Promise<number | undefined> {
  const answer = await ask<Standing>(http, 'POST', act.pathOf(citizen.caseId), {
    cookie: act.by === 'citizen' ? citizen.cookie : operator.cookie,
    body: { ...act.body, version },
    headers: { prefer: 'return=minimal', 'idempotency-key': submissionKey },
  });
  if (answer === undefined || (answer.status === 409 && wasTried && act.step !== 'submit')) {
    return undefined;
  }
  if (answer.status >= 300) {
    throw new Error(`${act.step}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return answer.body.version;
}

/** @returns the version an unsure act led to; undefined when it is to be tried again */
async function lookBack(
  http: HttpClient,
  { citizen, version }: RunningCase,
  act: Act,
): Promise<number | undefined> {
  await sleep(PAUSE_MS);
  if (act.step === 'submit') {
    return undefined;
  }
  const stands = await read(http, citizen);
  if (stands.version === version) {
    return undefined;
  }
  assertOneActFurther(act, version, stands);
  return stands.version;
}

const PAUSE_MS = 150;

function assertOneActFurther({ step, leadsTo }: Act, version: number, stands: Standing): void {
  const further = stands.state === 'COMPLETED' ? 2 : 1;
  const expected: readonly CaseState[] = leadsTo;
  if (stands.version !== version + further || !expected.includes(stands.state)) {
    throw new Error(`${step} of version ${version} led to ${stands.state}, ${stands.version}`);
  }
}

async function read(http: HttpClient, { caseId, cookie }: DeskCitizen): Promise<Standing> {
  for (;;) {
    const answer = await ask<Standing>(http, 'GET', `/api/cases/${caseId}`, { cookie });
    if (answer?.status === 200) {
      return answer.body;
    }
    if (answer !== undefined) {
      throw new Error(`reading a case: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    await sleep(PAUSE_MS);
  }
}

/** @returns undefined when nobody answered, or said that the desk is away for the moment */
async function ask<T>(
  http: HttpClient,
  method: string,
  path: string,
  options: Parameters<HttpClient['call']>[2],
): Promise<{ status: number; body: T } | undefined> {
  try {
    const answer = await http.call<T>(method, path, options);
    return answer.status >= 500 ? undefined : answer;
  } catch {
    return undefined;
  }
}

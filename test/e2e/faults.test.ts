import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, type Random } from '#server/db/seed/random.ts';
import {
  type DeskCitizen,
  type DeskSession,
  fillDesk,
  FIRST_PATIENT_COUNT,
} from '#test/factories/ready-drafts.ts';
import { type CaseCrowd, createCaseCrowd } from '#test/support/case-crowd.ts';
import { CASE_LIFE } from '#test/support/case-life.ts';
import { type DeskBooks, openDeskBooks } from '#test/support/desk-books.ts';
import { createHttpClient } from '#test/support/http-client.ts';
import { keepRunning, type PartKeeper } from '#test/support/part-keeper.ts';
import { type DeskStack, type StackPart, startStack } from '#test/support/stack.ts';
import { until } from '#test/support/until.ts';
import { inheritedEnvironment } from '../../scripts/start/settings.ts';

const CASES = 200;
const DRIVERS = 8;
const KILLED = ['worker', 'server', 'postgres', 'temporal'] as const;
const KILLS_OF_EACH = 6;
const KILLS_AT_LARGE = 8;
const DOUBLES = 0.25;
const MOST_STUCK_MS = 60_000;
/** A message in the hands of a process that was killed waits a minute for the next one. */
const MOST_UNSENT_MS = 180_000;
const RUN_MS = 900_000;

const seed = Number(inheritedEnvironment()['FAULT_SEED'] ?? Date.now() % 2 ** 32);
const kills = new Map<StackPart, number>();
let desk: { citizens: DeskCitizen[]; operators: DeskSession[] } = { citizens: [], operators: [] };
let stack: DeskStack;
let books: DeskBooks;
let submitted: string[] = [];

function say(what: string): void {
  process.stdout.write(`faults: ${what}\n`);
}

/** Every part some times, more of any, in no order. */
function killsToDo(random: Random): StackPart[] {
  return random.shuffle([
    ...KILLED.flatMap((part) => Array.from({ length: KILLS_OF_EACH }, () => part)),
    ...Array.from({ length: KILLS_AT_LARGE }, () => random.pick(KILLED)),
  ]);
}

/**
 * Kills parts that are up, one or two at once, until every kill is done. Before each the crowd is
 * given some more acts to do, and the kill comes in the middle of them.
 * @returns how many rounds it took
 */
async function killAll(keeper: PartKeeper, crowd: CaseCrowd, random: Random): Promise<number> {
  const toDo = killsToDo(random);
  const portion = (CASES * CASE_LIFE.length) / (toDo.length + 1);
  let rounds = 0;
  while (toDo.length > 0) {
    await until(() => toDo.some((part) => keeper.isUp([part])));
    const begun = crowd.acts();
    crowd.allow(portion);
    const middle = begun + random.int(1, Math.floor(portion / 2));
    await until(() => crowd.acts() >= middle);
    const one = takeOut(toDo, (part) => keeper.isUp([part]));
    const other = random.chance(DOUBLES)
      ? takeOut(toDo, (part) => part !== one && keeper.isUp([part]))
      : undefined;
    const struck = [one, other].filter((part) => part !== undefined);
    await Promise.all(struck.map((part) => keeper.kill(part)));
    for (const part of struck) {
      kills.set(part, (kills.get(part) ?? 0) + 1);
    }
    rounds += 1;
  }
  crowd.allow(Infinity);
  return rounds;
}

function takeOut<T>(list: T[], isWanted: (element: T) => boolean): T | undefined {
  const index = list.findIndex(isWanted);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

beforeAll(async () => {
  stack = await startStack({
    postgres: 'own',
    env: { RATE_LIMIT_FACTOR: '100000', LOG_LEVEL: 'warn' },
    fill: async (databaseUrl) => {
      desk = await fillDesk(databaseUrl, { citizens: CASES, operators: DRIVERS });
    },
  });
});
afterAll(async () => {
  await books?.close();
  await stack?.stop();
});

describe('kill -9 of any part, again and again, while two hundred cases run', () => {
  it('loses no case and leaves none stuck', { timeout: RUN_MS }, async () => {
    say(`FAULT_SEED=${seed}`);
    const random = createRandom(seed);
    const http = createHttpClient(stack.apiUrl.replace('/api', ''));
    const crowd = createCaseCrowd(http, desk.citizens, desk.operators, createRandom(seed + 1));
    const keeper = keepRunning(stack, KILLED, random);
    const begun = performance.now();
    const seconds = () => `${Math.round((performance.now() - begun) / 100) / 10} s`;
    try {
      const [rounds] = await Promise.all([killAll(keeper, crowd, random), crowd.live(DRIVERS)]);
      await until(() => keeper.isUp(KILLED));
      say(
        `${JSON.stringify(Object.fromEntries(kills))} killed in ${rounds} rounds, all up after ${seconds()}; ` +
          `fell by themselves: ${JSON.stringify(Object.fromEntries(keeper.fell))}; ` +
          `${crowd.acts()} acts, ${crowd.unsure()} attempts repeated`,
      );
    } finally {
      await keeper.stop();
      http.close();
    }
    submitted = crowd.submitted();
    books = await openDeskBooks(stack.databaseUrl);
    await expect
      .poll(() => books.states(), { timeout: MOST_STUCK_MS, interval: 200 })
      .toEqual({ COMPLETED: CASES });
    say(`all completed after ${seconds()}`);
  });

  it('was as it says: thirty and more, five of each', () => {
    expect([...kills.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(30);
    expect(KILLED.filter((part) => (kills.get(part) ?? 0) < 5)).toEqual([]);
    expect(submitted).toHaveLength(CASES);
  });

  it('gives each case a protocol number of its own, without a gap', async () => {
    const { numbers, last } = await books.protocol();
    expect(new Set(numbers).size).toBe(CASES);
    const lastOfYears = numbers.filter((number, index) => {
      const next = numbers[index + 1];
      return next === undefined || next.slice(0, 4) !== number.slice(0, 4);
    });
    expect(lastOfYears).toEqual(last);
    expect(last.reduce((sum, number) => sum + Number(number.slice(5)), 0)).toBe(CASES);
  });

  it('writes each act and each commit once', async () => {
    const life =
      'submitted taken_in_charge integration_requested integration_received taken_in_charge approved completed';
    expect(await books.timelines()).toEqual({ [life]: CASES });
    expect(await books.casesWithoutTheirChoice()).toEqual([]);
    expect(await books.peopleWithoutOneChoice()).toEqual([]);
    expect(await books.doctorsMiscounted(FIRST_PATIENT_COUNT)).toEqual([]);
    expect(await books.queueTotals()).toEqual({ COMPLETED: CASES });
  });

  it(
    'leaves no change untold and no workflow running',
    { timeout: 2 * MOST_STUCK_MS },
    async () => {
      await expect.poll(() => books.pokes(), { timeout: MOST_STUCK_MS, interval: 200 }).toBe(0);
      const connection = await Connection.connect({ address: stack.temporalAddress });
      const { workflow } = new Client({ connection });
      const runs = async (status: string): Promise<number> =>
        (await workflow.count(`WorkflowType = 'caseWorkflow' and ExecutionStatus = '${status}'`))
          .count;
      try {
        await expect.poll(() => runs('Running'), { timeout: MOST_STUCK_MS, interval: 500 }).toBe(0);
        expect(await runs('Failed')).toBe(0);
        expect(await runs('Completed')).toBeGreaterThanOrEqual(CASES);
      } finally {
        await connection.close();
      }
    },
  );

  it('sends each message, a repeat recognisable as one', { timeout: MOST_UNSENT_MS }, async () => {
    await expect
      .poll(() => books.messagesWaiting(), { timeout: MOST_UNSENT_MS, interval: 500 })
      .toBe(0);
    expect(Object.entries(await books.messages())).toEqual([
      [
        [
          'case_approved EMAIL SENT',
          'case_approved SMS SENT',
          'case_received EMAIL SENT',
          'case_taken_in_charge EMAIL SENT',
          'integration_received EMAIL SENT',
          'integration_requested EMAIL SENT',
          'integration_requested SMS SENT',
        ].join(', '),
        CASES,
      ],
    ]);
    const received = await stack.mailbox.allMessages();
    const mails = received.filter((message) => message.channel === 'mail');
    const texts = received.filter((message) => message.channel === 'sms');
    // As many different ones as there are messages, and none that no message is.
    expect([...new Set(mails.map(({ messageId }) => messageId))].toSorted()).toEqual(
      (await books.mailIds()).toSorted(),
    );
    expect(new Set(texts.map(({ to, text }) => `${to.join()} ${text}`)).size).toBe(2 * CASES);
    say(`${mails.length} mails and ${texts.length} text messages received`);
    expect(texts).toHaveLength(2 * CASES);
  });
});

import { WorkflowExecutionAlreadyStartedError, type WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { expect } from 'vitest';
import { createCaseActivities } from '#server/cases/case-activities.ts';
import { type CaseSignaller, createCaseSignaller } from '#server/cases/tell-workflows.ts';
import type { CaseActivities } from '#workflows/case/activities.ts';
import { bundleWorkflows } from '#workflows/bundle.ts';
import { caseWorkflowId } from '#workflows/case/messages.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { timeSkippingEnvironment } from '#test/support/temporal.ts';
import { keepHistory } from '../support/keep-history.ts';

const TASK_QUEUE = 'cases';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The instant at which a world begins: a Monday, ten in the morning in Rome. */
export const BEGINNING = '2026-11-16T09:00:00Z';

/**
 * The product's database and acts, and its workflows on a server that skips time: one clock for
 * both, from BEGINNING on.
 */
export interface CaseWorld {
  readonly app: TestApp;
  readonly environment: TestWorkflowEnvironment;
  readonly signaller: CaseSignaller;
  /** The real activities, on the database; a test may put others around them before a worker. */
  activities: CaseActivities;
  handle(caseId: string): WorkflowHandle;
  /** Starts a worker. @returns what stops it, once what it does is done */
  startWorker(): Promise<() => Promise<void>>;
  /** Lets days and hours pass; what is due meanwhile happens. */
  pass(days: number, hours?: number): Promise<void>;
  /** Puts the product's clock ahead of the server's: so late is whatever happens from now on. */
  leap(days: number): Promise<void>;
  /** Tells the case's workflow that something changed; it need not have looked yet. */
  poke(caseId: string): Promise<void>;
  /** Waits until the case's workflow has nothing to do at this moment, or has ended. */
  settled(caseId: string): Promise<void>;
  /** Both: what `poke` tells is done. */
  tell(caseId: string): Promise<void>;
  /** The whole history of the case's workflow, as JSON. */
  historyOf(caseId: string): Promise<string>;
  /** Puts the product's clock where the server's is; asked before each act of a person. */
  syncClock(): Promise<void>;
  /** Ends it all; keeps the histories where test/replay/record.ts asked for them. */
  close(): Promise<void>;
}

export async function createCaseWorld(): Promise<CaseWorld> {
  const app = await createTestApp({ routes: [], now: BEGINNING });
  const environment = await timeSkippingEnvironment();
  let offset = Date.parse(BEGINNING) - (await environment.currentTimeMs());
  const workflowBundle: WorkflowBundle = { code: await bundleWorkflows() };
  const signaller = createCaseSignaller(environment.client, TASK_QUEUE);
  const real = createCaseActivities(app.deps);
  const told = new Map<string, string>();
  const running = new Set<string>();

  async function syncClock(): Promise<void> {
    app.clock.set(new Date((await environment.currentTimeMs()) + offset).toISOString());
  }
  function onClock<Args extends unknown[], R>(
    act: (...args: Args) => Promise<R>,
  ): (...args: Args) => Promise<R> {
    return async (...args) => {
      await syncClock();
      return act(...args);
    };
  }
  const handle = (caseId: string) => environment.client.workflow.getHandle(caseWorkflowId(caseId));

  async function isSettled(caseId: string): Promise<boolean> {
    if ((await handle(caseId).describe()).status.name !== 'RUNNING') {
      running.delete(caseId);
      return true;
    }
    const last = (await handle(caseId).fetchHistory()).events?.at(-1);
    // What follows a task that is done: nothing, its notes, its timers. Anything else is work to do.
    return [
      last?.workflowTaskCompletedEventAttributes,
      last?.markerRecordedEventAttributes,
      last?.timerStartedEventAttributes,
      last?.timerCanceledEventAttributes,
    ].some((attributes) => attributes !== null && attributes !== undefined);
  }

  const world: CaseWorld = {
    app,
    environment,
    signaller,
    activities: { readCase: onClock(real.readCase), doStep: onClock(real.doStep) },
    handle,
    async startWorker() {
      const worker = await Worker.create({
        connection: environment.nativeConnection,
        taskQueue: TASK_QUEUE,
        workflowBundle,
        activities: { ...world.activities },
        // Nothing is kept: each task replays the history, so a fault in it shows at once.
        maxCachedWorkflows: 0,
        workflowFailureErrorTypes: { '*': ['NondeterminismError'] },
      });
      const ended = worker.run();
      return async () => {
        worker.shutdown();
        await ended;
      };
    },
    async pass(days, hours = 0) {
      await environment.sleep(days * DAY_MS + hours * HOUR_MS);
      for (const caseId of running) {
        await world.settled(caseId);
      }
      await syncClock();
    },
    async leap(days) {
      offset += days * DAY_MS;
      await syncClock();
    },
    async poke(caseId) {
      told.set(caseId, expect.getState().currentTestName ?? caseId);
      running.add(caseId);
      // This server, not the real one, may refuse one of two that start a workflow at once. The poke
      // would stay and be told again; so here.
      for (;;) {
        try {
          await signaller.signal(caseId);
          return;
        } catch (error) {
          if (!(error instanceof WorkflowExecutionAlreadyStartedError)) {
            throw error;
          }
        }
      }
    },
    async settled(caseId) {
      while (!(await isSettled(caseId))) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await syncClock();
    },
    async tell(caseId) {
      await world.poke(caseId);
      await world.settled(caseId);
    },
    historyOf: async (caseId) => JSON.stringify(await handle(caseId).fetchHistory(), null, 1),
    syncClock,
    async close() {
      await keepHistories(told, handle);
      await environment.teardown();
      await app.close();
    },
  };
  return world;
}

/** Keeps what was told of each test's case, where histories are recorded. */
async function keepHistories(
  told: ReadonlyMap<string, string>,
  handle: (caseId: string) => WorkflowHandle,
): Promise<void> {
  const names = new Map<string, number>();
  for (const [caseId, test] of told) {
    const number = (names.get(test) ?? 0) + 1;
    names.set(test, number);
    await keepHistory(test, handle(caseId), number);
  }
}

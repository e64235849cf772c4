import { once } from 'node:events';
import type { Server } from 'node:http';
import { type EntityManager, raw } from '@mikro-orm/postgresql';
import supertest from 'supertest';
import { z } from 'zod';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import { createApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { createSqlPool } from '#server/db/sql.ts';
import type { Deps } from '#server/deps.ts';
import { createQueueNews } from '#server/queue/queue-news.ts';
import { createDocumentChecks } from '#server/documents/document-checks.ts';
import { createDocumentReadings } from '#server/documents/document-readings.ts';
import type { Route } from '#server/http/route.ts';
import { createLogger } from '#server/logger.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { BUILT_IN_REGISTRY } from '#server/registry/registry.ts';
import { configuredSecretBox } from '#server/secret-box.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createMemoryFileStore } from './memory-file-store.ts';

/** A message waiting to be sent, with what it would say; what is sealed is opened. */
export interface OutboxMessage {
  template: MessageTemplateId;
  channel: Channel;
  accountId: string | null;
  caseId: string | null;
  destination: string | null;
  params: Record<string, string>;
}

export interface TestApp {
  /** Where it listens, `http://127.0.0.1:port`. */
  readonly url: string;
  readonly deps: Deps;
  readonly database: TestDatabase;
  /** The clock that the product reads; it stands still until moved. */
  readonly clock: TestClock;
  /** Ids of the cases whose workflows were told of a change, in order. */
  readonly told: string[];
  /** A browser of its own: keeps its cookies from call to call. */
  agent(): ReturnType<typeof supertest.agent>;
  /** A database session of its own. */
  em(): EntityManager;
  /** Every message queued so far and not cancelled, oldest first. */
  outbox(): Promise<OutboxMessage[]>;
  /** Stops it and removes its database. */
  close(): Promise<void>;
}

/** As much of it as those need who only write into the registry, or sign somebody in. */
export type RegistryDesk = Pick<TestApp, 'em'> & { readonly deps: Pick<Deps, 'clock' | 'config'> };

export interface TestAppOverrides {
  /** Environment variables; limits of rate are a thousandfold unless said otherwise here. */
  environment?: Record<string, string>;
  deps?: Partial<Deps>;
  /** Instant at which the clock stands at first, ISO 8601. */
  now?: string;
  /** Whether the pictures of documents are read, which takes a second of a processor each. */
  readsPictures?: boolean;
  /** What to mount; absent: every route of the product. */
  routes?: readonly Route[];
}

/**
 * Starts the product's app on a database of its own, real but for its ports: workflows are not
 * told, messages stay in the queue, files are kept in memory. Call it in `beforeAll`, `close` in
 * `afterAll`.
 */
export async function createTestApp(overrides: TestAppOverrides = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '8',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_FACTOR: '1000',
    ...overrides.environment,
  });
  const orm = await openDatabase(config);
  const clock = createTestClock(overrides.now);
  const told: string[] = [];
  const ports = {
    config,
    clock: { now: () => clock().getTime() },
    logger: createLogger(config, 'test'),
    orm,
    files: createMemoryFileStore(),
    ...overrides.deps,
  };
  const sql = createSqlPool(config, () => undefined);
  const stopState: Deps['stopState'] = { phase: 'SERVING' };
  const readings = createDocumentReadings(ports);
  const deps: Deps = {
    ...ports,
    checks: createDocumentChecks({
      ...ports,
      ...(overrides.readsPictures === true && { readings }),
    }),
    readings,
    sql,
    queueNews: createQueueNews({ ...ports, sql, stopState }),
    teller: { tell: (caseId) => told.push(caseId), close: () => Promise.resolve() },
    messenger: { wake: () => undefined },
    secrets: configuredSecretBox(config),
    registry: BUILT_IN_REGISTRY,
    health: { temporal: () => Promise.resolve(true) },
    stopState,
    ...overrides.deps,
  };
  const server = createApp(deps, overrides.routes ?? (await everyRoute())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = addressOf(server);
  return {
    url,
    deps,
    database,
    clock,
    told,
    agent: () => supertest.agent(url),
    em: () => orm.em.fork(),
    outbox: () => readOutbox(deps),
    close: async () => {
      await stop(server);
      await deps.queueNews.close();
      await deps.checks.close();
      await readings.close();
      await deps.sql.close();
      await orm.close(true);
      await database.drop();
    },
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the test server listens on no port');
  }
  return `http://127.0.0.1:${address.port}`;
}

/** Loaded late, so that the test of one area does not load all the others. */
async function everyRoute(): Promise<readonly Route[]> {
  return (await import('#server/routes.ts')).ROUTES;
}

const Params = z.record(z.string(), z.string());

async function readOutbox(deps: Deps): Promise<OutboxMessage[]> {
  const em = deps.orm.em.fork();
  // While the clock stands still neither times nor ids tell the order; who wrote them does.
  const messages = await em
    .createQueryBuilder(Message, 'm')
    .where({ state: { $ne: 'CANCELLED' } })
    .orderBy({ [raw('age(m.xmin)')]: 'desc', [raw('m.ctid')]: 'asc' })
    .getResultList();
  return messages.map(({ template, channel, accountId, caseId, destination, params, secret }) => ({
    template,
    channel,
    accountId: accountId ?? null,
    caseId: caseId ?? null,
    destination: destination ?? null,
    params: {
      ...params,
      ...(secret && Params.parse(JSON.parse(deps.secrets.open(secret)))),
    },
  }));
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

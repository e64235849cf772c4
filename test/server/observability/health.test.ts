import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasePoke } from '#server/cases/case-poke.entity.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import { createHealthProbes } from '#server/observability/health-probes.ts';
import { mayReadMetrics } from '#server/observability/may-read-metrics.ts';
import { readiness } from '#server/observability/readiness.ts';
import { serveMetrics } from '#server/observability/serve-metrics.ts';
import { listeningPort } from '#server/mailbox/listening-port.ts';
import { observabilityRoutes } from '#server/observability/routes.ts';
import { queueMessage } from '#server/notifications/queue-message.ts';
import { aCase } from '#test/factories/case.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ routes: observabilityRoutes });
});
afterAll(() => app.close());

const failing = (error: Error) => ({
  ...app.deps.sql,
  rows: () => Promise.reject(error),
  close: () => Promise.resolve(),
});
const undefinedTable = Object.assign(new Error('no such table'), { code: '42P01' });

describe('health', () => {
  it('is alive without asking anybody', async () => {
    const { status, body } = await app.agent().get('/api/health/live');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });

  it('is ready with the database migrated and Temporal there', async () => {
    const { status, body } = await app.agent().get('/api/health/ready');
    expect([status, body]).toEqual([200, { status: 'ok', database: 'ok', temporal: 'ok' }]);
  });

  it('is degraded, not away, without Temporal: submissions still work', async () => {
    const health = { temporal: () => Promise.resolve(false) };
    expect(await readiness({ ...app.deps, health })).toEqual({
      status: 'degraded',
      database: 'ok',
      temporal: 'unreachable',
    });
  });

  it.for([
    ['unreachable', new Error('connect ECONNREFUSED')],
    ['not_migrated', undefinedTable],
  ] as const)('is unavailable with the database %s', async ([database, error]) => {
    const sql = failing(error);
    expect(await readiness({ ...app.deps, sql })).toMatchObject({
      status: 'unavailable',
      database,
    });
  });

  it('answers 503 while the database is away', async () => {
    const away = await createTestApp({
      routes: observabilityRoutes,
      deps: { sql: failing(new Error('connect ECONNREFUSED')) },
    });
    const { body } = await away.agent().get('/api/health/ready').expect(503);
    expect(body).toMatchObject({ status: 'unavailable', database: 'unreachable' });
    await away.close();
  });

  it('is not ready while a migration is missing', async () => {
    const sql = { ...app.deps.sql, rows: () => Promise.resolve([]) };
    expect(await readiness({ ...app.deps, sql })).toMatchObject({ database: 'not_migrated' });
  });

  it('says no once the process is on its way to its end, and asks nobody', async () => {
    const ending = await createTestApp({
      routes: observabilityRoutes,
      deps: { sql: failing(new Error('not to be asked')), stopState: { phase: 'ANNOUNCED' } },
    });
    const { body, headers } = await ending.agent().get('/api/health/ready').expect(503);
    expect(body).toEqual({ status: 'stopping', database: 'not_asked', temporal: 'not_asked' });
    expect(headers['connection']).toBe('close');
    await ending.agent().get('/api/health/live').expect(200);
    await ending.close();
  });

  it('finds Temporal away when nothing listens there', async () => {
    const probes = createHealthProbes({ TEMPORAL_ADDRESS: '127.0.0.1:9' });
    expect(await probes.temporal()).toBe(false);
    await probes.close();
  });
});

describe('metrics', () => {
  it('count what waits in the database', async () => {
    await app.em().transactional((em) =>
      queueMessage(em, app.deps, {
        key: 'metrics',
        template: 'phone_code',
        channel: 'SMS',
        locale: 'it',
        destination: '+393330000000',
      }),
    );
    app.clock.advance(90_000);
    const { text, headers } = await app.agent().get('/api/metrics').expect(200);
    expect(headers['content-type']).toMatch(/^text\/plain; version=/);
    expect(text).toContain('desk_messages{state="QUEUED"} 1\n');
    expect(text).toContain('desk_messages{state="FAILED"} 0\n');
    expect(text).toContain('desk_message_oldest_queued_seconds 90\n');
    expect(text).toContain('desk_case_pokes_waiting 0\n');
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('tell of approved cases that nobody wrote to the registry, and of changes nobody was told', async () => {
    const gauges = async () => (await app.agent().get('/api/metrics').expect(200)).text;
    const { caseId } = await aCase(app, 'APPROVED');
    await app.em().nativeDelete(CasePoke, { case: { $ne: caseId } });
    app.clock.advance(10 * 60_000);
    expect(await gauges()).toContain('desk_cases_uncommitted 0\n');
    expect(await gauges()).toContain('desk_case_oldest_poke_seconds 600\n');
    app.clock.advance(1000);
    const stuck = await gauges();
    expect(stuck).toContain('desk_cases_uncommitted 1\n');
    expect(stuck).toContain('desk_case_oldest_uncommitted_seconds 601\n');
    await commitCase(app.deps, caseId);
    await app.em().nativeDelete(CasePoke, {});
    const done = await gauges();
    expect(done).toContain('desk_cases_uncommitted 0\n');
    expect(done).toContain('desk_case_oldest_uncommitted_seconds 0\n');
    expect(done).toContain('desk_case_oldest_poke_seconds 0\n');
  });

  it('are not there for somebody further away', async () => {
    const answer = await app.agent().get('/api/metrics').set('X-Forwarded-For', '10.0.0.7');
    expect(answer.status).toBe(404);
  });

  it('of the worker are served on a port of their own', async () => {
    const server = await serveMetrics(app.deps, 0);
    const url = `http://127.0.0.1:${listeningPort(server)}`;
    const answer = await fetch(`${url}/metrics`);
    expect(await answer.text()).toContain('desk_messages{state="QUEUED"}');
    expect((await fetch(`${url}/`)).status).toBe(404);
    const forwarded = { headers: { 'X-Forwarded-For': '8.8.8.8' } };
    expect((await fetch(`${url}/metrics`, forwarded)).status).toBe(404);
    server.close();
    server.closeAllConnections();
  });

  const open = { METRICS_TOKEN: '', TRUSTED_PROXIES: 0 };
  const ask = { ip: '127.0.0.1', authorization: undefined, forwardedFor: undefined };
  it.for([
    ['this machine', open, ask, true],
    ['this machine, mapped', open, { ...ask, ip: '::ffff:127.0.0.1' }, true],
    ['this machine by IPv6', open, { ...ask, ip: '::1' }, true],
    ['a private network', open, { ...ask, ip: '172.31.255.255' }, true],
    ['beside a private network', open, { ...ask, ip: '172.32.0.0' }, false],
    ['anywhere', open, { ...ask, ip: '8.8.8.8' }, false],
    ['no address', open, { ...ask, ip: undefined }, false],
    ['a proxy nobody configured', open, { ...ask, forwardedFor: '8.8.8.8' }, false],
    [
      'a private network through the proxy configured',
      { ...open, TRUSTED_PROXIES: 1 },
      { ...ask, ip: '10.1.2.3', forwardedFor: '10.1.2.3' },
      true,
    ],
    ['near, but a token is asked', { ...open, METRICS_TOKEN: 't' }, ask, false],
    [
      'the token',
      { ...open, METRICS_TOKEN: 't' },
      { ...ask, ip: '8.8.8.8', authorization: 'Bearer t' },
      true,
    ],
    [
      'another token',
      { ...open, METRICS_TOKEN: 't' },
      { ...ask, authorization: 'Bearer tt' },
      false,
    ],
  ] as const)('may be read: %s', ([, config, asker, allowed]) => {
    expect(mayReadMetrics(config, asker)).toBe(allowed);
  });
});

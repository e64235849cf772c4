import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { queueRoutes } from '#server/queue/routes.ts';
import {
  ACTS,
  aCase,
  aResident,
  anOperator,
  type CaseInHand,
  versionOf,
} from '#test/factories/case.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { until } from '#test/support/until.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

let app: TestApp;
let operator: Agent;
beforeAll(async () => {
  app = await createTestApp({ routes: [...deskCaseRoutes, ...queueRoutes] });
  await openPlaceDirectory();
  await aMunicipality(app.em(), { code: 'E801', name: 'Magenta', office: 'MAG' });
  operator = (await aDeskBrowser(app)).agent;
});
afterAll(() => app.close());

interface Stream {
  /** Events so far, as `name data`, with the id of the last that had one. */
  events: { name: string; data: string }[];
  lastId(): string;
  ended(): boolean;
  close(): void;
}

/** A line of an event by its name; empty where it has none. */
function line(block: string, name: string): string {
  const found = block.split('\n').find((each) => each.startsWith(`${name}: `));
  return found?.slice(name.length + 2) ?? '';
}

/** Opens the news of the queue and waits for the first event. */
async function watch(agent: Agent, since?: string): Promise<Stream> {
  let text = '';
  let over = false;
  const { hostname } = new URL(app.url);
  const cookies = agent.jar.getCookies({
    domain: hostname,
    path: '/',
    secure: false,
    script: false,
  });
  const asked = get(`${app.url}/api/desk/queue-news`, {
    headers: {
      cookie: cookies.toValueString(),
      ...(since !== undefined && { 'last-event-id': since }),
    },
  });
  const end = (): void => {
    over = true;
  };
  asked.once('error', end);
  asked.once('response', (answer) => {
    answer.on('data', (bytes: Buffer) => (text += bytes.toString()));
    answer.once('error', end);
    answer.once('close', end);
  });
  const blocks = () => text.split('\n\n').filter((block) => block.startsWith('event:'));
  await until(() => blocks().length > 0 || over);
  return {
    get events() {
      return blocks().map((block) => ({ name: line(block, 'event'), data: line(block, 'data') }));
    },
    lastId: () =>
      blocks()
        .map((block) => line(block, 'id'))
        .filter(Boolean)
        .at(-1) ?? '',
    ended: () => over,
    close: () => asked.destroy(),
  };
}

const about = (stream: Stream, { caseId }: CaseInHand, name = 'cases') =>
  stream.events.filter((event) => event.name === name && event.data.includes(caseId));

describe('the news of the queue', () => {
  it('tell a change within seconds, and who opened a case; of one’s own office alone', async () => {
    const here = await aCase(app, 'SUBMITTED');
    const elsewhere = await aCase(app, 'SUBMITTED', {
      resident: await aResident(app, { person: { residenceMunicipality: 'E801' } }),
      operator: await anOperator(app, { office: 'MAG' }),
    });
    const stream = await watch(operator);
    expect(stream.events[0]).toEqual({ name: 'begin', data: '{}' });
    await ACTS.take(app, elsewhere);
    await ACTS.take(app, here);
    await until(() => about(stream, here).length > 0);
    expect(JSON.parse(about(stream, here)[0]?.data ?? '')).toEqual({
      cases: [
        {
          id: here.caseId,
          version: await versionOf(app, here.caseId),
          state: 'IN_CHARGE',
          assigneeId: here.operator.staffId,
        },
      ],
    });
    const other = await aDeskBrowser(app, { name: 'Ugo', surname: 'Neri' });
    const presence = `/api/desk/cases/${here.caseId}/presence`;
    await other.agent.post(presence).expect(200);
    await until(() => about(stream, here, 'viewers').length > 0);
    expect(JSON.parse(about(stream, here, 'viewers')[0]?.data ?? '')).toEqual({
      viewers: { [here.caseId]: ['Ugo Neri'] },
    });
    await other.agent.delete(presence).expect(204);
    await until(() => stream.events.at(-1)?.data === '{"viewers":{}}');
    expect(about(stream, elsewhere)).toEqual([]);
    // Nothing of a person goes over it but the names of colleagues.
    expect(JSON.stringify(stream.events)).not.toContain(here.resident.person.surname);
    stream.close();
  });

  it('go on from the last event, and say when that was too long ago', async () => {
    const first = await watch(operator);
    const since = first.lastId();
    first.close();
    const missed = await aCase(app, 'SUBMITTED');
    const second = await watch(operator, since);
    await until(() => about(second, missed).length > 0);
    expect(about(second, missed)[0]?.data).toContain('SUBMITTED');
    second.close();
    await app.em().execute(
      `insert into case_event (case_id, at, type, actor_kind, citizen_visible)
       select ?, now(), 'note_added', 'SYSTEM', false from generate_series(1, 1100)`,
      [missed.caseId],
    );
    const third = await watch(operator, since);
    expect(third.events[0]?.name).toBe('reset');
    third.close();
  });

  it('are six streams at most for one person', async () => {
    const { agent } = await aDeskBrowser(app);
    const streams = await Promise.all(Array.from({ length: 6 }, () => watch(agent)));
    expect(refusal(await agent.get('/api/desk/queue-news'))).toBe('429 too_many_requests');
    streams.forEach((stream) => stream.close());
  });

  it('keep no session alive', async () => {
    const { agent } = await aDeskBrowser(app);
    app.clock.advance(20 * 60_000);
    (await watch(agent)).close();
    await agent.get('/api/desk/cases').set('X-Unattended', '1').expect(200);
    app.clock.advance(11 * 60_000);
    expect(refusal(await agent.get('/api/desk/cases'))).toBe('401 not_signed_in');
  });

  it('end at once when the server stops', async () => {
    const { agent } = await aDeskBrowser(app);
    const stream = await watch(agent);
    expect(stream.ended()).toBe(false);
    app.deps.stopState.phase = 'ANNOUNCED';
    await until(stream.ended);
    app.deps.stopState.phase = 'SERVING';
  });
});

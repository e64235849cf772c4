import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptPhrase, Phrase } from '#contract/phrase.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { phraseRoutes } from '#server/phrases/routes.ts';
import { anOffice } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import type { StaffData } from '#test/factories/staff.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

const KEPT = '/api/desk/kept-phrases';
let app: TestApp;
let operator: Agent;
let ofLegnano: Agent;
let ofMagenta: Agent;
let ofAll: Agent;
let administrator: Agent;

beforeAll(async () => {
  app = await createTestApp({ routes: phraseRoutes });
  await anOffice(app.em(), { id: 'LEG' });
  await anOffice(app.em(), { id: 'MAG' });
  operator = await agentOf();
  ofLegnano = await agentOf({ role: 'SUPERVISOR', office: 'LEG' });
  ofMagenta = await agentOf({ role: 'SUPERVISOR', office: 'MAG' });
  ofAll = await agentOf({ role: 'SUPERVISOR', office: null });
  administrator = await agentOf({ role: 'ADMIN', office: null });
});
afterAll(() => app.close());

async function agentOf(wanted: StaffData = {}): Promise<Agent> {
  return (await aDeskBrowser(app, wanted)).agent;
}

const WORDS = {
  use: 'NOTE',
  title: { it: 'Richiamare', en: 'Call back' },
  text: { it: 'Richiamare {applicant} il {today}.', en: 'Call {applicant} back on {today}.' },
} as const;
const inUse = async (agent: Agent): Promise<string[]> =>
  (await agent.get('/api/desk/phrases').expect(200)).body.data.map(({ id }: Phrase) => id);
const add = (agent: Agent, code: string, officeId: string | null, part: object = {}) =>
  agent.post(KEPT).send({ code, ...WORDS, officeId, ...part });

describe('ready phrases', () => {
  it('are the authority’s and those of one’s office, kept by who keeps them', async () => {
    await add(administrator, 'everywhere', null).expect(204);
    await add(ofLegnano, 'of-legnano', 'LEG').expect(204);
    await add(ofAll, 'of-magenta', 'MAG').expect(204);
    expect(await inUse(operator)).toEqual(expect.arrayContaining(['everywhere', 'of-legnano']));
    expect(await inUse(operator)).not.toContain('of-magenta');
    expect(await inUse(ofAll)).toEqual(
      expect.arrayContaining(['everywhere', 'of-legnano', 'of-magenta']),
    );
    for (const [agent, officeId] of [
      [ofLegnano, 'MAG'],
      [ofLegnano, null],
      [ofAll, null],
    ] as const) {
      expect(refusal(await add(agent, 'nowhere', officeId))).toBe('403 not_allowed');
    }
    expect(refusal(await add(operator, 'nowhere', 'LEG'))).toBe('403 not_allowed');
    const { body } = await ofLegnano.get(`${KEPT}?perPage=100`).expect(200);
    const may = new Map(body.data.map((one: KeptPhrase) => [one.id, one.mayChange]));
    expect([may.get('everywhere'), may.get('of-legnano'), may.has('of-magenta')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['a placeholder that no case has', { text: { ...WORDS.text, en: '{fiscalCode}' } }, 'text.en'],
    ['a code that is taken', { code: 'taken' }, 'code'],
    ['a code with blanks', { code: 'Ab c' }, 'code'],
    ['an office that is not there', { officeId: 'XXX' }, 'officeId'],
  ])('are refused with %s', async (_what, part, field) => {
    await add(administrator, 'taken', null);
    const refused = await add(administrator, 'new-one', 'LEG', part);
    expect(refusal(refused)).toBe('422 invalid');
    expect(Object.keys(refused.body.errors)).toEqual([field]);
    expect(await inUse(ofAll)).not.toContain('new-one');
  });

  it('are changed by whoever saw them last, retired, and audited', async () => {
    await add(ofLegnano, 'to-change', 'LEG').expect(204);
    const change = (agent: Agent, part: object = {}) =>
      agent
        .put(`${KEPT}/to-change`)
        .send({ version: 1, ...WORDS, officeId: 'LEG', retired: true, ...part });
    expect(refusal(await change(ofMagenta, { officeId: 'MAG' }))).toBe('404 not_found');
    expect(refusal(await change(ofLegnano, { officeId: 'MAG' }))).toBe('403 not_allowed');
    await change(ofLegnano).expect(204);
    expect(refusal(await change(administrator))).toBe('409 stale_version');
    expect(await inUse(operator)).not.toContain('to-change');
    const missing = administrator.put(`${KEPT}/not-there`);
    expect(
      refusal(await missing.send({ version: 1, ...WORDS, officeId: null, retired: false })),
    ).toBe('404 not_found');
    const kept = await app.em().find(AuditEvent, { action: 'phrase_kept' });
    expect(kept.map(({ detail }) => detail)).toContainEqual({
      code: 'to-change',
      officeId: 'LEG',
      act: 'CHANGED',
      retired: true,
    });
  });
});

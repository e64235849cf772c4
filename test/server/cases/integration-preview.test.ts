import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IntegrationPreview } from '#contract/desk-case.ts';
import type { MessageView } from '#contract/message.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { ClosingDay } from '#server/offices/closing-day.entity.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { aResident, versionOf } from '#test/factories/case.ts';
import { anOffice, aPerson, newId } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, type CaseOnDesk, refusal } from './browsers.ts';

const NOW = '2026-11-16T09:00:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: deskCaseRoutes, now: NOW });
  // As the server does at its start.
  await openPlaceDirectory();
  const em = app.em();
  const { id: office } = await anOffice(em);
  await em.insert(ClosingDay, { office, day: '2026-12-17', name: 'Patrono' });
});
afterAll(() => app.close());

const path = ({ caseId }: { caseId: string }) => `/api/desk/cases/${caseId}/integration-preview`;

async function preview(hand: CaseOnDesk): Promise<IntegrationPreview> {
  return (await hand.desk.get(path(hand)).expect(200)).body;
}

describe('before an integration is asked', () => {
  it.each(['it', 'en'] as const)(
    'the term and the messages are those that then leave: %s',
    async (locale) => {
      const hand = await aCaseOnDesk(app, 'IN_CHARGE', {
        resident: await aResident(app, { locale }),
        // The desk lists what was sent in its own reader's language.
        staff: { locale },
      });
      const shown = await preview(hand);
      expect(shown).toMatchObject({ dueOn: '2026-12-16', officeClosed: false });
      expect(shown.remindersOn).toEqual(['2026-12-01', '2026-12-13']);
      expect([shown.email.to, shown.sms.to]).toEqual([
        hand.resident.account.email,
        hand.resident.account.mobile,
      ]);
      expect(shown.email.text).toContain(
        locale === 'it' ? 'fino al 16 dicembre 2026' : '16 December 2026',
      );

      const asked = await hand.desk
        .post(`/api/desk/cases/${hand.caseId}/integration-requests`)
        .send({
          version: await versionOf(app, hand.caseId),
          message: 'Manca il retro',
          items: [{ kind: 'TEXT', label: 'Recapito' }],
        });
      expect(asked.body.integrationDueOn).toBe(shown.dueOn);
      const sent = (channel: string) =>
        asked.body.messages.find(
          (message: MessageView) =>
            message.template === 'integration_requested' && message.channel === channel,
        );
      expect(sent('EMAIL')).toMatchObject({
        subject: shown.email.subject,
        text: shown.email.text,
      });
      expect(sent('SMS').text).toBe(shown.sms.text);
    },
  );

  // Calendar days are not moved by closing days (LC-3): the desk is only told.
  it.each([
    ['2026-11-17T09:00:00Z', '2026-12-17', 'the office’s own closing day'],
    ['2026-11-25T09:00:00Z', '2026-12-25', 'a holiday'],
    ['2026-11-19T09:00:00Z', '2026-12-19', 'a Saturday'],
  ])('on %s the term ends on %s, %s', async (now, dueOn) => {
    app.clock.set(now);
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    expect(await preview(hand)).toMatchObject({ dueOn, officeClosed: true });
    app.clock.set(NOW);
  });

  it('nothing is shown of what cannot be asked', async () => {
    const free = await aCaseOnDesk(app, 'SUBMITTED');
    expect(refusal(await free.desk.get(path(free)))).toBe('409 wrong_state');
    const held = await aCaseOnDesk(app, 'IN_CHARGE');
    const { agent } = await aDeskBrowser(app);
    expect(refusal(await agent.get(path(held)))).toBe('403 not_allowed');
    const householdId = newId();
    const relative = await aPerson(app.em(), { householdId });
    const own = await aCaseOnDesk(app, 'SUBMITTED', {
      resident: await aResident(app, { person: { householdId } }),
      staff: { person: relative.id },
    });
    expect(refusal(await own.desk.get(path(own)))).toBe('403 household_case');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageView } from '#contract/message.ts';
import type { AnnouncedAct, MessagePreview } from '#contract/message-preview.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { MessageWording } from '#server/notifications/wordings/message-wording.entity.ts';
import { forgetWordings } from '#server/notifications/wordings/wordings.ts';
import { ClosingDay } from '#server/offices/closing-day.entity.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { aResident, versionOf } from '#test/factories/case.ts';
import { anOffice, aPerson, newId } from '#test/factories/registry.ts';
import { aStaffMember } from '#test/factories/staff.ts';
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

const path = ({ caseId }: { caseId: string }, act: AnnouncedAct = 'requestIntegration') =>
  `/api/desk/cases/${caseId}/message-previews/${act}`;

async function preview(hand: CaseOnDesk, act?: AnnouncedAct): Promise<MessagePreview> {
  return (await hand.desk.get(path(hand, act)).expect(200)).body;
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
      expect([shown.email?.to, shown.sms?.to]).toEqual([
        hand.resident.account.email,
        hand.resident.account.mobile,
      ]);
      expect(shown.email?.text).toContain(
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
        subject: shown.email?.subject,
        text: shown.email?.text,
      });
      expect(sent('SMS').text).toBe(shown.sms?.text);
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

const REFUSED = { reasons: ['NOT_COMPETENT'], text: 'Non è di nostra competenza' };

describe('before a decision', () => {
  it.each([
    ['reject', 'rejection', 'case_rejected'],
    ['sendRejectionNotice', 'rejection-notice', 'rejection_notice'],
  ] as const)('%s shows the very messages that it then sends', async (act, name, template) => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const shown = await preview(hand, act);
    const done = await hand.desk
      .post(`/api/desk/cases/${hand.caseId}/${name}`)
      .send({ version: await versionOf(app, hand.caseId), ...REFUSED })
      .expect(200);
    const sent = done.body.messages.filter((one: MessageView) => one.template === template);
    const by = (channel: string) => sent.find((one: MessageView) => one.channel === channel);
    expect(shown.dueOn).toBe(done.body.objectionDueOn);
    expect(shown.email).toMatchObject({ subject: by('EMAIL').subject, text: by('EMAIL').text });
    expect(shown.sms?.text).toBe(by('SMS')?.text);
  });

  it('an approval shows the outcome, in the words that an administrator has just written', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const before = await preview(hand, 'approve');
    expect(before).toMatchObject({ dueOn: null, officeClosed: false, remindersOn: [] });
    expect(before.email?.text).toContain('è stata accolta. La pratica è conclusa.');
    const { id: changedBy } = await aStaffMember(app.em(), { role: 'ADMIN' });
    const paragraphs = ['Ciao, {protocolNumber} è conclusa: detto a modo nostro.'];
    const words = { subject: 'Conclusa {protocolNumber}', paragraphs, button: 'Vai' };
    await app.em().insert(MessageWording, {
      template: 'case_approved',
      channel: 'EMAIL',
      version: 1,
      words: { it: words, en: words },
      changedBy,
      changedAt: new Date(app.clock.now()),
    });
    forgetWordings(app.deps.sql);
    expect((await preview(hand, 'approve')).email?.text).toContain('detto a modo nostro');
  });

  it('nothing is shown of a decision that cannot be made', async () => {
    const free = await aCaseOnDesk(app, 'SUBMITTED');
    expect(refusal(await free.desk.get(path(free, 'approve')))).toBe('409 wrong_state');
    expect(refusal(await free.desk.get(path({ caseId: newId() }, 'approve')))).toBe(
      '404 not_found',
    );
    const unknown = `/api/desk/cases/${free.caseId}/message-previews/withdraw`;
    expect(refusal(await free.desk.get(unknown))).toBe('404 not_found');
  });
});

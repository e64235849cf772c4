import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#contract/localized.ts';
import type { MessageView } from '#contract/message.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { messagesOfCase } from '#server/notifications/messages-of-case.ts';
import { queueMessage } from '#server/notifications/queue-message.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { type CaseInHand, REACHABLE_STATES, aCase } from '#test/factories/case.ts';
import { aSignedInStaffMember } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ routes: deskCaseRoutes });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

/** What of the people of a case no message may say (LC-1). */
function personalWords({ resident, wanted }: CaseInHand): string[] {
  const { account } = resident;
  const { surname, name, fiscalCode, email, mobile, residence } = account;
  const doctors = [wanted, resident.doctor].flatMap((doctor) => doctor?.surname ?? []);
  return [surname, name, fiscalCode, email, mobile, residence.street, ...doctors];
}

function templates(messages: readonly MessageView[]): string[] {
  return messages.map(({ template }) => template);
}

describe('the messages of a case', () => {
  it.for(REACHABLE_STATES.filter((state) => state !== 'DRAFT'))(
    'that came to %s say its number and nothing of its people',
    async (state) => {
      const hand = await aCase(app, state);
      for (const locale of LOCALES) {
        const messages = await messagesOfCase(app.deps, hand.caseId, locale);
        expect(messages.length).toBeGreaterThan(0);
        for (const { subject, text } of messages) {
          expect(subject).toMatch(/(Richiesta|Request) [^:]*\d+[^:]*: /);
          for (const word of personalWords(hand)) {
            expect(`${subject} ${text}`.toLowerCase()).not.toContain(word.toLowerCase());
          }
        }
      }
    },
  );

  it('come by each channel, with how far they are', async () => {
    const { caseId } = await aCase(app, 'INTEGRATION_REQUESTED');
    const messages = await messagesOfCase(app.deps, caseId, 'it');
    expect(messages.map(({ template, channel }) => `${template} ${channel}`).toSorted()).toEqual([
      'case_received EMAIL',
      'case_taken_in_charge EMAIL',
      'integration_requested EMAIL',
      'integration_requested SMS',
    ]);
    expect(messages.every(({ state, sentAt }) => state === 'QUEUED' && sentAt === null)).toBe(true);
  });

  it('come newest first, and show alerts to staff to the staff alone', async () => {
    const { caseId, operator } = await aCase(app, 'SUBMITTED');
    app.clock.advance(1000);
    await app.em().transactional((em) =>
      queueMessage(em, app.deps, {
        key: `alert:${caseId}`,
        template: 'staff_deadline_breached',
        channel: 'EMAIL',
        locale: 'it',
        caseId,
        staffId: operator.staffId,
        params: { protocolNumber: '2026/1' },
      }),
    );
    const ofCitizen = await messagesOfCase(app.deps, caseId, 'en');
    expect(templates(ofCitizen)).toEqual(['case_received']);
    const { agent } = await aSignedInStaffMember(app);
    const { status, body } = await agent.get(`/api/desk/cases/${caseId}`);
    expect([status, body.code]).toEqual([200, undefined]);
    expect(templates(body.messages)).toEqual(['staff_deadline_breached', 'case_received']);
  });
});

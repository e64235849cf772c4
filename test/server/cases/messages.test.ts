import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { LOCALES } from '#contract/localized.ts';
import { Account } from '#server/identity/account.entity.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { renderMessage } from '#server/notifications/render-message.ts';
import { serviceIdentity } from '#server/notifications/service-identity.ts';
import { PRODUCT_WORDINGS } from '#server/notifications/wordings/wordings.ts';
import { ACTS, aCase, aResident, caseRow, REACHABLE_STATES } from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

const messagesOf = (caseId: string) =>
  app.em().find(Message, { caseId }, { orderBy: { createdAt: 'asc' } });

/** What each state told the citizen on the way there (specification 4, LC-13). */
const TOLD: Partial<Record<CaseState, readonly string[]>> = {
  DRAFT: [],
  SUBMITTED: ['case_received EMAIL'],
  IN_CHARGE: ['case_received EMAIL', 'case_taken_in_charge EMAIL'],
  INTEGRATION_REQUESTED: ['integration_requested EMAIL', 'integration_requested SMS'],
  INTEGRATION_RECEIVED: ['integration_received EMAIL'],
  REJECTION_NOTICE: ['rejection_notice EMAIL'],
  APPROVED: [],
  COMMIT_FAILED: [],
  COMPLETED: ['case_approved EMAIL', 'case_approved SMS'],
  REJECTED: ['case_rejected EMAIL', 'case_rejected SMS'],
  WITHDRAWN: ['case_withdrawn EMAIL', 'case_withdrawn SMS'],
  EXPIRED: ['case_expired EMAIL', 'case_expired SMS'],
};

describe('messages about a case', () => {
  it.each(REACHABLE_STATES)('that came to %s', async (state) => {
    const hand = await aCase(app, state, {
      form: { note: 'Nota riservata', contactPhone: '+390331999888' },
    });
    const sent = (await app.outbox()).filter(({ caseId }) => caseId === hand.caseId);
    expect(sent.map(({ template, channel }) => `${template} ${channel}`)).toEqual(
      expect.arrayContaining([...(TOLD[state] ?? [])]),
    );
    expect(new Set(sent.map(({ accountId }) => accountId))).toEqual(
      new Set(sent.length === 0 ? [] : [hand.resident.account.id]),
    );
    const { person, account } = hand.resident;
    const secrets = [
      person.fiscalCode,
      person.surname,
      account.email,
      account.mobile,
      hand.wanted?.surname ?? 'no doctor',
      'Nota riservata',
      '0331999888',
      'Il documento è scaduto',
      'Manca qualcosa',
    ];
    for (const { template, channel, params, caseId } of sent) {
      // LC-1, trap 39: the number of the case, its days, and nothing of the person.
      expect(['protocolNumber', 'dueOn']).toEqual(expect.arrayContaining(Object.keys(params)));
      for (const locale of LOCALES) {
        const { subject, text } = renderMessage(
          { template, channel, params, caseId },
          locale,
          serviceIdentity(app.deps.config),
          { wordings: PRODUCT_WORDINGS, at: 0 },
        );
        expect(text).toContain(params['protocolNumber']);
        for (const secret of secrets) {
          expect(`${subject} ${text}`).not.toContain(secret);
        }
      }
    }
  });

  it('are queued once an act, whatever is repeated', async () => {
    const hand = await aCase(app, 'COMPLETED');
    const before = (await messagesOf(hand.caseId)).length;
    await ACTS.commit(app, hand);
    await ACTS.commit(app, hand);
    expect(await messagesOf(hand.caseId)).toHaveLength(before);
  });

  it('are in the language of the citizen who submitted', async () => {
    const resident = await aResident(app, { locale: 'en' });
    const hand = await aCase(app, 'IN_CHARGE', { resident });
    expect((await caseRow(app, hand.caseId)).locale).toBe('en');
    const locales = (await messagesOf(hand.caseId)).map(({ locale }) => locale);
    expect(new Set(locales)).toEqual(new Set(['en']));
  });

  it('are from then on in the language that the citizen changed to', async () => {
    const hand = await aCase(app, 'SUBMITTED');
    await app.em().nativeUpdate(Account, { id: hand.resident.account.id }, { locale: 'en' });
    await ACTS.take(app, hand);
    const locales = (await messagesOf(hand.caseId)).map(({ locale }) => locale);
    expect(locales).toEqual(['it', 'en']);
    expect((await caseRow(app, hand.caseId)).locale).toBe('it');
  });
});

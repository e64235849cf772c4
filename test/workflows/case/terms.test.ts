import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import type { CaseFile } from '#server/cases/case-file.entity.ts';
import { objectToRejection } from '#server/cases/object.ts';
import { ACTS, aCase, byCitizen, type CaseInHand, caseRow } from '#test/factories/case.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import { createCaseWorld, type CaseWorld } from './case-world.ts';

let world: CaseWorld;
let stop: () => Promise<void>;
beforeAll(async () => {
  world = await createCaseWorld();
  stop = await world.startWorker();
});
afterAll(async () => {
  await stop();
  await world.close();
});

/** A case at this moment, whose workflow has looked at it. */
async function begun(state: CaseState): Promise<CaseInHand> {
  await world.syncClock();
  const hand = await aCase(world.app, state);
  await world.tell(hand.caseId);
  return hand;
}

async function does(hand: CaseInHand, act: keyof typeof ACTS): Promise<void> {
  await world.syncClock();
  await ACTS[act](world.app, hand);
  await world.tell(hand.caseId);
}

const row = ({ caseId }: CaseInHand): Promise<CaseFile> => caseRow(world.app, caseId);

async function eventsOf({ caseId }: CaseInHand): Promise<string[]> {
  const events = await world.app.em().find(CaseEvent, { case: caseId }, { orderBy: { id: 'asc' } });
  return events.map(({ type }) => type);
}

async function messagesOf({ caseId }: CaseInHand, template: string): Promise<string[]> {
  return (await world.app.outbox())
    .filter((message) => message.caseId === caseId && message.template === template)
    .map(({ channel, params }) => [channel, params['dueOn']].filter(Boolean).join(' '));
}

/** Days from now to a day of the calendar, at the same hour. */
async function passUntil(day: string, hour: number): Promise<void> {
  await world.syncClock();
  const wait =
    Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) - world.app.deps.clock.now();
  await world.pass(0, wait / 3_600_000);
}
const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('a case', () => {
  it('from submission to its end', async () => {
    const hand = await begun('SUBMITTED');
    await does(hand, 'take');
    await does(hand, 'approve');
    await world.handle(hand.caseId).result();
    expect(await eventsOf(hand)).toEqual(['submitted', 'taken_in_charge', 'approved', 'completed']);
  });

  it.each(['COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'DRAFT'] as const)(
    'that is %s ends its workflow at once',
    async (state) => {
      const hand = await begun(state);
      await world.handle(hand.caseId).result();
      expect((await row(hand)).state).toBe(state);
    },
  );

  it('whose commit fails waits for its operator, who rejects it', async () => {
    const hand = await begun('IN_CHARGE');
    await world.syncClock();
    await ACTS.approve(world.app, hand);
    await ACTS.fillDoctor(world.app, hand);
    await world.tell(hand.caseId);
    expect(await row(hand)).toMatchObject({
      state: 'COMMIT_FAILED',
      commitFailure: { failed: [{ ruleId: 'R-DS-1' }] },
    });
    await does(hand, 'take');
    await does(hand, 'reject');
    await world.handle(hand.caseId).result();
    expect((await row(hand)).state).toBe('REJECTED');
  });

  it('withdrawn in the middle ends its workflow', async () => {
    const hand = await begun('INTEGRATION_REQUESTED');
    await does(hand, 'withdraw');
    await world.handle(hand.caseId).result();
    expect((await row(hand)).state).toBe('WITHDRAWN');
  });
});

describe('an integration', () => {
  it('is reminded of 15 and 3 days before, once each, and lapses after its last day', async () => {
    const hand = await begun('INTEGRATION_REQUESTED');
    const due = (await row(hand)).integrationDueOn ?? '';
    const reminders = () => messagesOf(hand, 'integration_reminder');
    await passUntil(dayAfter(due, -15), 7);
    expect(await reminders()).toEqual([]);
    await passUntil(dayAfter(due, -15), 9);
    expect(await reminders()).toEqual([`EMAIL ${due}`, `SMS ${due}`]);
    await passUntil(dayAfter(due, -3), 9);
    expect(await reminders()).toHaveLength(4);
    await passUntil(due, 21);
    expect((await row(hand)).state).toBe('INTEGRATION_REQUESTED');
    await world.handle(hand.caseId).result();
    await world.syncClock();
    expect(world.app.deps.clock.now()).toBeLessThan(Date.parse(`${due}T23:59:59Z`));
    expect(await row(hand)).toMatchObject({
      state: 'EXPIRED',
      integrationDueOn: null,
      suspensions: [{ to: dayAfter(due, 1) }],
    });
    expect(await reminders()).toHaveLength(4);
    expect(await messagesOf(hand, 'case_expired')).toEqual(['EMAIL', 'SMS']);
    expect(await eventsOf(hand)).toEqual([
      'submitted',
      'taken_in_charge',
      'integration_requested',
      'integration_reminded',
      'integration_reminded',
      'integration_lapsed',
    ]);
  });

  it('answered in time is reminded of no more, and the clock goes on', async () => {
    const hand = await begun('INTEGRATION_REQUESTED');
    expect((await row(hand)).concludeDueOn).toBeFalsy();
    await world.pass(16);
    expect(await messagesOf(hand, 'integration_reminder')).toHaveLength(2);
    await does(hand, 'answerIntegration');
    await does(hand, 'take');
    expect((await row(hand)).concludeDueOn).toBeTruthy();
    await does(hand, 'approve');
    await world.handle(hand.caseId).result();
    expect((await row(hand)).state).toBe('COMPLETED');
    await world.pass(20);
    expect(await messagesOf(hand, 'integration_reminder')).toHaveLength(2);
  });

  it('asked for twice has reminders of its own each time', async () => {
    const hand = await begun('INTEGRATION_REQUESTED');
    await world.pass(16);
    await does(hand, 'answerIntegration');
    await does(hand, 'take');
    await does(hand, 'requestIntegration');
    await world.pass(28);
    expect((await messagesOf(hand, 'integration_reminder')).length).toBe(6);
    await world.handle(hand.caseId).result();
    expect(await row(hand)).toMatchObject({ state: 'EXPIRED', integrationRound: 2 });
  });
});

describe('a case that is left untouched', () => {
  it('by its operator for five working days goes back to the queue', async () => {
    const hand = await begun('IN_CHARGE');
    await world.pass(4);
    expect((await row(hand)).state).toBe('IN_CHARGE');
    await world.pass(6);
    expect(await row(hand)).toMatchObject({ state: 'SUBMITTED' });
    expect((await row(hand)).assignee ?? null).toBeNull();
    expect((await eventsOf(hand)).filter((type) => type === 'released_by_timeout')).toHaveLength(1);
    await does(hand, 'withdraw');
  });

  it.each(['INTEGRATION_RECEIVED', 'COMMIT_FAILED'] as const)(
    'as %s is free for another operator',
    async (state) => {
      const hand = await begun(state);
      await world.pass(10);
      expect((await row(hand)).state).toBe(state);
      expect((await row(hand)).assignee ?? null).toBeNull();
      expect((await eventsOf(hand)).at(-1)).toBe('released_by_timeout');
      await does(hand, 'withdraw');
    },
  );

  it('by everybody raises one alert to the supervisors of its office', async () => {
    const supervisor = await aStaffMember(world.app.em(), { role: 'SUPERVISOR' });
    const elsewhere = await aStaffMember(world.app.em(), { role: 'SUPERVISOR', office: null });
    const hand = await begun('SUBMITTED');
    await world.pass(7);
    const alerts = async () =>
      (await world.app.outbox()).filter(
        ({ caseId, template }) => caseId === hand.caseId && template === 'staff_deadline_breached',
      );
    expect((await eventsOf(hand)).at(-1)).toBe('take_charge_overdue');
    expect((await alerts()).map(({ destination }) => destination)).toEqual(
      expect.arrayContaining([supervisor.email, elsewhere.email]),
    );
    const once = (await alerts()).length;
    await world.tell(hand.caseId);
    await world.pass(7);
    expect(await alerts()).toHaveLength(once);
    await does(hand, 'withdraw');
  });

  it('beyond its last day raises one alert, however often it is taken and left', async () => {
    const hand = await begun('SUBMITTED');
    const due = (await row(hand)).concludeDueOn ?? '';
    await passUntil(due, 12);
    expect(await eventsOf(hand)).not.toContain('conclusion_overdue');
    await world.pass(2);
    expect(await eventsOf(hand)).toContain('conclusion_overdue');
    await does(hand, 'take');
    await world.pass(12);
    await does(hand, 'take');
    expect((await eventsOf(hand)).filter((type) => type === 'conclusion_overdue')).toHaveLength(1);
    await does(hand, 'reject');
    await world.handle(hand.caseId).result();
  });
});

describe('a rejection notice', () => {
  it('not answered ends its term, and the clock goes on', async () => {
    const hand = await begun('REJECTION_NOTICE');
    const due = (await row(hand)).objectionDueOn ?? '';
    expect((await row(hand)).concludeDueOn).toBeFalsy();
    await passUntil(due, 20);
    expect(await eventsOf(hand)).not.toContain('objection_term_ended');
    await world.pass(1);
    expect((await eventsOf(hand)).at(-1)).toBe('objection_term_ended');
    expect(await row(hand)).toMatchObject({ suspensions: [{ to: due }] });
    await does(hand, 'reject');
    await world.handle(hand.caseId).result();
    expect((await row(hand)).state).toBe('REJECTED');
  });

  it('objected to goes on with its operator', async () => {
    const hand = await begun('REJECTION_NOTICE');
    await world.pass(3);
    await objectToRejection(byCitizen(world.app, hand.resident.actor), hand.caseId, {
      version: (await row(hand)).version,
      text: 'Allego la proroga',
    });
    await world.tell(hand.caseId);
    await does(hand, 'approve');
    await world.handle(hand.caseId).result();
    expect((await row(hand)).state).toBe('COMPLETED');
    expect(await eventsOf(hand)).not.toContain('objection_term_ended');
  });
});

import { describe, expect, test } from 'vitest';
import { CaseEventView } from '#contract/case-event.ts';
import { factsOf, noticeOf } from '../../../portal/case/event-facts.ts';
import { aCase } from '../support/case-fixtures.ts';
import { MOMENT } from '../support/fixtures.ts';

function anEvent(type: string, data: object | null = null, id = 1): CaseEventView {
  return CaseEventView.parse({
    id,
    at: MOMENT,
    type,
    actorKind: 'STAFF',
    actorName: null,
    fromState: null,
    toState: null,
    data,
  });
}
const CASE = aCase('INTEGRATION_REQUESTED');

describe('what was written with an event', () => {
  test('is what the office asked in that round, and what the citizen answered', () => {
    expect(factsOf(anEvent('integration_requested', { round: 1 }), CASE).text).toMatch(/^La foto/);
    expect(factsOf(anEvent('integration_requested', { round: 2 }), CASE).text).toBe('');
    const rounds = CASE.rounds.map((round) => ({
      ...round,
      answeredAt: MOMENT,
      answerNote: 'Ecco',
    }));
    const answered = aCase('INTEGRATION_RECEIVED', { rounds });
    expect(factsOf(anEvent('integration_received'), answered).text).toBe('Ecco');
  });

  test('is reasons and text of a notice; the last one counts', () => {
    const timeline = [
      anEvent('rejection_notice_sent', { reasons: ['A'], text: 'prima' }, 3),
      anEvent('objection_received', { text: 'perché no' }, 5),
      anEvent('rejection_notice_sent', { reasons: ['B'], text: 'poi' }, 7),
    ];
    expect(noticeOf(aCase('REJECTION_NOTICE', { timeline }))).toMatchObject({
      reasons: ['B'],
      text: 'poi',
    });
    expect(noticeOf(aCase('REJECTION_NOTICE', { timeline: [] }))).toBeUndefined();
  });

  test('is the citizen’s own reason, and how a call ended', () => {
    expect(factsOf(anEvent('withdrawn', { reason: 'Ho cambiato idea' }), CASE).text).toBe(
      'Ho cambiato idea',
    );
    expect(factsOf(anEvent('phone_contact', { result: 'NO_ANSWER' }), CASE).call).toBe('NO_ANSWER');
    expect(factsOf(anEvent('phone_contact', { result: 'X' }), CASE).call).toBeUndefined();
  });

  test('is nothing where nothing was written', () => {
    expect(factsOf(anEvent('taken_in_charge'), CASE)).toEqual({
      reasons: [],
      text: '',
      call: undefined,
    });
  });
});

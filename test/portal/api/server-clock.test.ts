import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteServerTime, serverNow } from '../../../portal/api/server-clock.ts';
import { todayInRome } from '../../../portal/format/today.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the device’s clock counts until the server’s is heard, which then goes on', () => {
  expect(new Date(serverNow()).toISOString()).toBe('2026-03-01T12:00:00.000Z');
  noteServerTime('2026-11-20T22:59:00.000Z');
  expect(todayInRome()).toBe('2026-11-20');
  vi.advanceTimersByTime(60_000);
  expect(new Date(serverNow()).toISOString()).toBe('2026-11-20T23:00:00.000Z');
  expect(todayInRome()).toBe('2026-11-21');
  noteServerTime('no time at all');
  expect(todayInRome()).toBe('2026-11-21');
});

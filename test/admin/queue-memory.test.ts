import { expect, test } from 'vitest';
import { createQueueMemory } from '../../admin/cases/queue/queue-memory.ts';

test('a decision leads on until it has, whatever becomes of it', async () => {
  const memory = createQueueMemory();
  expect(memory.isLeading()).toBe(false);
  const { promise, resolve } = Promise.withResolvers<void>();
  const led = memory.lead(() => promise);
  expect(memory.isLeading()).toBe(true);
  resolve();
  await led;
  expect(memory.isLeading()).toBe(false);
  await expect(memory.lead(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(memory.isLeading()).toBe(false);
});

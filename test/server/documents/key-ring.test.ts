import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createKeyRing } from '#server/documents/key-ring.ts';

const OLD = '11'.repeat(32);
const NEW = '22'.repeat(32);
const fileKey = randomBytes(32);

it('opens what it wrapped, only for what it was wrapped for', () => {
  const ring = createKeyRing(OLD);
  const wrapped = ring.wrap(fileKey, 'file a');
  expect(ring.unwrap(wrapped, ring.currentId, 'file a')).toEqual(fileKey);
  expect(() => ring.unwrap(wrapped, ring.currentId, 'file b')).toThrow('authenticate');
});

it('wraps with the new key and still opens with a former one', () => {
  const before = createKeyRing(OLD);
  const wrapped = before.wrap(fileKey, 'file a');
  const after = createKeyRing(NEW, [OLD]);
  expect(after.currentId).not.toBe(before.currentId);
  expect(after.unwrap(wrapped, before.currentId, 'file a')).toEqual(fileKey);
  expect(() => createKeyRing(NEW).unwrap(wrapped, before.currentId, 'file a')).toThrow(/no key/);
});

it('opens nothing that was altered, and tells nothing of a key by its id', () => {
  const ring = createKeyRing(OLD);
  const bytes = Buffer.from(ring.wrap(fileKey, 'a'), 'base64url');
  bytes[40]! ^= 1;
  expect(() => ring.unwrap(bytes.toString('base64url'), ring.currentId, 'a')).toThrow(
    'authenticate',
  );
  expect(OLD).not.toContain(ring.currentId);
});

import { expect, it } from 'vitest';
import { createSecretBox } from '#server/secret-box.ts';

const OLD = '11'.repeat(32);
const NEW = '22'.repeat(32);

it('opens what it sealed, and what another purpose or key sealed it does not', () => {
  const box = createSecretBox(OLD, 'messages');
  expect(box.open(box.seal('JBSWY3DP'))).toBe('JBSWY3DP');
  expect(box.seal('JBSWY3DP')).not.toBe(box.seal('JBSWY3DP'));
  for (const other of [createSecretBox(OLD, 'other'), createSecretBox(NEW, 'messages')]) {
    expect(() => box.open(other.seal('JBSWY3DP'))).toThrow('its key is not among');
  }
});

it('opens what a former key sealed, and seals with the current one', () => {
  const before = createSecretBox(OLD, 'messages');
  const after = createSecretBox(NEW, 'messages', [OLD]);
  expect(after.open(before.seal('JBSWY3DP'))).toBe('JBSWY3DP');
  expect(createSecretBox(NEW, 'messages').open(after.seal('JBSWY3DP'))).toBe('JBSWY3DP');
  expect(() => before.open(after.seal('JBSWY3DP'))).toThrow('its key is not among');
});

it('seals anew what another key sealed, and leaves alone what is the current one’s', () => {
  const after = createSecretBox(NEW, 'messages', [OLD]);
  const anew = after.sealAnew(createSecretBox(OLD, 'messages').seal('JBSWY3DP')) ?? '';
  expect(createSecretBox(NEW, 'messages').open(anew)).toBe('JBSWY3DP');
  expect(after.sealAnew(anew)).toBeUndefined();
});

it('opens nothing that was altered or cut off', () => {
  const box = createSecretBox(OLD, 'messages');
  const bytes = Buffer.from(box.seal('JBSWY3DP'), 'base64url');
  bytes[30]! ^= 1;
  expect(() => box.open(bytes.toString('base64url'))).toThrow('altered');
  expect(() => box.open('')).toThrow('altered');
});

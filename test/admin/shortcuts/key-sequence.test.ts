import { describe, expect, test } from 'vitest';
import { NOTHING_PRESSED, readKey } from '../../../admin/shortcuts/key-sequence.ts';

const SHORTCUTS = ['j', 'g q', '?', 'ArrowRight'];
const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('readKey', () => {
  test.each([
    ['j', 'j'],
    ['J', 'j'],
    ['?', '?'],
    ['ArrowRight', 'ArrowRight'],
  ])('%s alone is the shortcut %s', (key, keys) => {
    expect(readKey(NOTHING_PRESSED, press(key), 0, SHORTCUTS)).toEqual({ kind: 'hit', keys });
  });

  test('two keys in time make a sequence, too late they do not', () => {
    const first = readKey(NOTHING_PRESSED, press('g'), 0, SHORTCUTS);
    expect(first).toEqual({ kind: 'wait', pressed: { keys: 'g', at: 0 } });
    const pressed = { keys: 'g', at: 0 };
    expect(readKey(pressed, press('q'), 1000, SHORTCUTS)).toEqual({ kind: 'hit', keys: 'g q' });
    expect(readKey(pressed, press('q'), 1001, SHORTCUTS).kind).toBe('wait');
  });

  test('a key that continues nothing counts by itself', () => {
    expect(readKey({ keys: 'g', at: 0 }, press('j'), 10, SHORTCUTS)).toEqual({
      kind: 'hit',
      keys: 'j',
    });
  });

  test('keys of the browser and of the system are left alone', () => {
    expect(readKey(NOTHING_PRESSED, press('j', { ctrlKey: true }), 0, SHORTCUTS).kind).toBe('wait');
    const pressed = { keys: 'g', at: 0 };
    expect(readKey(pressed, press('Shift'), 10, SHORTCUTS)).toEqual({ kind: 'wait', pressed });
  });
});

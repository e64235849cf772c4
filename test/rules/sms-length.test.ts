import { describe, expect, it } from 'vitest';
import { smsLength } from '#rules/sms-length.ts';

describe('the length of a text message', () => {
  it.for([
    ['', 'GSM-7', 0, 1],
    ['a'.repeat(160), 'GSM-7', 160, 1],
    ['a'.repeat(161), 'GSM-7', 161, 2],
    ['a'.repeat(306), 'GSM-7', 306, 2],
    ['a'.repeat(307), 'GSM-7', 307, 3],
    ['àèéìòù è già', 'GSM-7', 12, 1],
    ['€'.repeat(80), 'GSM-7', 160, 1],
    // A sign of two places is not parted between two messages: 152 places and one that is left.
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
    ['’'.repeat(70), 'UCS-2', 70, 1],
    ['’'.repeat(71), 'UCS-2', 71, 2],
    ['’'.repeat(134), 'UCS-2', 134, 2],
    ['’'.repeat(135), 'UCS-2', 135, 3],
    ['🙂'.repeat(35), 'UCS-2', 70, 1],
    [`${'a'.repeat(66)}🙂${'a'.repeat(66)}`, 'UCS-2', 134, 3],
  ] as const)('%s', ([text, alphabet, characters, segments]) => {
    expect(smsLength(text)).toMatchObject({ alphabet, characters, segments });
  });

  it('names each sign that makes it longer, once', () => {
    expect(smsLength('perché no… “ora”…').foreign).toEqual(['…', '“', '”']);
  });
});

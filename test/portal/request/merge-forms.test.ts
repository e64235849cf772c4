import { describe, expect, test } from 'vitest';
import { mergeForms, sameForm } from '../../../portal/request/merge-forms.ts';

describe('mergeForms', () => {
  test('takes what only the other device changed', () => {
    expect(mergeForms({ note: 'a' }, { note: 'a' }, { note: 'b' })).toEqual({
      form: { note: 'b' },
      conflicts: [],
    });
  });

  test('keeps what only this page changed', () => {
    expect(mergeForms({ note: 'a', doctorId: null }, { note: 'b' }, { note: 'a' }).form).toEqual({
      note: 'b',
    });
  });

  test('joins changes of different fields', () => {
    const merge = mergeForms({}, { note: 'mia' }, { contactPhone: '0331' });
    expect(merge).toEqual({ form: { note: 'mia', contactPhone: '0331' }, conflicts: [] });
  });

  test('tells a field that both changed, and keeps mine until it is settled', () => {
    expect(mergeForms({ note: 'a' }, { note: 'mia' }, { note: 'sua' })).toEqual({
      form: { note: 'mia' },
      conflicts: [{ name: 'note', mine: 'mia', theirs: 'sua' }],
    });
  });

  test('the same change on both sides is no clash', () => {
    expect(mergeForms({ note: 'a' }, { note: 'b' }, { note: 'b' }).conflicts).toEqual([]);
  });
});

test.each([
  [{ note: '' }, {}],
  [{ note: null }, { note: '' }],
  [{ acknowledged: false }, {}],
])('%j and %j hold the same', (first, second) => {
  expect(sameForm(first, second)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { explainRefusal } from '../../../../admin/cases/acts/act-names.ts';
import { fieldErrors } from '../../../../admin/cases/acts/field-errors.ts';
import { mayOverride } from '../../../../admin/cases/acts/overrides.ts';
import { fieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { itemsFromPins, pinField } from '../../../../admin/cases/page/field-pins.ts';
import { itemsFromMarks, toggleMark } from '../../../../admin/cases/documents/document-marks.ts';
import { textIn } from '../../../../admin/i18n/i18n-provider.ts';
import { IntegrationRequest } from '#contract/integration.ts';
import { STAFF, aDeskCase } from '../../support/sample-cases.ts';
import { FAILED_RULE } from '../../support/sample-rules.ts';

const italian = textIn('it');

describe('why an act is closed', () => {
  const me = STAFF.operator.id;
  test.each([
    ['a household case', { refusals: { take: 'household_case' } }, 'refusal.household_case'],
    [
      'in a colleague’s hands',
      {
        assigneeId: STAFF.colleague.id,
        assigneeName: 'Bruno Neri',
        refusals: { take: 'not_allowed' },
      },
      'refusal.held_by',
    ],
    ['not of the role', { refusals: { take: 'not_allowed' } }, 'refusal.not_allowed'],
    ['an unknown code', { refusals: { take: 'unavailable' } }, 'refusal.other'],
  ])('%s', (_name, part, key) => {
    expect(explainRefusal('take', aDeskCase(0, part), me).key).toBe(key);
  });

  test('what waits to be taken says so', () => {
    const view = aDeskCase(0, { refusals: { approve: 'wrong_state' } });
    expect(explainRefusal('approve', view, me).key).toBe('refusal.take_first');
  });

  test('integrations used up and open objections are named', () => {
    const held = aDeskCase(3, { refusals: { requestIntegration: 'wrong_state' } });
    expect(explainRefusal('requestIntegration', held, me).key).toBe('refusal.rounds_used');
    const noticed = aDeskCase(8, { refusals: { reject: 'wrong_state' } });
    expect(explainRefusal('reject', noticed, me)).toEqual({
      key: 'refusal.objection_open',
      options: { date: '2026-12-01' },
    });
  });
});

describe('what is wrong in a form', () => {
  test('is said at the field, in words', () => {
    const body = { version: 1, message: '', items: [{ kind: 'TEXT', label: 'a' }] };
    expect(fieldErrors(IntegrationRequest, body, italian)).toEqual({
      message: 'Scrivi almeno 3 caratteri.',
      'items.0.label': 'Scrivi almeno 3 caratteri.',
    });
  });

  test('a missing list asks for a choice', () => {
    const body = { version: 1, message: 'Manca il retro', items: [] };
    expect(fieldErrors(IntegrationRequest, body, italian)).toEqual({
      items: 'Scegli almeno una voce.',
    });
  });
});

test.each([
  ['OPERATOR', undefined, false],
  ['OPERATOR', 'OPERATOR', true],
  ['OPERATOR', 'SUPERVISOR', false],
  ['SUPERVISOR', 'SUPERVISOR', true],
  ['SUPERVISOR', undefined, false],
] as const)('%s sets aside a rule open to %s: %s', (role, overridable, may) => {
  const { overridable: _open, ...rule } = FAILED_RULE;
  expect(mayOverride({ ...rule, ...(overridable && { overridable }) }, role)).toBe(may);
});

test('marks on documents become the items of the request, in the citizen’s language', () => {
  const { documents } = aDeskCase(0);
  const first = documents[0]?.id ?? '';
  const marks = toggleMark(toggleMark({}, first, 'UNREADABLE'), first, 'BACK_MISSING');
  expect(itemsFromMarks(documents, marks, textIn('en'))).toEqual([
    {
      kind: 'DOCUMENT',
      documentKind: 'IDENTITY_DOCUMENT',
      documentId: first,
      reasons: ['UNREADABLE', 'BACK_MISSING'],
      label: 'Identity document',
      reason:
        'The document you uploaded (carta-identita.pdf) is not good: it cannot be read, the back is missing.',
    },
  ]);
  expect(toggleMark(marks, first, 'UNREADABLE')).toEqual({ [first]: ['BACK_MISSING'] });
});

test('pins on fields become items in the order of the form, one reason each', () => {
  const fields = fieldsOf(REQUESTS.DOCTOR_CHANGE);
  const pins = pinField(pinField({}, 'note', 'UNCLEAR'), 'contactPhone', 'WRONG_VALUE');
  expect(itemsFromPins(fields, pins, 'en')).toMatchObject([
    { kind: 'FIELD', field: 'contactPhone', reasons: ['WRONG_VALUE'] },
    {
      kind: 'FIELD',
      field: 'note',
      label: 'Notes for the office',
      reason: 'What you wrote is not clear: write it in another way.',
    },
  ]);
  expect(pinField(pinField(pins, 'note', 'MISSING'), 'contactPhone', null)).toEqual({
    note: 'MISSING',
  });
});

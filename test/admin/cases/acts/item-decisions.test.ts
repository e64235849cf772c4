import { expect, test } from 'vitest';
import { faultOfItem, firstDecisions } from '../../../../admin/cases/acts/ItemDecisions.tsx';
import { FAILED_RULE } from '../../support/sample-cases.ts';

const ITEM = {
  id: '0198c1a0-0000-7000-8000-0000000000e1',
  position: 1,
  personId: '0198c1a0-0000-7000-8000-0000000000c1',
  personName: 'Sofia Colombo',
  fiscalCode: 'CLMSFO21E60E514Y',
  birthDate: '2021-05-20',
  documentKey: 'sofia',
  operation: 'DOCTOR_CHANGE' as const,
  doctorName: 'Elena Donati',
  decision: null,
  reasons: [],
  text: null,
  rules: [],
};

test('each member is decided at first as their rules say', () => {
  const other = { ...ITEM, id: '0198c1a0-0000-7000-8000-0000000000e2', rules: [FAILED_RULE] };
  expect(firstDecisions([ITEM, other])).toEqual([
    { id: ITEM.id, decision: 'APPROVED', reasons: [], text: '' },
    { id: other.id, decision: 'REJECTED', reasons: ['R-CM-5'], text: '' },
  ]);
});

test.each([
  ['APPROVED', [], '', undefined],
  ['REJECTED', ['R-DS-1'], 'Dieci lett', undefined],
  ['REJECTED', ['R-DS-1'], 'Nove lett', 'reason'],
  ['REJECTED', [], 'Dieci lettere', 'reason'],
] as const)('%s with %j and "%s": %s', (decision, reasons, text, fault) => {
  expect(faultOfItem({ id: ITEM.id, decision, reasons: [...reasons], text })).toBe(fault);
});

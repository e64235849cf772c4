import { expect, test } from 'vitest';
import { askedOf, fieldsOf, namesDoctor } from '#requests/asked.ts';
import type { FieldDefinition, RequestDefinition } from '#requests/define-request.ts';
import { REQUESTS } from '#requests/index.ts';

const label = { it: 'x', en: 'y' };
const field = (name: string, part: Partial<FieldDefinition> = {}): FieldDefinition => ({
  name,
  kind: 'text',
  label,
  required: true,
  ...part,
});
const document = { label, hint: label, required: true, sides: false };
const REQUEST: Pick<RequestDefinition, 'steps' | 'documents'> = {
  steps: [
    {
      id: 'title',
      title: label,
      kind: 'FIELDS',
      fields: [
        field('title', { kind: 'choice' }),
        field('permit', { when: [{ field: 'title', in: ['WORK', 'STUDY'] }] }),
        field('unlimited', { kind: 'checkbox', when: [{ field: 'permit', in: ['A'] }] }),
        field('expiry', { kind: 'date', when: [{ field: 'unlimited', in: [false] }] }),
      ],
    },
    {
      id: 'fee',
      title: label,
      kind: 'FIELDS',
      when: [{ field: 'title', in: ['STUDY'] }],
      fields: [field('paid', { kind: 'amount' })],
    },
  ],
  documents: [
    { kind: 'IDENTITY_DOCUMENT', ...document },
    { kind: 'RESIDENCE_PERMIT', ...document, when: [{ field: 'permit', in: ['A'] }] },
  ],
};
const names = (form: Record<string, string | boolean | null>) => {
  const { steps, fields, documents } = askedOf(REQUEST, form);
  return [
    steps.map(({ id }) => id).join(' '),
    fields.map(({ name }) => name).join(' '),
    documents.map(({ kind }) => kind).join(' '),
  ];
};

test('every field is of the request, asked or not', () => {
  expect(fieldsOf(REQUEST).map(({ name }) => name)).toEqual([
    'title',
    'permit',
    'unlimited',
    'expiry',
    'paid',
  ]);
});

test.each([
  ['nothing yet', {}, ['title', 'title expiry', 'IDENTITY_DOCUMENT']],
  [
    'an answer that opens a field',
    { title: 'WORK' },
    ['title', 'title permit expiry', 'IDENTITY_DOCUMENT'],
  ],
  [
    'an answer that opens a step and a document',
    { title: 'STUDY', permit: 'A' },
    ['title fee', 'title permit unlimited expiry paid', 'IDENTITY_DOCUMENT RESIDENCE_PERMIT'],
  ],
  [
    'a box that closes a field',
    { title: 'WORK', permit: 'A', unlimited: true },
    ['title', 'title permit unlimited', 'IDENTITY_DOCUMENT RESIDENCE_PERMIT'],
  ],
  [
    'what was typed into a field no longer asked',
    { title: 'OTHER', permit: 'A', unlimited: true },
    ['title', 'title expiry', 'IDENTITY_DOCUMENT'],
  ],
])('%s', (_case, form, asked) => {
  expect(names(form)).toEqual(asked);
});

test.each([
  ['DOCTOR_CHANGE', true],
  ['DOCTOR_REVOKE', false],
  // Whoever enrols may do without.
  ['DOMICILED_ENROLMENT', false],
  ['FAMILY_REQUEST', false],
] as const)('a doctor is picked in every %s: %s', (type, expected) => {
  expect(namesDoctor(REQUESTS[type])).toBe(expected);
});

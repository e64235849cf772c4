import { expect, test } from 'vitest';
import type { IntegrationItem } from '#contract/integration.ts';
import { REQUESTS } from '#requests/index.ts';
import {
  correctionOf,
  isTyped,
  lackOf,
  lockedDocuments,
  NOTHING_TYPED,
} from '../../../portal/case/integration-answers.ts';
import { aCase } from '../support/case-fixtures.ts';

const NOTE: IntegrationItem = {
  id: '1-1',
  kind: 'FIELD',
  field: 'note',
  documentKind: null,
  label: 'Note',
  reason: '',
  answer: null,
};
const FORM = { doctorId: '01a1c4af-8680-7b1e-af61-3804ad323fe7', contactPhone: '', note: 'Boh' };
const REQUEST = REQUESTS.DOCTOR_CHANGE;

test('what is not typed is sent as it was, what is locked is not sent at all', () => {
  expect(correctionOf(REQUEST, FORM, [NOTE], NOTHING_TYPED).given).toEqual({ note: 'Boh' });
  const typed = { ...NOTHING_TYPED, fields: { note: 'Al mattino', contactPhone: '1' } };
  const { given, correction } = correctionOf(REQUEST, FORM, [NOTE], typed);
  expect(given).toEqual({ note: 'Al mattino' });
  expect(correction.faults).toEqual({});
});

test('each item says what it lacks', () => {
  const question: IntegrationItem = { ...NOTE, kind: 'TEXT', id: '1-2' };
  const file: IntegrationItem = { ...NOTE, kind: 'DOCUMENT', id: '1-3' };
  expect(lackOf(question, { ...NOTHING_TYPED, answers: { '1-2': ' ' } }, [])).toBe('answer');
  expect(lackOf(question, { ...NOTHING_TYPED, answers: { '1-2': 'x' } }, [])).toBeUndefined();
  const [document] = aCase('SUBMITTED').documents;
  const given = document === undefined ? [] : [{ ...document, integrationItem: '1-3' }];
  expect(lackOf(file, NOTHING_TYPED, given)).toBeUndefined();
  expect(lackOf(file, NOTHING_TYPED, [])).toBe('file');
  const refused = given.map((one) => ({ ...one, status: 'REFUSED' as const }));
  expect(lackOf(file, NOTHING_TYPED, refused)).toBe('file');
});

test('a document asked again is not among those that stay, nor is its answer', () => {
  const [document] = aCase('SUBMITTED').documents;
  if (document === undefined) {
    throw new Error('the sample case has documents');
  }
  const answer = { ...document, id: '01a1c4af-8680-7b1e-af61-000000000001', integrationRound: 2 };
  const stays = { ...document, id: '01a1c4af-8680-7b1e-af61-000000000002' };
  const items: IntegrationItem[] = [{ ...NOTE, kind: 'DOCUMENT', documentId: document.id }];
  expect(lockedDocuments([document, answer, stays], { round: 2, items })).toEqual([stays]);
});

test('answers kept by an older page are not taken for these', () => {
  expect(isTyped({ answers: {}, note: '' })).toBe(false);
  expect(isTyped(NOTHING_TYPED)).toBe(true);
});

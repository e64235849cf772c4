import { describe, expect, test } from 'vitest';
import type { FormValue } from '#contract/case-form.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import * as texts from '#requests/read-field-texts.ts';
import { readField } from '#requests/read-field.ts';
import { sayField } from '#requests/say-field.ts';
import { CONTACT_PHONE_TEXT } from '#rules/contact-phone.ts';

const DOCTOR = '01a1c4af-8680-7b1e-af61-3804ad323fe7';
const label = { it: 'Nome', en: 'Name' };

function field(
  kind: FieldDefinition['kind'],
  part: Partial<FieldDefinition> = {},
): FieldDefinition {
  return { name: 'x', kind, label, required: true, ...part };
}

const CHOICE = field('choice', {
  options: [
    { value: 'A', label: { it: 'Lavoro', en: 'Work' } },
    { value: 'B', label: { it: 'Studio', en: 'Study' } },
  ],
});
const LIST = field('list', {
  required: false,
  maxRows: 2,
  columns: [
    { ...field('fiscalCode'), name: 'code', label: { it: 'Codice', en: 'Code' } },
    { ...field('date', { required: false }), name: 'since', label: { it: 'Dal', en: 'Since' } },
  ],
});

describe('what is typed is kept as its kind keeps it', () => {
  test.each<[FieldDefinition, FormValue | undefined, FormValue]>([
    [field('text'), '  a  ', 'a'],
    [field('text', { required: false }), undefined, ''],
    [field('checkbox'), true, true],
    [field('checkbox', { required: false }), undefined, false],
    [field('doctor'), DOCTOR, DOCTOR],
    [field('doctor', { required: false }), '', null],
    [field('phone'), '0331 222333', '+390331222333'],
    [field('date'), '14/3/1986', '1986-03-14'],
    [field('amount'), '12.394,97', '12394.97'],
    [field('number'), '007', '7'],
    [field('fiscalCode'), 'frr gli 86c54 e514x', 'FRRGLI86C54E514X'],
    [field('fiscalCode'), '00012340154', '00012340154'],
    [field('municipality'), 'E514', 'E514'],
    [field('postcode'), ' 20025 ', '20025'],
    [CHOICE, 'B', 'B'],
    [LIST, undefined, []],
    [
      LIST,
      [
        { code: 'FRRGLI86C54E514X', since: '1/2/2026' },
        { code: '', since: null },
      ],
      [{ code: 'FRRGLI86C54E514X', since: '2026-02-01' }],
    ],
  ])('%j holding %j', (definition, typed, value) => {
    expect(readField(definition, typed)).toEqual({ value });
    expect(readField(definition, value)).toEqual({ value });
  });
});

const rows = (count: number) => Array.from({ length: count }, () => ({ code: 'FRRGLI86C54E514X' }));

describe('what cannot stay is said', () => {
  test.each<[FieldDefinition, FormValue | undefined, object]>([
    [field('text'), ' ', texts.REQUIRED],
    [field('text'), true, texts.NOT_OF_THE_KIND],
    [field('text', { maxLength: 2 }), 'abc', texts.tooLong(2)],
    [field('text'), 'x'.repeat(201), texts.tooLong(200)],
    [field('checkbox'), false, texts.REQUIRED],
    [field('checkbox'), 'true', texts.NOT_OF_THE_KIND],
    [field('doctor'), null, texts.DOCTOR_REQUIRED],
    [field('doctor'), 'D01', texts.DOCTOR_REQUIRED],
    [field('phone'), 'domani', CONTACT_PHONE_TEXT],
    [field('date'), '31/04/2026', texts.NO_DATE],
    [field('amount'), '-1', texts.NO_AMOUNT],
    [field('number'), '1,5', texts.NO_NUMBER],
    [field('fiscalCode'), 'RSSMRA80A01H501X', texts.NO_FISCAL_CODE],
    [field('municipality'), 'Legnano', texts.NO_MUNICIPALITY],
    [field('postcode'), '2002', texts.NO_POSTCODE],
    [field('postcode'), '200255', texts.NO_POSTCODE],
    [CHOICE, 'C', texts.NOT_OFFERED],
    [{ ...LIST, required: true }, [], texts.REQUIRED],
    [LIST, 'x', texts.NOT_OF_THE_KIND],
    [LIST, rows(3), texts.tooMany(2)],
    [
      LIST,
      [...rows(1), { since: '1/1/2026' }],
      texts.inRow(2, { it: 'Codice', en: 'Code' }, texts.REQUIRED),
    ],
  ])('%j holding %j', (definition, typed, fault) => {
    expect(readField(definition, typed)).toEqual({ fault });
  });

  test('not for as many as there may be', () => {
    expect(readField(LIST, rows(2))).toEqual({ value: [expect.anything(), expect.anything()] });
    expect(readField(field('text'), 'x'.repeat(200))).toEqual({ value: 'x'.repeat(200) });
  });
});

describe('what was entered, in words', () => {
  test.each<[FieldDefinition, FormValue | undefined, string, string]>([
    [field('text'), 'a', 'a', 'a'],
    [field('text'), null, '', ''],
    [field('checkbox'), true, 'Sì', 'Yes'],
    [field('checkbox'), undefined, 'No', 'No'],
    [CHOICE, 'B', 'Studio', 'Study'],
    [CHOICE, 'C', 'C', 'C'],
    [field('date'), '1986-03-14', '14/03/1986', '14/03/1986'],
    [field('date'), '14/3', '14/3', '14/3'],
    [field('amount'), '12394.97', '12.394,97\u00A0€', '€12,394.97'],
    [field('amount'), 'molto', 'molto', 'molto'],
    [
      LIST,
      [{ code: 'A', since: '2026-02-01' }, { code: 'B' }],
      'Codice: A, Dal: 01/02/2026\nCodice: B',
      'Code: A, Since: 01/02/2026\nCode: B',
    ],
  ])('%j holding %j', (definition, value, italian, english) => {
    expect(sayField(definition, value, 'it')).toBe(italian);
    expect(sayField(definition, value, 'en')).toBe(english);
  });
});

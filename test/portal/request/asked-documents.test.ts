import { expect, test } from 'vitest';
import { REQUESTS } from '#requests/index.ts';
import { askedDocuments, missingOf } from '../../../portal/request/asked-documents.ts';
import { aDocument } from '../support/case-fixtures.ts';

const ADULT = {
  key: 'marco',
  personId: '',
  fiscalCode: 'CLMMRC84L02F205H',
  name: 'Marco',
  surname: 'Colombo',
};
const CHILD = { ...ADULT, key: 'sofia', personId: '0198c1a0-0000-7000-8000-0000000000c1' };
const NEEDED = { signature: null, adultConsent: true };
const FORM = { items: [CHILD, ADULT] };

const missing = (
  type: 'DOCTOR_CHANGE' | 'FAMILY_REQUEST',
  documents: Parameters<typeof missingOf>[1],
): string[] =>
  missingOf(askedDocuments(REQUESTS[type], FORM, NEEDED), documents).map(({ id }) => id);

test('a refused file covers nothing, one still checked does', () => {
  expect(
    missing('DOCTOR_CHANGE', [aDocument({ status: 'REFUSED', refusal: 'broken_file' })]),
  ).toEqual(['upload-IDENTITY_DOCUMENT', 'upload-HEALTH_CARD']);
  expect(missing('DOCTOR_CHANGE', [aDocument({ status: 'RECEIVED' })])).toEqual([
    'upload-HEALTH_CARD',
  ]);
});

test('of a family each adult gives their own, and the papers of one are not another’s', () => {
  expect(missing('FAMILY_REQUEST', [aDocument({ integrationItem: 'marco' })])).toEqual([
    'upload-IDENTITY_DOCUMENT',
    'upload-HEALTH_CARD',
    'upload-HEALTH_CARD-marco',
    'upload-CONSENT-marco',
  ]);
});

test.each(['REPRESENTED', 'OTHER_PARENT'] as const)('whoever else signs has a box: %s', (who) => {
  const asked = askedDocuments(REQUESTS.DOCTOR_CHANGE, {}, { ...NEEDED, signature: who });
  expect(asked.filter(({ requirement }) => requirement.required).map(({ id }) => id)).toEqual([
    'upload-IDENTITY_DOCUMENT',
    'upload-HEALTH_CARD',
    'upload-CONSENT',
  ]);
});

test('of a family each asks for the papers of what they ask', () => {
  const form = {
    items: [
      { ...CHILD, operation: 'FIRST_CHOICE', birthDeclared: 'YES', doctorId: 'd1' },
      { ...CHILD, key: 'luca', operation: 'PAEDIATRIC_EXTENSION', reason: 'DISABILITY' },
    ],
  };
  const asked = askedDocuments(REQUESTS.FAMILY_REQUEST, form, NEEDED);
  const ofMembers = asked.filter(({ item }) => item !== undefined);
  expect(ofMembers.map(({ id, doctorId }) => [id, doctorId])).toEqual([
    ['upload-FISCAL_CODE_CARD-sofia', undefined],
    ['upload-DOCTOR_ACCEPTANCE-sofia', 'd1'],
    ['upload-MEDICAL_CERTIFICATE-luca', undefined],
    ['upload-DOCTOR_ACCEPTANCE-luca', undefined],
  ]);
});

test('R-FR-3: no consent is asked of adults where the regional profile does without', () => {
  const asked = askedDocuments(REQUESTS.FAMILY_REQUEST, FORM, { ...NEEDED, adultConsent: false });
  expect(
    asked.filter(({ item }) => item === 'marco').map(({ requirement }) => requirement.kind),
  ).toEqual(['IDENTITY_DOCUMENT', 'HEALTH_CARD']);
});

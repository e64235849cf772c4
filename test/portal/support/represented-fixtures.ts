import { OwnRepresentation } from '#contract/representation.ts';
import { CASE_ID } from './case-fixtures.ts';

/** One that waits to be verified, one that holds, one that was refused. */
export const REPRESENTED = [
  {
    id: CASE_ID,
    kind: 'GUARDIAN',
    name: 'Carla',
    surname: 'Villa',
    state: 'WAITING',
    since: '2026-11-20T09:12:00.000Z',
    validFrom: null,
    validTo: null,
    caseId: CASE_ID,
    refusal: null,
  },
  {
    id: '0198c1a0-0000-7000-8000-0000000000f1',
    kind: 'SUPPORT_ADMINISTRATOR',
    name: 'Enrico',
    surname: 'Galli',
    state: 'ACTIVE',
    since: '2026-02-03T10:00:00.000Z',
    validFrom: '2026-02-01',
    validTo: '2027-01-31',
    caseId: null,
    refusal: null,
  },
  {
    id: '0198c1a0-0000-7000-8000-0000000000f2',
    kind: 'PARENT',
    name: 'Luca',
    surname: 'Colombo',
    state: 'REFUSED',
    since: '2026-10-05T15:30:00.000Z',
    validFrom: null,
    validTo: null,
    caseId: '0198c1a0-0000-7000-8000-000000000003',
    refusal: 'Nel provvedimento allegato non c’è il tuo nome.',
  },
].map((one) => OwnRepresentation.parse(one));

import { expect, it } from 'vitest';
import type { RepresentationKind } from '#contract/representation.ts';
import { namedPersonIsKnown, type NamedPersonFact } from '#rules/named-person.ts';
import { aContext } from './facts.ts';

it.each<[string, RepresentationKind, Partial<NamedPersonFact> | null, boolean]>([
  ['nobody found', 'GUARDIAN', null, false],
  ['a child of 17', 'PARENT', { birthDate: '2008-11-24' }, true],
  ['a child of 18 today', 'PARENT', { birthDate: '2008-11-23' }, false],
  [
    'an emancipated child',
    'PARENT',
    { birthDate: '2010-02-20', emancipatedOn: '2026-11-01' },
    false,
  ],
  ['an adult with a guardian', 'GUARDIAN', { birthDate: '1958-06-06' }, true],
  ['an adult with a curator', 'CURATOR', { birthDate: '1958-06-06' }, true],
  ['somebody who died', 'SUPPORT_ADMINISTRATOR', { deathDate: '2026-11-23' }, false],
])('R-RP-6 at the verification: %s', (_who, kind, part, passed) => {
  const person = part && { personId: 'p', birthDate: '1958-06-06', ...part };
  expect(namedPersonIsKnown(person, kind, aContext())).toMatchObject({ ruleId: 'R-RP-6', passed });
});

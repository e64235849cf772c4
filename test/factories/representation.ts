import { uuidV7 } from '#server/db/uuid-v7.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { Representation } from '#server/people/representation.entity.ts';
import type { RegistryDesk, TestApp } from '#test/support/app.ts';
import { aResident, type Resident } from './case.ts';
import { aPerson, anEnrolment, newId, type PersonRow } from './registry.ts';

let made = 0;

export interface Family {
  parent: Resident;
  child: PersonRow;
}

/** A parent and a child of one household, nothing declared yet; the child enrolled, without doctor. */
export async function aFamily(app: TestApp, child: Partial<PersonRow> = {}): Promise<Family> {
  const householdId = newId();
  const parent = await aResident(app, { person: { householdId } });
  const born = await aPerson(app.em(), {
    birthDate: '2016-05-20',
    name: 'Sofia',
    householdId,
    ...child,
  });
  await anEnrolment(app.em(), { person: born.id });
  return { parent, child: born };
}

/** A representation as it stands in the table; verified by nobody in particular. */
export async function aRepresentation(
  app: RegistryDesk,
  wanted: Partial<Representation> & { representative: string; represented: string | null },
): Promise<string> {
  // Each a moment after the one before: lists are in the order in which they were declared.
  const now = new Date(app.deps.clock.now() + (made += 1));
  const id = uuidV7(now.getTime());
  await app.em().insert(Representation, {
    id,
    kind: 'PARENT',
    state: 'ACTIVE',
    validFrom: '2016-05-20',
    office: 'LEG',
    declaredAt: now,
    ...(wanted.kind !== undefined && wanted.kind !== 'PARENT' && { decidedAt: now }),
    ...wanted,
  });
  return id;
}

/** A family whose parent has declared to be one. */
export async function aDeclaredFamily(
  app: TestApp,
  child: Partial<PersonRow> = {},
): Promise<Family> {
  const family = await aFamily(app, child);
  await aRepresentation(app, {
    representative: family.parent.account.id,
    represented: family.child.id,
  });
  return family;
}

/** Changes what the registry says of a person. */
export async function changePerson(
  app: TestApp,
  personId: string,
  change: Partial<AssistedPerson>,
): Promise<void> {
  await app.em().nativeUpdate(AssistedPerson, { id: personId }, change);
}

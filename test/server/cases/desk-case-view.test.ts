import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { Account } from '#server/identity/account.entity.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { aResident, type Resident, type ResidentData } from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: deskCaseRoutes });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

/** Somebody who lives where the registry has them. */
async function aSettledResident(data: ResidentData = {}): Promise<Resident> {
  const resident = await aResident(app, data);
  const { residence } = resident.person;
  await app.em().nativeUpdate(Account, { id: resident.account.id }, { residence });
  return resident;
}

async function applicantOf(resident: Resident) {
  const { desk, caseId } = await aCaseOnDesk(app, 'IN_CHARGE', { resident });
  return (await desk.get(`/api/desk/cases/${caseId}`).expect(200)).body.applicant;
}

describe('the applicant beside the registry', () => {
  it('is shown as the account declares, and differs in nothing where both say the same', async () => {
    const resident = await aSettledResident();
    expect(await applicantOf(resident)).toMatchObject({
      sex: resident.account.sex,
      birthDate: resident.account.birthDate,
      birthPlace: 'Legnano',
      matchesRegistry: [],
    });
  });

  it.each([
    ['sex', { sex: 'M' }],
    ['birthDate', { birthDate: '1986-03-15' }],
    ['birthPlace', { birthPlaceCode: 'F205' }],
    ['surname', { surname: 'Fontana' }],
    [
      'residence',
      { residence: { street: 'Via Altra 1', postcode: '20025', municipalityCode: 'E514' } },
    ],
  ] as const)('differs in %s where the registry has %o', async (field, part) => {
    const resident = await aSettledResident();
    await app.em().nativeUpdate(AssistedPerson, { id: resident.person.id }, part);
    expect((await applicantOf(resident)).matchesRegistry).toEqual([field]);
  });

  it('differs in the place of birth where two places have one name', async () => {
    // Castro in the province of Bergamo, and Castro in the province of Lecce.
    const resident = await aSettledResident({ person: { birthPlaceCode: 'C337' } });
    const other = { birthPlaceCode: 'M261' };
    await app.em().nativeUpdate(AssistedPerson, { id: resident.person.id }, other);
    const applicant = await applicantOf(resident);
    expect(applicant.birthPlace).toBe('Castro');
    expect(applicant.matchesRegistry).toEqual(['birthPlace']);
  });
});

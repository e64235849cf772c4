import { ascertain } from '#server/cases/ascertain.ts';
import { DoctorChoice } from '#server/doctors/doctor-choice.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import type { RegistryDesk, TestApp } from '#test/support/app.ts';
import { ACTS, aResident, byStaff, type CaseInHand, type Resident, versionOf } from './case.ts';
import { aChoice, aDoctor, anEnrolment, type DoctorRow } from './registry.ts';

/** Lives in Legnano, resides elsewhere; not enrolled and without a doctor. */
export function aGuest(app: TestApp): Promise<Resident> {
  return aResident(app, {
    person: { residenceMunicipality: null, domicileMunicipality: 'E514' },
    doctor: null,
    enrolled: false,
  });
}

/** A guest enrolled of a kind until a day, with a doctor for as long. */
export async function enrolledUntil(
  app: TestApp,
  kind: 'DOMICILED' | 'FOREIGN_MANDATORY',
  to: string,
): Promise<Resident & { doctor: DoctorRow }> {
  const guest = await aGuest(app);
  const doctor = await aDoctor(app.em());
  const since = { person: guest.person.id, validFrom: '2025-12-01', validTo: to };
  await anEnrolment(app.em(), { ...since, kind });
  await aChoice(app.em(), { ...since, doctor: doctor.id, timeLimited: true });
  return { ...guest, doctor };
}

/** The enrolments of a person as the registry has them, in the order of their days. */
export async function enrolmentsOf(
  app: RegistryDesk,
  { person }: Pick<Resident, 'person'>,
): Promise<object[]> {
  const rows = await app
    .em()
    .find(Enrolment, { person: person.id }, { orderBy: { validFrom: 'asc' } });
  return rows.map(({ kind, status, validFrom, validTo, openedByCase }) => ({
    kind,
    status,
    from: validFrom,
    to: validTo ?? null,
    byCase: openedByCase ?? null,
  }));
}

/** The choices of a person as the registry has them, in the order of their days. */
export async function choicesOf(
  app: RegistryDesk,
  { person }: Pick<Resident, 'person'>,
): Promise<object[]> {
  const rows = await app
    .em()
    .find(DoctorChoice, { person: person.id }, { orderBy: { validFrom: 'asc' } });
  return rows.map(({ doctor, validFrom, validTo, endReason, timeLimited }) => ({
    doctor,
    from: validFrom,
    to: validTo ?? null,
    end: endReason ?? null,
    timeLimited,
  }));
}

/** How many patients a doctor has now. */
export async function patientsOf(app: RegistryDesk, id: string): Promise<number> {
  return (await app.em().findOneOrFail(Doctor, { id })).patientCount;
}

/** The operator ascertains the cancellation at home, with evidence. */
export async function cancelledAtHome(
  app: TestApp,
  { caseId, operator }: CaseInHand,
): Promise<void> {
  await ascertain(byStaff(app, operator), caseId, {
    version: await versionOf(app, caseId),
    kind: 'HOME_CANCELLATION',
    evidence: 'Attestazione della ASL di Palermo, prot. 123',
  });
}

/** From the hands of an operator to the registry. @returns the state afterwards */
export async function approved(app: TestApp, hand: CaseInHand): Promise<string> {
  await ACTS.approve(app, hand);
  return ACTS.commit(app, hand);
}

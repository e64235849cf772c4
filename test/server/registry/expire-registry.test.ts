import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { standingFailures } from '#rules/eligibility.ts';
import { eligibilityOf } from '#server/cases/eligibility.ts';
import { DoctorChoice } from '#server/doctors/doctor-choice.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { Recusal } from '#server/doctors/recusal.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { expireRegistry } from '#server/registry/expire-registry.ts';
import { ACTS, aCase, aResident } from '#test/factories/case.ts';
import {
  aChoice,
  aDoctor,
  anEnrolment,
  aPerson,
  type DoctorRow,
  newId,
} from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

// It is 16 November 2026.
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

/** Enrolled, with a doctor, until a day. */
async function enrolledUntil(to: string) {
  const em = app.em();
  const person = await aPerson(em);
  const doctor = await aDoctor(em);
  const span = { person: person.id, validFrom: '2025-11-16', validTo: to };
  await anEnrolment(em, { ...span, kind: 'DOMICILED' });
  await aChoice(em, { ...span, doctor: doctor.id, timeLimited: true });
  return { person, doctor };
}

async function standing({ person, doctor }: Awaited<ReturnType<typeof enrolledUntil>>) {
  const em = app.em();
  const [enrolment] = await em.find(Enrolment, { person: person.id });
  const [choice] = await em.find(DoctorChoice, { person: person.id });
  const { patientCount } = await em.findOneOrFail(Doctor, { id: doctor.id });
  return [enrolment?.status, choice?.endReason ?? null, patientCount - doctor.patientCount];
}

describe('every night', () => {
  it('ends once what has run out, and nothing else', async () => {
    const [past, today] = [await enrolledUntil('2026-11-15'), await enrolledUntil('2026-11-16')];
    expect(await expireRegistry(app.deps)).toBe(1);
    expect(await standing(past)).toEqual(['EXPIRED', 'ENROLMENT_EXPIRED', -1]);
    expect(await standing(today)).toEqual(['ACTIVE', null, 0]);
    expect(await expireRegistry(app.deps)).toBe(0);
    expect(await standing(past)).toEqual(['EXPIRED', 'ENROLMENT_EXPIRED', -1]);
    const told = await app.em().find(AuditEvent, { personId: past.person.id });
    expect(told).toMatchObject([
      {
        action: 'registry_expired',
        actorKind: 'SYSTEM',
        detail: { enrolments: 1, choices: ['ENROLMENT_EXPIRED'] },
      },
    ]);
  });

  it.each([
    ['DEATH', { deathDate: '2026-11-16' }],
    ['AIRE', { aireFrom: '2026-11-16' }],
  ])(
    'closes enrolment and choice for %s, once, and gives the place back',
    async (reason, about) => {
      const departed = await aResident(app, { person: about });
      const { person, doctor } = departed;
      expect(await expireRegistry(app.deps)).toBe(1);
      expect(await expireRegistry(app.deps)).toBe(0);
      expect(await standing({ person, doctor: doctor! })).toEqual(['CANCELLED', reason, -1]);
      const [enrolment] = await app.em().find(Enrolment, { person: person.id });
      const [choice] = await app.em().find(DoctorChoice, { person: person.id });
      expect([enrolment?.validTo, choice?.validTo]).toEqual(['2026-11-15', '2026-11-15']);
    },
  );

  it('gives a place back once, also when two run at the same time', async () => {
    const person = await enrolledUntil('2026-11-10');
    const ended = await Promise.all([expireRegistry(app.deps), expireRegistry(app.deps)]);
    expect(ended.filter((people) => people === 1)).toHaveLength(1);
    expect(await standing(person)).toEqual(['EXPIRED', 'ENROLMENT_EXPIRED', -1]);
  });

  it('trap 25: leaves whoever has asked for a renewal, until it is refused', async () => {
    const resident = await aResident(app, {
      person: { residenceMunicipality: null, domicileMunicipality: 'E514' },
      doctor: null,
      enrolled: false,
    });
    const span = { person: resident.person.id, validFrom: '2025-11-16', validTo: '2026-11-14' };
    const doctor = await aDoctor(app.em());
    await anEnrolment(app.em(), { ...span, kind: 'DOMICILED' });
    await aChoice(app.em(), { ...span, doctor: doctor.id, timeLimited: true });
    const asked = { person: resident.person, doctor };
    const hand = await aCase(app, 'IN_CHARGE', { type: 'DOMICILED_RENEWAL', resident });
    expect(await expireRegistry(app.deps)).toBe(0);
    expect(await standing(asked)).toEqual(['ACTIVE', null, 0]);
    // Past the last day, assisted all the same: enrolled, with a doctor who can be changed.
    const eligible = async () => {
      const { results } = await eligibilityOf(app.deps, resident.actor, 'DOCTOR_REVOKE');
      return standingFailures(results).map(({ ruleId }) => ruleId);
    };
    expect(await eligible()).toEqual([]);
    await ACTS.reject(app, hand);
    expect(await eligible()).toEqual(['R-RV-1', 'R-RV-2']);
    expect(await expireRegistry(app.deps)).toBe(1);
    expect(await standing(asked)).toEqual(['EXPIRED', 'ENROLMENT_EXPIRED', -1]);
  });

  it('R-PE-4: ends the paediatrician of who is fourteen, not a day before', async () => {
    const em = app.em();
    const doctor = await aDoctor(em, { kind: 'PAEDIATRICIAN' });
    const of = async (birthDate: string) => {
      const child = await aPerson(em, { birthDate });
      await anEnrolment(em, { person: child.id, validFrom: birthDate });
      await aChoice(em, { person: child.id, doctor: doctor.id, validFrom: birthDate });
      return child.id;
    };
    const [fourteen, younger] = [await of('2012-11-16'), await of('2012-11-17')];
    expect(await expireRegistry(app.deps)).toBe(1);
    const choices = await app.em().find(DoctorChoice, { doctor: doctor.id });
    const end = (id: string) => {
      const choice = choices.find(({ person }) => person === id);
      return [choice?.validTo ?? null, choice?.endReason ?? null];
    };
    expect(end(fourteen)).toEqual(['2026-11-15', 'AGE_LIMIT']);
    expect(end(younger)).toEqual([null, null]);
    expect((await app.em().findOneOrFail(Doctor, { id: doctor.id })).patientCount).toBe(
      doctor.patientCount - 1,
    );
  });

  it('ends the choice of a doctor who ceased, or whose appointment is over, giving the place back', async () => {
    const em = app.em();
    const ended = async (doctor: Partial<DoctorRow>) => {
      const row = await aDoctor(em, doctor);
      const person = await aPerson(em);
      await anEnrolment(em, { person: person.id });
      await aChoice(em, { person: person.id, doctor: row.id });
      return { row, person };
    };
    const provisional = { appointmentKind: 'PROVISIONAL' } as const;
    const all = [
      await ended({ activeTo: '2026-11-15' }),
      await ended({ activeTo: '2026-11-16' }),
      await ended({ ...provisional, appointmentEnd: '2026-11-15' }),
      await ended({ ...provisional, appointmentEnd: '2026-11-16' }),
    ];
    expect(await expireRegistry(app.deps)).toBe(2);
    expect(await expireRegistry(app.deps)).toBe(0);
    const found = await Promise.all(
      all.map(async ({ row, person }) => {
        const [choice] = await app.em().find(DoctorChoice, { person: person.id });
        const { patientCount } = await app.em().findOneOrFail(Doctor, { id: row.id });
        return [
          choice?.validTo ?? null,
          choice?.endReason ?? null,
          patientCount - row.patientCount,
        ];
      }),
    );
    const over = ['2026-11-15', 'DOCTOR_CEASED', -1];
    expect(found).toEqual([over, [null, null, 0], over, [null, null, 0]]);
  });

  it('ACN art. 40: ends the choice from the sixteenth day after a recusal', async () => {
    const em = app.em();
    const recused = async (notifiedOn: string) => {
      const { person, doctor } = await enrolledUntil('2027-01-31');
      await em.insert(Recusal, {
        id: newId(),
        doctor: doctor.id,
        person: person.id,
        notifiedOn,
        motive: 'Prova',
      });
      return person.id;
    };
    // Notified on the 31st: cared for until the 15th of November.
    const [due, early] = [await recused('2026-10-31'), await recused('2026-11-01')];
    expect(await expireRegistry(app.deps)).toBe(1);
    const end = async (person: string) => {
      const [choice] = await app.em().find(DoctorChoice, { person });
      return [choice?.validTo, choice?.endReason ?? null];
    };
    expect(await end(due)).toEqual(['2026-11-15', 'RECUSAL']);
    expect(await end(early)).toEqual(['2027-01-31', null]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import type { SqlPool } from '#server/db/sql.ts';
import { DoctorChoice } from '#server/doctors/doctor-choice.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { ACTS, aCase, aResident, type CaseInHand, caseRow } from '#test/factories/case.ts';
import {
  aChoice,
  aDoctor,
  aMunicipality,
  anEnrolment,
  type DoctorRow,
} from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-16';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

const countOf = async (doctor: DoctorRow | null) =>
  (await app.em().findOneOrFail(Doctor, { id: doctor?.id ?? '' })).patientCount;

/** The desk puts patients in by itself: of the places held some are gone. */
async function patientsBecome(doctor: DoctorRow, patientCount: number): Promise<void> {
  await app.em().nativeUpdate(Doctor, { id: doctor.id }, { patientCount });
}

async function choicesOf({ resident }: CaseInHand) {
  const rows = await app
    .em()
    .find(DoctorChoice, { person: resident.person.id }, { orderBy: { validFrom: 'asc' } });
  return rows.map((row) => ({
    doctor: row.doctor,
    from: row.validFrom,
    to: row.validTo ?? null,
    end: row.endReason ?? null,
  }));
}

async function eventsOf({ caseId }: CaseInHand) {
  const events = await app.em().find(CaseEvent, { case: caseId }, { orderBy: { id: 'asc' } });
  return events.map(({ type }) => type);
}

describe('what a commit writes', () => {
  it('a change: the old choice to the day before, the new one, both counts, the end', async () => {
    const hand = await aCase(app, 'APPROVED');
    const before = [await countOf(hand.resident.doctor), await countOf(hand.wanted)];
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await choicesOf(hand)).toEqual([
      { doctor: hand.resident.doctor?.id, from: '2015-01-01', to: '2026-11-15', end: 'CHANGE' },
      { doctor: hand.wanted?.id, from: TODAY, to: null, end: null },
    ]);
    expect([await countOf(hand.resident.doctor), await countOf(hand.wanted)]).toEqual([
      (before[0] ?? 0) - 1,
      (before[1] ?? 0) + 1,
    ]);
    const [old, begun] = await app
      .em()
      .find(DoctorChoice, { person: hand.resident.person.id }, { orderBy: { validFrom: 'asc' } });
    expect(old).toMatchObject({ endedByCase: hand.caseId });
    expect(begun).toMatchObject({
      openedByCase: hand.caseId,
      channel: 'CASE',
      timeLimited: false,
    });
    expect(await caseRow(app, hand.caseId)).toMatchObject({
      state: 'COMPLETED',
      outcome: { kind: 'APPROVED', effectiveOn: TODAY, doctorId: hand.wanted?.id },
      concludedAt: new Date('2026-11-16T09:00:00Z'),
    });
    const sent = (await app.outbox()).filter(({ caseId }) => caseId === hand.caseId);
    expect(sent.slice(-2)).toMatchObject([
      { template: 'case_approved', channel: 'EMAIL' },
      { template: 'case_approved', channel: 'SMS' },
    ]);
  });

  it('a first choice: one row, one count', async () => {
    const hand = await aCase(app, 'APPROVED', { type: 'FIRST_CHOICE' });
    const before = await countOf(hand.wanted);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await choicesOf(hand)).toEqual([
      { doctor: hand.wanted?.id, from: TODAY, to: null, end: null },
    ]);
    expect(await countOf(hand.wanted)).toBe(before + 1);
  });

  it('a revocation: the end of one row, one count less', async () => {
    const hand = await aCase(app, 'APPROVED', { type: 'DOCTOR_REVOKE' });
    const before = await countOf(hand.resident.doctor);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await choicesOf(hand)).toEqual([
      {
        doctor: hand.resident.doctor?.id,
        from: '2015-01-01',
        to: '2026-11-15',
        end: 'CITIZEN_REVOCATION',
      },
    ]);
    expect(await countOf(hand.resident.doctor)).toBe(before - 1);
    expect((await caseRow(app, hand.caseId)).outcome).toMatchObject({ doctorId: null });
  });

  it('for a domiciled person: a choice no longer than the enrolment', async () => {
    await aMunicipality(app.em());
    const resident = await aResident(app, {
      person: { residenceMunicipality: null, domicileMunicipality: 'E514' },
      doctor: null,
      enrolled: false,
    });
    await anEnrolment(app.em(), {
      person: resident.person.id,
      kind: 'DOMICILED',
      validFrom: '2026-09-01',
      validTo: '2027-08-31',
    });
    const hand = await aCase(app, 'APPROVED', { type: 'FIRST_CHOICE', resident });
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await choicesOf(hand)).toEqual([
      { doctor: hand.wanted?.id, from: TODAY, to: '2027-08-31', end: null },
    ]);
    const [choice] = await app.em().find(DoctorChoice, { openedByCase: hand.caseId });
    expect(choice?.timeLimited).toBe(true);
  });

  it('R-CM-6: nothing over a choice that was made for today meanwhile', async () => {
    const resident = await aResident(app, { doctor: null });
    const hand = await aCase(app, 'APPROVED', { type: 'FIRST_CHOICE', resident });
    const other = await aDoctor(app.em());
    await aChoice(app.em(), { person: resident.person.id, doctor: other.id, validFrom: TODAY });
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    const failed = (await caseRow(app, hand.caseId)).commitFailure?.failed;
    expect(failed?.map(({ ruleId }) => ruleId)).toEqual(['R-CM-6', 'R-FC-1']);
  });
});

describe('a doctor’s last place', () => {
  const D11 = { selfLimit: 800, patientCount: 799 };

  it('goes to one of two approvals, the other is told why', async () => {
    for (let round = 0; round < 10; round += 1) {
      const wanted = await aDoctor(app.em(), { ...D11, patientCount: 798 });
      const hands = [
        await aCase(app, 'APPROVED', { wanted }),
        await aCase(app, 'APPROVED', { wanted }),
      ];
      await patientsBecome(wanted, 799);
      const states = await Promise.all(hands.map((hand) => ACTS.commit(app, hand)));
      expect(states.toSorted()).toEqual(['COMMIT_FAILED', 'COMPLETED']);
      expect(await countOf(wanted)).toBe(800);
      const loser = hands[states.indexOf('COMMIT_FAILED')];
      const row = await caseRow(app, loser?.caseId ?? '');
      expect(row).toMatchObject({
        version: 6,
        commitFailure: { failed: [{ ruleId: 'R-DS-1', passed: false }] },
      });
      expect(row.outcome ?? null).toBeNull();
      expect(await app.em().count(DoctorChoice, { doctor: wanted.id })).toBe(1);
    }
  });

  it('and seven more go to eight of twenty at once', async () => {
    const wanted = await aDoctor(app.em(), { ...D11, patientCount: 780 });
    const hands = [];
    for (let each = 0; each < 20; each += 1) {
      hands.push(await aCase(app, 'APPROVED', { wanted }));
    }
    await patientsBecome(wanted, 792);
    const states = await Promise.all(hands.map((hand) => ACTS.commit(app, hand)));
    expect(states.filter((state) => state === 'COMPLETED')).toHaveLength(8);
    expect(states.filter((state) => state === 'COMMIT_FAILED')).toHaveLength(12);
    expect(await countOf(wanted)).toBe(800);
    expect(await app.em().count(DoctorChoice, { doctor: wanted.id })).toBe(8);
  });

  it('that is gone leaves the registry as it was', async () => {
    const hand = await aCase(app, 'APPROVED');
    await ACTS.fillDoctor(app, hand);
    const before = [await choicesOf(hand), await countOf(hand.resident.doctor)];
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    expect([await choicesOf(hand), await countOf(hand.resident.doctor)]).toEqual(before);
    expect(await countOf(hand.wanted)).toBe(hand.wanted?.maxPatients);
  });
});

describe('two patients who change places', () => {
  it('at once do not wait for each other for ever', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [first, second] = [await aDoctor(app.em()), await aDoctor(app.em())];
      const hands = [
        await aCase(app, 'APPROVED', {
          resident: await aResident(app, { doctor: first }),
          wanted: second,
        }),
        await aCase(app, 'APPROVED', {
          resident: await aResident(app, { doctor: second }),
          wanted: first,
        }),
      ];
      const states = await Promise.all(hands.map((hand) => ACTS.commit(app, hand)));
      expect(states).toEqual(['COMPLETED', 'COMPLETED']);
      expect([await countOf(first), await countOf(second)]).toEqual([500, 500]);
    }
  });
});

describe('LC-9: the same case', () => {
  it('ten times at once, and again, is written once', async () => {
    const hand = await aCase(app, 'APPROVED');
    const before = [await countOf(hand.resident.doctor), await countOf(hand.wanted)];
    const states = await Promise.all(Array.from({ length: 10 }, () => ACTS.commit(app, hand)));
    expect(new Set(states)).toEqual(new Set(['COMPLETED']));
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await choicesOf(hand)).toHaveLength(2);
    expect([await countOf(hand.resident.doctor), await countOf(hand.wanted)]).toEqual([
      (before[0] ?? 0) - 1,
      (before[1] ?? 0) + 1,
    ]);
    expect((await eventsOf(hand)).filter((type) => type === 'completed')).toHaveLength(1);
  });

  it('failed once is approved again and written when there is a place', async () => {
    const hand = await aCase(app, 'COMMIT_FAILED');
    await app.em().nativeUpdate(Doctor, { id: hand.wanted?.id ?? '' }, { patientCount: 10 });
    await ACTS.take(app, hand);
    await ACTS.approve(app, hand);
    expect((await caseRow(app, hand.caseId)).commitFailure ?? null).toBeNull();
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await countOf(hand.wanted)).toBe(11);
    expect(await eventsOf(hand)).toEqual([
      'submitted',
      'taken_in_charge',
      'approved',
      'commit_failed',
      'taken_in_charge',
      'approved',
      'completed',
    ]);
  });
});

/** Real connections on which one statement of the transaction fails. */
function breakingAt(name: string): SqlPool {
  const { sql } = app.deps;
  return {
    ...sql,
    transact: (work) =>
      sql.transact((inner) =>
        work({
          rows: (statement, values) =>
            statement.name === name
              ? Promise.reject(new Error('Connection terminated'))
              : inner.rows(statement, values),
        }),
      ),
  };
}

describe('LC-9: a commit that breaks off', () => {
  it.each(['end_doctor_choice', 'begin_doctor_choice', 'count_patients', 'write_case_move'])(
    'at %s writes nothing, and is done whole the next time',
    async (statement) => {
      const hand = await aCase(app, 'APPROVED');
      const stands = async () => [
        await choicesOf(hand),
        await countOf(hand.resident.doctor),
        await countOf(hand.wanted),
        await eventsOf(hand),
        (await caseRow(app, hand.caseId)).state,
      ];
      const before = await stands();
      const deps = { ...app.deps, sql: breakingAt(statement) };
      await expect(commitCase(deps, hand.caseId)).rejects.toThrow('Connection terminated');
      expect(await stands()).toEqual(before);
      expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    },
  );
});

describe('R-GEN-4: what no longer holds at the commit', () => {
  it('returns the case to its operator with every reason', async () => {
    const hand = await aCase(app, 'APPROVED');
    const em = app.em();
    await em.nativeUpdate(Enrolment, { person: hand.resident.person.id }, { status: 'SUSPENDED' });
    await em.nativeUpdate(Doctor, { id: hand.wanted?.id ?? '' }, { activeTo: '2026-11-15' });
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    const row = await caseRow(app, hand.caseId);
    expect(row.commitFailure?.failed.map(({ ruleId }) => ruleId)).toEqual(['R-CM-1', 'R-DS-7']);
    expect(row.assignee).toBe(hand.operator.staffId);
    await ACTS.take(app, hand);
    await expect(ACTS.approve(app, hand)).rejects.toMatchObject({ code: 'rules_failed' });
  });
});

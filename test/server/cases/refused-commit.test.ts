import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { commitCase } from '#server/cases/commit-case.ts';
import type { SqlPool } from '#server/db/sql.ts';
import { DoctorChoice } from '#server/doctors/doctor-choice.entity.ts';
import { Doctor } from '#server/doctors/doctor.entity.ts';
import { ACTS, aCase, type CaseInHand, caseRow } from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

/** What the registry says of the patient and of the doctor they want. */
async function standsOf({ resident, wanted }: CaseInHand): Promise<unknown> {
  const choices = await app.em().find(DoctorChoice, { person: resident.person.id });
  const { patientCount } = await app.em().findOneOrFail(Doctor, { id: wanted?.id ?? '' });
  return [choices.map(({ doctor, validTo }) => [doctor, validTo ?? null]), patientCount];
}

const forbid = (what: string) =>
  app.deps.sql.rows({ text: `alter table doctor_choice ${what}` }, []);

describe('R-GEN-4: what the registry itself forbids', () => {
  it('returns the case to its operator, written nothing, to be approved again', async () => {
    const hand = await aCase(app, 'APPROVED');
    const before = await standsOf(hand);
    await forbid(`add constraint forbidden_doctor check (doctor_id <> '${hand.wanted?.id}')`);
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    expect(await standsOf(hand)).toEqual(before);
    const row = await caseRow(app, hand.caseId);
    expect(row.commitFailure?.failed).toMatchObject([{ ruleId: 'R-GEN-4', passed: false }]);
    const [failure] = await app.em().find(CaseEvent, { case: hand.caseId, type: 'commit_failed' });
    expect(failure?.data).toEqual({ rules: ['R-GEN-4'], constraint: 'forbidden_doctor' });
    await forbid('drop constraint forbidden_doctor');
    await ACTS.take(app, hand);
    await ACTS.approve(app, hand);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
  });

  it('only for a moment, is written the second time', async () => {
    const hand = await aCase(app, 'APPROVED');
    let refusals = 0;
    const { sql } = app.deps;
    const once: SqlPool = {
      ...sql,
      transact: async (work) => {
        const answer = await sql.transact(async (inner) => {
          if (refusals === 0) {
            refusals += 1;
            await inner.rows({ text: `insert into doctor (id) values ('${hand.wanted?.id}')` }, []);
          }
          return work(inner);
        });
        return answer;
      },
    };
    expect(await commitCase({ ...app.deps, sql: once }, hand.caseId)).toBe('COMPLETED');
    expect(refusals).toBe(1);
  });
});

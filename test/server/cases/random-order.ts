import { expect } from 'vitest';
import { CASE_ACTS } from '#rules/case-state.ts';
import type { TestApp } from '#test/support/app.ts';

// Whoever was chosen beyond the cap is a patient, but takes none of its places (R-OC).
const WRONG_COUNTS = `
  select d.surname, d.patient_count as kept, d.max_patients as cap, count(c.id)::int as counted
  from doctor d left join doctor_choice c on c.doctor_id = d.id and c.end_reason is null
  where d.id = any($1) group by d.id
  having d.patient_count <> count(c.id)
    or d.patient_count - count(c.over_cap_reason) > d.max_patients`;
const OVER_HELD = `
  select d.surname from doctor d join place_hold h on h.doctor_id = d.id
  where d.id = any($1) and h.held_until >= $2::date group by d.id
  having d.patient_count - (select count(*) from doctor_choice c
    where c.doctor_id = d.id and c.end_reason is null and c.over_cap_reason is not null)
    + count(*) > d.max_patients`;
const HELD_FOR_NOBODY = `
  select h.case_id from place_hold h join case_file c on c.id = h.case_id
  where h.doctor_id = any($1) and c.concluded_at is not null`;
const HELD_TWICE = `
  select h.person_id from place_hold h where h.doctor_id = any($1) and h.held_until >= $2::date
  group by h.person_id, h.doctor_id having count(*) > 1`;
const HELD_FOR_OTHERS = `
  select h.case_id from place_hold h join case_file c on c.id = h.case_id
  where c.id = any($1) and c.type = 'FAMILY_REQUEST' and not exists (
    select 1 from case_item i
    where i.case_id = c.id and i.person_id = h.person_id and i.doctor_id = h.doctor_id)`;
const OVERLAPS = `
  select a.person_id from doctor_choice a join doctor_choice b on a.person_id = b.person_id
    and a.id < b.id and a.end_reason is distinct from 'VOIDED' and b.end_reason is distinct from 'VOIDED'
    and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
  where a.doctor_id = any($1)`;
const WRONG_COMMITS = `
  select c.id, c.type, c.state from case_file c
  where c.id = any($1) and (select count(*) from doctor_choice o where o.opened_by_case = c.id)
    <> (case when c.state <> 'COMPLETED' then 0
      when c.type in ('DOCTOR_CHANGE', 'OVER_CAP_CHOICE') then 1
      when c.type = 'FAMILY_REQUEST' then (select count(*) from case_item i
        where i.case_id = c.id and i.decision = 'APPROVED' and i.doctor_id is not null)
      else 0 end)`;
const OUTCOMES = `
  select c.id, c.state from case_file c where c.id = any($1) and c.concluded_at is not null
    and (select count(*) from message m where m.case_id = c.id and m.channel = 'EMAIL'
      and m.template in ('case_approved', 'case_rejected', 'case_withdrawn', 'case_expired')) <> 1`;
const EVENTS = `
  select case_id as "caseId", from_state as "from", to_state as "to" from case_event
  where case_id = any($1) and to_state is distinct from from_state order by id`;

/** Every change of state that some act makes. */
const MOVES = Object.values(CASE_ACTS).flatMap(({ from, to }) =>
  from.map((state) => `${state} ${to}`),
);

/** What must hold of these doctors and cases whatever was done, in whatever order. */
export async function demandOrder(
  app: TestApp,
  doctors: readonly string[],
  cases: readonly string[],
): Promise<void> {
  const { sql } = app.deps;
  const ask = (text: string, values: unknown[]) => sql.rows({ text }, values);
  const today = new Date(app.clock.now()).toISOString().slice(0, 10);
  expect(await ask(WRONG_COUNTS, [doctors])).toEqual([]);
  expect(await ask(OVER_HELD, [doctors, today])).toEqual([]);
  expect(await ask(HELD_FOR_NOBODY, [doctors])).toEqual([]);
  expect(await ask(HELD_TWICE, [doctors, today])).toEqual([]);
  expect(await ask(HELD_FOR_OTHERS, [cases])).toEqual([]);
  expect(await ask(OVERLAPS, [doctors])).toEqual([]);
  expect(await ask(WRONG_COMMITS, [cases])).toEqual([]);
  expect(await ask(OUTCOMES, [cases])).toEqual([]);
  const states = new Map<string, unknown>();
  for (const event of await sql.rows<{ caseId: string; from: string; to: string }>(
    { text: EVENTS },
    [cases],
  )) {
    expect(event.from).toBe(states.get(event.caseId) ?? 'DRAFT');
    expect(MOVES).toContain(`${event.from} ${event.to}`);
    states.set(event.caseId, event.to);
  }
}

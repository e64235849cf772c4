import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_STATES } from '#contract/case-state.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { REQUESTS } from '#requests/index.ts';
import { checkFiscalCode, fiscalCodeAgreement } from '#rules/fiscal-code.ts';
import { standingFailures } from '#rules/eligibility.ts';
import { checkHealthCardNumber } from '#rules/health-card-number.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { judgeCase } from '#server/cases/judge-case.ts';
import { CITIZEN_PASSWORD, demoSignIns } from '#server/db/seed/demo-sign-ins.ts';
import { seedDemoData } from '#server/db/seed/seed-demo-data.ts';
import { Document } from '#server/documents/document.entity.ts';
import { createVault } from '#server/documents/vault.ts';
import { Account } from '#server/identity/account.entity.ts';
import { verifyPassword } from '#server/identity/password-hash.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { rulesAgainst } from './rules-against.ts';

const TODAY = '2026-11-23';
let app: TestApp;
const lines: string[] = [];

beforeAll(async () => {
  app = await createTestApp({ routes: [], now: `${TODAY}T09:00:00Z` });
  await seedDemoData(app.deps, (line) => lines.push(line));
}, 180_000);
afterAll(() => app.close());

async function rows<Row extends object>(text: string): Promise<Row[]> {
  return app.em().execute<Row[]>(text);
}

async function count(from: string): Promise<number> {
  const [row] = await rows<{ count: number }>(`select count(*)::int as count from ${from}`);
  return row?.count ?? 0;
}

function against(person: string, doctor?: string): Promise<RuleResult[]> {
  return rulesAgainst(app, TODAY, person, doctor);
}

async function idsAgainst(person: string, doctor?: string): Promise<string[]> {
  return (await against(person, doctor)).map(({ ruleId }) => ruleId);
}

describe('the size of it', () => {
  it.each([
    ['office', 3],
    ['municipality', 30],
    ['doctor', 300],
    ['surgery', 300],
    ['assisted_person', 5000],
    ['account', 40],
    ['standard_phrase', 8],
    [`staff_member where role = 'OPERATOR'`, 3],
    [`case_file`, 200],
  ])('%s: at least %i', async (table, least) => {
    expect(await count(table)).toBeGreaterThanOrEqual(least);
  });

  it('says what it loads, a line a stage', () => {
    expect(lines).toHaveLength(6);
    expect(lines.join()).toMatch(/5000 assisted persons.*200 cases/);
  });

  it('leaves a database alone that is not empty', async () => {
    expect(await seedDemoData(app.deps, () => undefined)).toBe(false);
    expect(await count('assisted_person')).toBe(5000);
  });
});

describe('the registry', () => {
  it('has fiscal codes that are valid, agree with the person, and are omocodes here and there', async () => {
    const persons = await app.em().findAll(AssistedPerson);
    let omocodes = 0;
    for (const person of persons) {
      const check = checkFiscalCode(person.fiscalCode);
      expect(check).toMatchObject({ valid: true, code: person.fiscalCode });
      expect(
        fiscalCodeAgreement(person.fiscalCode, {
          surname: person.surname,
          name: person.name,
          sex: person.sex,
          birthDate: person.birthDate,
          birthPlace: person.birthPlaceCode,
        }),
      ).toEqual([]);
      omocodes += check.valid && check.omocode ? 1 : 0;
    }
    expect(omocodes).toBeGreaterThan(5);
  });

  it('has card numbers with their check digit, those of the plan first', async () => {
    const cards = await rows<{ number: string }>('select number from health_card order by number');
    expect(cards[0]?.number).toBe('80380000300000000011');
    expect(cards[1]?.number).toBe('80380000300000000029');
    const doubtful = cards.filter(({ number }) => {
      const check = checkHealthCardNumber(number, REGIONAL_POLICIES.LOMBARDY);
      return !check.valid || check.warnings.length > 0;
    });
    expect(doubtful).toEqual([]);
  });

  it('has no two choices of a person on one day, and none outside the doctor’s service', async () => {
    expect(
      await count(`doctor_choice a join doctor_choice b on a.person_id = b.person_id and a.id < b.id
        and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`),
    ).toBe(0);
    expect(await count('doctor_choice where valid_to < valid_from')).toBe(0);
    expect(
      await count(`doctor_choice c join doctor d on d.id = c.doctor_id
        where c.valid_from < d.active_from`),
    ).toBe(0);
    expect(
      await count(`doctor_choice c join assisted_person p on p.id = c.person_id
        where c.valid_from < p.birth_date`),
    ).toBe(0);
  });

  it('counts each doctor’s patients: an offset and the demo’s own, never above the cap', async () => {
    expect(
      await count(`doctor d where patient_count < (select count(*) from doctor_choice c
        where c.doctor_id = d.id and c.end_reason is null)`),
    ).toBe(0);
    expect(
      await count(
        `doctor where patient_count > least(max_patients, coalesce(self_limit, max_patients))`,
      ),
    ).toBe(0);
    const named = await rows<{ surname: string; patients: number }>(
      `select surname, patient_count as patients from doctor
       where regional_code in ('VF100001', 'VF100002', 'VF100007', 'VF100011') order by regional_code`,
    );
    expect(named).toEqual([
      { surname: 'Bellini', patients: 1320 },
      { surname: 'Cattaneo', patients: 1500 },
      { surname: 'Lodi', patients: 700 },
      { surname: 'Pagani', patients: 799 },
    ]);
  });

  it('gives nobody a doctor whose kind does not suit the age', async () => {
    expect(
      await count(`doctor_choice c join assisted_person p on p.id = c.person_id
        join doctor d on d.id = c.doctor_id
        where c.end_reason is null and d.kind = 'GP' and age(date '${TODAY}', p.birth_date) < interval '6 years'`),
    ).toBe(0);
    expect(
      await count(`doctor_choice c join assisted_person p on p.id = c.person_id
        join doctor d on d.id = c.doctor_id
        where c.end_reason is null and d.kind = 'PAEDIATRICIAN' and age(date '${TODAY}', p.birth_date) >= interval '14 years'`),
    ).toBe(0);
  });
});

describe('the people of the plan', () => {
  it('P01 may change, and sees each reason why some doctors cannot be chosen', async () => {
    expect(await idsAgainst('P01')).toEqual([]);
    expect(await idsAgainst('P01', 'Bellini')).toContain('R-DS-6');
    expect(await idsAgainst('P01', 'Cattaneo')).toEqual(['R-DS-1']);
    expect(await idsAgainst('P01', 'Donati')).toEqual(['R-DS-2']);
    expect(await idsAgainst('P01', 'Esposito')).toEqual(['R-DS-3']);
    expect(await idsAgainst('P01', 'Lodi')).toEqual(['R-DS-5']);
    expect(await idsAgainst('P01', 'Fumagalli')).toEqual([]);
  });

  it('P19 changed 31 days ago and is blocked until tomorrow; P20, 32 days ago, is not', async () => {
    expect(await against('P19')).toMatchObject([{ ruleId: 'R-CM-5', clearsOn: '2026-11-24' }]);
    expect(await idsAgainst('P20')).toEqual([]);
  });

  it.each([
    ['P06', ['R-CM-1', 'R-CM-2']],
    ['P21', ['R-CM-4']],
    ['P23', ['R-CM-1', 'R-CM-3']],
    ['P24', ['R-CM-6']],
  ])('%s may not ask: %j', async (person, rules) => {
    expect(await idsAgainst(person)).toEqual(rules);
  });

  it('P22 was recused by D05', async () => {
    expect(await idsAgainst('P22', 'Fumagalli')).toContain('R-DS-4');
  });

  it('P26 is six today and may have a family doctor; P27, tomorrow, may not', async () => {
    expect(await idsAgainst('P26', 'Fumagalli')).toEqual([]);
    expect(await idsAgainst('P27', 'Fumagalli')).toContain('R-DS-5');
  });
});

describe('the cases', () => {
  it('stand in every state but that of types not built yet', async () => {
    const states = await rows<{ state: string }>('select distinct state from case_file');
    expect(new Set(states.map(({ state }) => state))).toEqual(
      new Set(CASE_STATES.filter((state) => state !== 'AWAITING_CONFIRMATION')),
    );
    const types = await rows<{ type: string }>('select distinct type from case_file');
    expect(types).toHaveLength(Object.keys(REQUESTS).length);
  });

  it('are told to the relay where they are open, and only there', async () => {
    expect(
      await count(`case_file c left join case_poke p on p.case_id = c.id
        where (p.id is not null) <> (c.concluded_at is null and c.state <> 'DRAFT')`),
    ).toBe(0);
  });

  it('are each asked by the person they are for, of the office of their town', async () => {
    expect(
      await count(`case_file c join account a on a.id = c.applicant_id
        where a.person_id is distinct from c.beneficiary_id`),
    ).toBe(0);
    expect(
      await count(`case_file c join assisted_person p on p.id = c.beneficiary_id
        join municipality m on m.code = p.residence_municipality_code
        where c.state <> 'DRAFT' and m.office_id <> c.office_id`),
    ).toBe(0);
  });

  it('are never handled by who lives with the applicant (LC-7)', async () => {
    expect(
      await count(`case_file c join staff_member s on s.id = c.assignee_id
        join assisted_person sp on sp.id = s.person_id
        join assisted_person p on p.id = c.beneficiary_id
        where p.household_id = sp.household_id`),
    ).toBe(0);
    expect(
      await count(`case_file c join assisted_person p on p.id = c.beneficiary_id
        join staff_member s on s.person_id is not null
        join assisted_person sp on sp.id = s.person_id
        where p.household_id = sp.household_id and c.state = 'SUBMITTED'`),
    ).toBe(1);
  });

  it('have a form that their type accepts and a timeline that leads to their state', async () => {
    const wrong = await rows(
      `select c.id from case_file c where c.state <> 'DRAFT' and c.state <> (
         select e.to_state from case_event e where e.case_id = c.id and e.to_state is not null
         order by e.id desc limit 1)`,
    );
    expect(wrong).toEqual([]);
    expect(
      await count(`case_event e join case_event f on f.case_id = e.case_id and f.id > e.id
        and f.from_state is not null and e.to_state is not null
        and not exists (select 1 from case_event g where g.case_id = e.case_id
          and g.id > e.id and g.id < f.id and g.to_state is not null)
        where e.to_state <> f.from_state`),
    ).toBe(0);
  });

  it('can be committed where they are approved, and fail by the rule they show where they failed', async () => {
    const approved = await rows<{
      id: string;
      type: 'DOCTOR_CHANGE';
      person: string;
      form: Record<string, string>;
    }>(`select id, type, beneficiary_id as person, form from case_file
        where state in ('APPROVED', 'COMMITTING', 'SUBMITTED')`);
    for (const { id, type, person, form } of approved) {
      const judged = await judgeCase(
        app.deps.sql,
        app.deps,
        { id, type, applicantPersonId: person, beneficiaryId: person, form },
        TODAY,
      );
      expect(standingFailures(judged.results)).toEqual([]);
    }
    const failed = await rows<{ doctor: string; rule: string }>(
      `select d.surname as doctor, c.commit_failure #>> '{failed,0,ruleId}' as rule
       from case_file c join doctor d on d.id::text = c.form ->> 'doctorId'
       where c.state = 'COMMIT_FAILED'`,
    );
    expect(failed).toContainEqual({ doctor: 'Pagani', rule: 'R-DS-1' });
    expect(new Set(failed.map(({ rule }) => rule))).toEqual(new Set(['R-DS-1']));
  });

  it('wrote to the registry where they are completed', async () => {
    expect(
      await count(`case_file c where c.state = 'COMPLETED' and c.type <> 'DOCTOR_REVOKE'
        and not exists (select 1 from doctor_choice d where d.opened_by_case = c.id
          and d.person_id = c.beneficiary_id and d.doctor_id::text = c.form ->> 'doctorId')`),
    ).toBe(0);
    expect(
      await count(`case_file c where c.state = 'COMPLETED' and c.type <> 'FIRST_CHOICE'
        and not exists (select 1 from doctor_choice d where d.ended_by_case = c.id)`),
    ).toBe(0);
  });

  it('have rounds of integration, one of them a second, and calls that nobody answered', async () => {
    expect(await count('integration_round where round = 2')).toBe(1);
    expect(await count(`phone_contact where result = 'NO_ANSWER'`)).toBeGreaterThan(0);
    expect(await count('case_note')).toBeGreaterThan(10);
    expect(await count(`message where state = 'SENT'`)).toBe(await count('message'));
  });

  it('have documents that open, and are what they say', async () => {
    const documents = await app.em().findAll(Document, { limit: 40, orderBy: { id: 'asc' } });
    const vault = createVault(app.deps);
    for (const document of documents) {
      const [bytes] = await vault.open(document);
      const start = document.mediaType === 'application/pdf' ? '%PDF-' : '\u0089PNG';
      expect(bytes?.toString('latin1').startsWith(start)).toBe(true);
      expect(bytes).toHaveLength(document.size);
    }
    expect(await count(`document where status <> 'READY'`)).toBe(0);
  });
});

it('lets every demo sign-in in', async () => {
  const em = app.em();
  for (const { user, password, totpSecret } of demoSignIns) {
    const citizen = await em.findOne(Account, { fiscalCode: user });
    const staff = await em.findOne(StaffMember, { email: user });
    expect(await verifyPassword((citizen ?? staff)?.passwordHash, password)).toBe(true);
    expect(staff && app.deps.secrets.open(staff.totpSecret)).toBe(totpSecret ?? null);
    expect(citizen?.emailVerifiedAt ?? staff?.createdAt).toBeInstanceOf(Date);
  }
  expect(CITIZEN_PASSWORD.length).toBeGreaterThanOrEqual(10);
});

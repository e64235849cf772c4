import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_STATES } from '#contract/case-state.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { addDays } from '#rules/calendar.ts';
import { DUE_SOON_DAYS } from '#rules/case-deadlines.ts';
import { checkFiscalCode, fiscalCodeAgreement } from '#rules/fiscal-code.ts';
import { standingFailures } from '#rules/eligibility.ts';
import { checkHealthCardNumber } from '#rules/health-card-number.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { judgeCase } from '#server/cases/judge-case.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { CITIZEN_PASSWORD, demoNewcomer, demoSignIns } from '#server/db/seed/demo-sign-ins.ts';
import { seedDemoData } from '#server/db/seed/seed-demo-data.ts';
import { Document } from '#server/documents/document.entity.ts';
import { createVault } from '#server/documents/vault.ts';
import { Account } from '#server/identity/account.entity.ts';
import { verifyPassword } from '#server/identity/password-hash.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { signInAs, signInStaff } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { NOTHING_WRONG } from './nothing-wrong.ts';
import { NAMED_CASES, TYPES_IN_TURN } from '#server/db/seed/case-cast.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { rulesAgainst } from './rules-against.ts';

const TODAY = '2026-11-23';
let app: TestApp;
const lines: string[] = [];

beforeAll(async () => {
  app = await createTestApp({
    routes: [...caseRoutes, ...deskCaseRoutes],
    now: `${TODAY}T09:00:00Z`,
  });
  // Read before the pages are asked for: on a busy machine it takes longer than the database waits.
  await openPlaceDirectory();
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
    ['exemption', 800],
    ['account', 40],
    ['standard_phrase', 8],
    [`staff_member where role = 'OPERATOR'`, 3],
    [`case_file`, 200],
  ])('%s: at least %i', async (table, least) => {
    expect(await count(table)).toBeGreaterThanOrEqual(least);
  });

  it('says what it loads, a line a stage', () => {
    expect(lines).toHaveLength(9);
    expect(lines.join()).toMatch(/5000 assisted persons.*200 cases/);
  });

  it('leaves a database alone that is not empty', async () => {
    expect(await seedDemoData(app.deps, () => undefined)).toBe(false);
    expect(await count('assisted_person')).toBe(5000);
  });
});

it.each(NOTHING_WRONG)('holds not %s', async (_claim, from) => {
  expect(await count(from)).toBe(0);
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

  it('counts the patients of the doctors of the plan', async () => {
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
});

describe('the people of the plan', () => {
  it('P01 may ask for the full doctor of the person she lives with, P25 for a card with a chip', async () => {
    const form = {
      reason: 'OTHER_FAMILY_MEMBER',
      relativeFiscalCode: 'CLMMRC84L02F205H',
      relation: 'SPOUSE',
    };
    const overCap = { type: 'OVER_CAP_CHOICE', form } as const;
    expect(await rulesAgainst(app, TODAY, 'P01', 'Cattaneo', overCap)).toEqual([]);
    const stranger = { ...overCap, form: { ...form, relativeFiscalCode: 'FOXDIA41A71F205L' } };
    const refused = await rulesAgainst(app, TODAY, 'P01', 'Cattaneo', stranger);
    expect(refused.map(({ ruleId }) => ruleId)).toEqual(['R-OC-3', 'R-OC-4']);
    // Her own is under way: nothing else stands against it.
    const chip = { type: 'CARD_DUPLICATE', form: { reason: 'NEED_CHIP' } } as const;
    const underWay = await rulesAgainst(app, TODAY, 'P25', undefined, chip);
    expect(underWay.map(({ ruleId }) => ruleId)).toEqual(['R-GEN-3']);
  });

  it('holds the places that open cases ask for, never more than there are', async () => {
    const over = await app.em().execute(`
      select d.surname from doctor d join place_hold h on h.doctor_id = d.id
        join case_file c on c.id = h.case_id and c.type <> 'OVER_CAP_CHOICE'
      group by d.id having d.patient_count + count(*) > least(d.max_patients, coalesce(d.self_limit, d.max_patients))`);
    expect(over).toEqual([]);
    const [held] = await app.em().execute('select count(*)::int as held from place_hold');
    expect(held?.held).toBeGreaterThan(30);
    const [waits] = await app.em().execute('select count(*)::int as waits from place_watch');
    expect(waits?.waits).toBe(1);
  });

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

  it('P08, as whom one registers for the first time, may change and has no account', async () => {
    expect(await idsAgainst('P08')).toEqual([]);
    const own = `where fiscal_code = '${demoNewcomer.fiscalCode}'`;
    expect(await rows(`select surname || ' ' || name as who from assisted_person ${own}`)).toEqual([
      { who: 'Bianchi Andrei' },
    ]);
    expect(await rows(`select id from account ${own}`)).toEqual([]);
  });

  it('P26 is six today and may have a family doctor; P27, tomorrow, may not', async () => {
    expect(await idsAgainst('P26', 'Fumagalli')).toEqual([]);
    expect(await idsAgainst('P27', 'Fumagalli')).toContain('R-DS-5');
  });
});

describe('the cases', () => {
  it('stand in every state, and are of every type that the queue can show', async () => {
    const states = await rows<{ state: string }>('select distinct state from case_file');
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(CASE_STATES));
    const acted = await rows<{ type: string; state: string }>(
      `select type, state from case_file where type = any(array['FAMILY_REQUEST', 'REPRESENTATION',
         'OVER_CAP_CHOICE', 'PAEDIATRIC_EXTENSION', 'DOMICILED_ENROLMENT', 'INCOME_PREREGISTRATION'])
       order by type, state`,
    );
    expect(acted.map(({ type, state }) => `${type} ${state}`)).toEqual([
      'DOMICILED_ENROLMENT IN_CHARGE',
      'FAMILY_REQUEST COMPLETED',
      'INCOME_PREREGISTRATION AWAITING_CONFIRMATION',
      'INCOME_PREREGISTRATION IN_CHARGE',
      'OVER_CAP_CHOICE SUBMITTED',
      'PAEDIATRIC_EXTENSION IN_CHARGE',
      'REPRESENTATION SUBMITTED',
    ]);
    expect(await count(`case_item where decision = 'REJECTED'`)).toBe(1);
    const types = await rows<{ type: string }>('select distinct type from case_file');
    const cast = new Set([
      ...[...TYPES_IN_TURN, ...NAMED_CASES].map(({ type }) => type),
      ...acted.map(({ type }) => type),
    ]);
    expect(new Set(types.map(({ type }) => type))).toEqual(cast);
  });

  it('have some whose last day is past, and some for whom it is near', async () => {
    const { today, soon } = { today: TODAY, soon: addDays(TODAY, DUE_SOON_DAYS) };
    const open = `case_file where concluded_at is null and state <> 'DRAFT'`;
    expect(await count(`${open} and conclude_due_on < '${today}'`)).toBeGreaterThan(0);
    expect(
      await count(`${open} and conclude_due_on between '${today}' and '${soon}'`),
    ).toBeGreaterThan(0);
  });

  it('can be committed where they are approved, and fail by the rule they show where they failed', async () => {
    const approved = await rows<{
      id: string;
      type: 'DOCTOR_CHANGE';
      applicantId: string;
      applicantPersonId: string;
      beneficiaryId: string;
      form: Record<string, string>;
    }>(`select c.id, c.type, c.applicant_id as "applicantId", a.person_id as "applicantPersonId",
          c.beneficiary_id as "beneficiaryId", c.form
        from case_file c join account a on a.id = c.applicant_id
        where state in ('APPROVED', 'COMMITTING', 'SUBMITTED')`);
    for (const approvedCase of approved) {
      const judged = await judgeCase(app.deps.sql, app.deps, approvedCase, TODAY);
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

  it('has one that its operator may not touch: it is of their own household (LC-7)', async () => {
    expect(
      await count(`case_file c join assisted_person p on p.id = c.beneficiary_id
        join assisted_person sp on sp.household_id = p.household_id
        join staff_member s on s.person_id = sp.id where c.state = 'SUBMITTED'`),
    ).toBe(1);
  });

  it.each(CASE_STATES.filter((state) => state !== 'AWAITING_CONFIRMATION'))(
    'are shown to both sides: %s',
    async (state) => {
      const em = app.em();
      const found = await em.findOneOrFail(CaseFile, { state }, { orderBy: { id: 'desc' } });
      const citizen = app.agent();
      await signInAs(app, citizen, await em.findOneOrFail(Account, { id: found.applicant }));
      const own = await citizen.get(`/api/cases/${found.id}`);
      expect(own.body).toMatchObject({ id: found.id, state });

      const desk = app.agent();
      await signInStaff(app, desk, await em.findOneOrFail(StaffMember, { role: 'SUPERVISOR' }));
      const seen = await desk.get(`/api/desk/cases/${found.id}`);
      expect(seen.status).toBe(state === 'DRAFT' ? 404 : 200);
    },
  );

  it('have rounds of integration, one of them a second, and calls that nobody answered', async () => {
    expect(await count('integration_round where round = 2')).toBe(1);
    expect(await count(`phone_contact where result = 'NO_ANSWER'`)).toBeGreaterThan(0);
    expect(await count('case_note')).toBeGreaterThan(10);
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

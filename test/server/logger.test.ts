import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createLogger } from '#server/logger.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aStaffMember } from '#test/factories/staff.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

const Line = z.object({ err: z.record(z.string(), z.unknown()) }).loose();

function logged(facts: object): { text: string; line: z.infer<typeof Line> } {
  let text = '';
  createLogger({ LOG_LEVEL: 'info' }, 'test', { write: (line) => (text += line) }).warn(facts, 'x');
  return { text, line: Line.parse({ err: {}, ...JSON.parse(text) }) };
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const query = (text: string) => app.deps.sql.rows({ name: '', text }, []);

it('lets SQLSTATE and the names of the schema through, and nothing of the row', async () => {
  await aStaffMember(app.em(), { email: 'carla.neri@asst.example' });
  const doubled = errorOf(aStaffMember(app.em(), { email: 'carla.neri@asst.example' }));
  const { text, line } = logged({ err: await doubled });
  expect(line.err).toMatchObject({
    code: '23505',
    table: 'staff_member',
    constraint: 'staff_member_email_unique',
    message: 'refused by PostgreSQL',
  });
  expect(text).not.toMatch(/carla|neri|detail/i);
  expect(String(line.err['stack'])).toMatch(/^\s+at /);
});

it('hides a message that quotes a value, and keeps one that speaks of the schema', async () => {
  const typed = logged({ err: await errorOf(query(`select 'FRRGLI86C54E514X'::date`)) });
  expect(typed.line.err['code']).toBe('22007');
  expect(typed.text).not.toContain('FRRGLI86C54E514X');
  const unknown = logged({ err: await errorOf(query('select 1 from nowhere')) });
  expect(unknown.line.err).toMatchObject({
    code: '42P01',
    message: 'relation "nowhere" does not exist',
  });
});

it('looks at causes alike, and takes over nothing else that hangs on an error', async () => {
  const cause = await errorOf(query(`select 'FRRGLI86C54E514X'::date`));
  const outer = Object.assign(new Error('not read', { cause }), { row: 'FRRGLI86C54E514X' });
  const { text, line } = logged({ err: outer });
  expect(line.err).toMatchObject({ message: 'not read', cause: { code: '22007' } });
  expect(text).not.toContain('FRRGLI86C54E514X');
});

it('keeps codes of the system, and hides the code that somebody was sent', () => {
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  expect(logged({ err: away }).line.err['code']).toBe('ECONNREFUSED');
  const sent = Object.assign(new Error('wrong'), { code: '493021' });
  expect(logged({ err: sent }).text).not.toContain('493021');
  expect(logged({ code: 'ABCDE1', caller: { code: '23505' } }).text).not.toMatch(/ABCDE1|23505/);
});

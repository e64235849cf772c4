import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { anOffice, aPerson } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { inheritedEnvironment, PROJECT_FOLDER } from '../../../scripts/start/settings.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
  await anOffice(app.em());
  folder = await mkdtemp(join(tmpdir(), 'desk-staff-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  code: unknown;
  stdout: string;
  stderr: string;
}

function create(...options: string[]): Promise<Ended> {
  const program = join(PROJECT_FOLDER, 'server/identity/create-staff-main.ts');
  const env = { ...inheritedEnvironment(), NODE_ENV: 'test', DATABASE_URL: app.database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...options], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

const ADA = ['--email', 'Ada@asst.example', '--surname', 'Neri', '--name', 'Ada'];
const WORK = ['--role', 'OPERATOR', '--office', 'LEG'];

it('makes the person, and puts the link where its owner alone reads it', async () => {
  const file = join(folder, 'ada');
  const { code, stdout, stderr } = await create(...ADA, ...WORK, '--link-file', file);
  expect([code, stderr]).toEqual([0, '']);
  const link = (await readFile(file, 'utf8')).trim();
  expect(link).toMatch(/\/desk\/enrolment#[\w-]{43}$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(stdout).toContain(`The link is in ${file}`);
  expect(stdout).not.toContain('#');
  const staff = await app.em().findOneOrFail(StaffMember, { email: 'ada@asst.example' });
  expect([staff.surname, staff.role, staff.office]).toEqual(['Neri', 'OPERATOR', 'LEG']);

  const again = await create(...ADA, ...WORK, '--link-file', join(folder, 'again'));
  expect([again.code, again.stderr]).toEqual([
    1,
    'Ada@asst.example is of the staff already: with --renew they get a new link.\n',
  ]);
  await expect(stat(join(folder, 'again'))).rejects.toThrow('ENOENT');
  const taken = await create(
    '--email',
    'b@asst.example',
    ...ADA.slice(2),
    ...WORK,
    '--link-file',
    file,
  );
  expect([taken.code, taken.stderr.startsWith('--link-file must name')]).toEqual([1, true]);
  expect(await app.em().count(StaffMember, { email: 'b@asst.example' })).toBe(0);
  const renewed = join(folder, 'renewed');
  await create('--renew', '--email', 'ada@asst.example', '--link-file', renewed);
  expect((await readFile(renewed, 'utf8')).trim()).not.toBe(link);
});

function withCode(code: string, name: string): Promise<Ended> {
  const who = ['--email', `${name}@asst.example`, ...ADA.slice(2), ...WORK];
  return create(...who, '--fiscal-code', code, '--link-file', join(folder, name));
}

it('knows by the fiscal code who they are in the registry (LC-7), and refuses one it has not', async () => {
  const person = await aPerson(app.em());
  expect((await withCode(person.fiscalCode.toLowerCase(), 'ugo')).code).toBe(0);
  const staff = await app.em().findOneOrFail(StaffMember, { email: 'ugo@asst.example' });
  expect(staff.person).toBe(person.id);
  const unknown = await withCode('RSSMRA80A01H501U', 'ivo');
  expect([unknown.code, unknown.stderr]).toEqual([
    1,
    'Nobody in the registry has this fiscal code: correct it, or leave it out.\n',
  ]);
  expect(await app.em().count(StaffMember, { email: 'ivo@asst.example' })).toBe(0);
}, 60_000);

it.for([
  [[...ADA, ...WORK], 'The link is a secret'],
  [[...ADA, '--link-file', 'x'], 'Missing: --role, --office.'],
  [[...ADA, '--role', 'BOSS', '--office', 'LEG', '--link-file', 'x'], '--role'],
  [['--password', 'x'], "Unknown option '--password'"],
] as const)('refuses in one line: %j', async ([options, why]) => {
  const { code, stdout, stderr } = await create(...options);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(why);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

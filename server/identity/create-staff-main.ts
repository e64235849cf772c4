import type { EntityManager } from '@mikro-orm/postgresql';
import { open, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { STAFF_ROLES, StaffRole } from '#contract/identity.ts';
import { createClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/orm.config.ts';
import { sqlOf } from '../db/sql.ts';
import { configuredSecretBox } from '../secret-box.ts';
import {
  INVITATION_HOURS,
  type Invitation,
  InvitationRefused,
  inviteStaff,
  renewInvitation,
} from './invite-staff.ts';
import { personOfCode } from './staff-person.ts';

/**
 * Makes a member of staff, or gives one a new link: `npm run staff:create`. Asks for whatever is not
 * given as an option. The link is a secret: it goes to a terminal, or to a file that its owner alone
 * reads, never to where output is collected.
 */
const OPTIONS = {
  email: { type: 'string' },
  surname: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  office: { type: 'string' },
  'fiscal-code': { type: 'string' },
  renew: { type: 'boolean', default: false },
  'link-file': { type: 'string' },
} as const;

const Wanted = z.object({
  email: z.email().max(254),
  surname: z.string().trim().min(1).max(60),
  name: z.string().trim().min(1).max(60),
  role: StaffRole,
  office: z.string().trim().max(20),
  'fiscal-code': z.string().trim().max(20),
});
type Field = keyof typeof Wanted.shape;

const QUESTIONS: Readonly<Record<Field, string>> = {
  email: 'E-mail address: ',
  surname: 'Surname: ',
  name: 'Name: ',
  role: `Role (${STAFF_ROLES.join(', ')}): `,
  office: 'Office, by its code; empty for none: ',
  'fiscal-code':
    'Fiscal code, for cases of their own household (LC-7); empty if not assisted here: ',
};

/** Asked for where somebody is there to answer, and left out where nobody is. */
const OPTIONAL: ReadonlySet<Field> = new Set(['fiscal-code']);

function refuse(line: string): never {
  throw new InvitationRefused(line);
}

/** Asks for the fields that are not given, where somebody is there to answer. */
async function complete(
  given: Partial<Record<Field, string>>,
  fields: readonly Field[],
): Promise<z.infer<typeof Wanted>> {
  const missing = fields.filter(
    (field) => given[field] === undefined && (process.stdin.isTTY || !OPTIONAL.has(field)),
  );
  const answers: Partial<Record<Field, string>> = { ...given };
  if (missing.length > 0) {
    if (!process.stdin.isTTY) {
      refuse(`Missing: ${missing.map((field) => `--${field}`).join(', ')}.`);
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    for (const field of missing) {
      answers[field] = await terminal.question(QUESTIONS[field]);
    }
    terminal.close();
  }
  const parsed = Wanted.partial().safeParse(answers);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
    refuse(wrong.join('; '));
  }
  const { email = '', surname = '', name = '', role = 'ADMIN', office = '' } = parsed.data;
  return { email, surname, name, role, office, 'fiscal-code': parsed.data['fiscal-code'] ?? '' };
}

/** Who they are in the registry; the code itself is not kept with the staff. */
async function personFor(em: EntityManager, code: string): Promise<string | null> {
  if (code === '') {
    return null;
  }
  return (
    (await personOfCode(sqlOf(em), code)) ??
    refuse('Nobody in the registry has this fiscal code: correct it, or leave it out.')
  );
}

/** Has the file before anybody is made: a link that could not be written is lost. */
async function withFile(file: string, make: () => Promise<Invitation>): Promise<Invitation> {
  const handle = await open(file, 'wx', 0o600).catch((error: Error) =>
    refuse(`--link-file must name a file that is not there yet: ${error.message}`),
  );
  try {
    const invitation = await make();
    await handle.writeFile(`${invitation.link}\n`);
    return invitation;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

function tell({ link, expiresAt }: Invitation, file: string | undefined): void {
  const until = `It is of use once, for ${INVITATION_HOURS} hours (until ${expiresAt.toISOString()}).`;
  process.stdout.write(
    file === undefined
      ? `\nGive this link to them alone. ${until}\n\n  ${link}\n\n`
      : `The link is in ${file}. ${until}\n`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const { renew, 'link-file': file, ...given } = values;
  if (file === undefined && !process.stdout.isTTY) {
    refuse('The link is a secret: run this in a terminal, or name a new file with --link-file.');
  }
  const fields: readonly Field[] = renew
    ? ['email']
    : ['email', 'surname', 'name', 'role', 'office', 'fiscal-code'];
  const wanted = await complete(given, fields);
  const config = readConfig();
  const orm = await openDatabase(config);
  try {
    const deps = { config, clock: createClock(), secrets: configuredSecretBox(config) };
    const em = orm.em.fork();
    const make = async () =>
      renew
        ? renewInvitation(em, deps, wanted.email)
        : inviteStaff(em, deps, {
            ...wanted,
            officeId: wanted.office || null,
            personId: await personFor(em, wanted['fiscal-code']),
          });
    tell(await (file === undefined ? make() : withFile(file, make)), file);
  } finally {
    await orm.close(true);
  }
}

try {
  await main();
} catch (error) {
  // One line for what whoever runs it can put right; anything else in full.
  const known = error instanceof InvitationRefused || error instanceof TypeError;
  process.stderr.write(`${known ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

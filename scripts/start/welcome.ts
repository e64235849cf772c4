import type { DemoNewcomer, DemoSignIn } from '#server/db/seed/demo-sign-ins.ts';
import type { LauncherSettings } from './settings.ts';

/** Gives what whoever started the product needs to go on: addresses, who can sign in, whom to register as. */
export function welcome(
  settings: LauncherSettings,
  signIns: readonly DemoSignIn[],
  newcomer: DemoNewcomer,
  logFolder: string,
): string {
  const mailbox = `http://localhost:${settings.mailboxPort}/`;
  const addresses = table([
    ['Citizens’ portal', `${settings.publicUrl}/`],
    ['Operators’ desk', `${settings.publicUrl}/desk/`],
    ['Mail and SMS', mailbox],
    ['API', `${settings.publicUrl}/api/docs`],
  ]);
  const people = table(signIns.map(({ who, user, password, note }) => [who, user, password, note]));
  return [
    '',
    '  The virtual desk runs.',
    '',
    ...addresses,
    ...(people.length === 0 ? [] : ['', '  Demo sign-ins (fictitious people):', '', ...people]),
    '',
    '  To register: the registry knows this person, and nobody has an account in that name.',
    '',
    `  ${newcomer.who}  ${newcomer.fiscalCode}  ${newcomer.data}`,
    '  E-mail, mobile and password as you like. Somebody invented is not in the registry: may ask for nothing.',
    '',
    `  Codes by SMS, and those of the operators' authenticators, are on ${mailbox}`,
    '',
    `  Logs are in ${logFolder}. Ctrl-C stops everything; the next start finds it as it was.`,
    '',
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2)).join('')}`.trimEnd(),
  );
}

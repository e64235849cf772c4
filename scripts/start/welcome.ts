import type { DemoSignIn } from '#server/db/seed/demo-sign-ins.ts';
import type { LauncherSettings } from './settings.ts';

/** Gives what whoever started the product needs to go on: addresses, and who can sign in. */
export function welcome(
  settings: LauncherSettings,
  signIns: readonly DemoSignIn[],
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

import type { Client } from 'pg';
import { CITIZEN_PASSWORD } from '#server/db/seed/demo-sign-ins.ts';
import type { Credentials } from './citizen-desk.ts';

/** The account of somebody of the demo data, as it stands in the database now. */
export async function demoAccount(
  database: Client,
  fiscalCode: string,
): Promise<Credentials & { email: string }> {
  const { rows } = await database.query<{ email: string; mobile: string }>(
    'select email, mobile from account where fiscal_code = $1',
    [fiscalCode],
  );
  const { email = '', mobile = '' } = rows[0] ?? {};
  return { user: fiscalCode, password: CITIZEN_PASSWORD, email, mobile };
}

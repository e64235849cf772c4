import type { Localized } from '#contract/localized.ts';
import { normaliseFiscalCode } from '#rules/fiscal-code.ts';
import type { Sql, Statement } from '../db/sql.ts';

const PERSON_OF_CODE: Statement = {
  name: 'person_of_staff_code',
  text: 'select id from assisted_person where fiscal_code = $1',
};

/** What is said of a fiscal code that nobody in the registry has. */
export const NOT_IN_REGISTRY: Localized = {
  it: 'In anagrafe nessuno ha questo codice fiscale: correggilo, o lascialo vuoto per chi non è assistito qui.',
  en: 'Nobody in the registry has this fiscal code: correct it, or leave it empty for who is not assisted here.',
};

/**
 * Who somebody of the staff is in the registry: cases of their own household are closed to them
 * (LC-7). The code itself is not kept with the staff.
 * @returns id of the person; null: nobody
 */
export async function personOfCode(sql: Sql, fiscalCode: string): Promise<string | null> {
  const [row] = await sql.rows<{ id: string }>(PERSON_OF_CODE, [normaliseFiscalCode(fiscalCode)]);
  return row?.id ?? null;
}

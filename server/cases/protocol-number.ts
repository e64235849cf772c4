import type { CivilDate } from '#contract/civil-date.ts';
import { yearOf } from '#rules/calendar.ts';
import type { Sql, Statement } from '../db/sql.ts';

// The row stays locked until the transaction ends: numbers have no gaps (DPR 445/2000 art. 53), so
// this is asked for as late as possible.
const NEXT_NUMBER: Statement = {
  name: 'next_protocol_number',
  text: `
    insert into protocol_register (year, last) values ($1, 1)
    on conflict (year) do update set last = protocol_register.last + 1
    returning last`,
};

/** Gives the next protocol number of the year, `2026/0000123`; once, within the transaction. */
export async function nextProtocolNumber(sql: Sql, today: CivilDate): Promise<string> {
  const year = yearOf(today);
  const [row] = await sql.rows<{ last: number }>(NEXT_NUMBER, [year]);
  return `${year}/${String(row?.last).padStart(7, '0')}`;
}

import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionKind, ExemptionOrigin } from '#contract/exemption.ts';
import type { ChoiceChannel } from '#contract/registry.ts';
import { yearOf } from '#rules/calendar.ts';
import { documentNumber } from '#rules/document-number.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';

const NEXT_NUMBERS: Statement = {
  name: 'next_certificate_numbers',
  text: `select nextval('exemption_certificate')::int as number from generate_series(1, $1)`,
};

const INSERT_EXEMPTION: Statement = {
  name: 'insert_exemption',
  text: `
    insert into exemption (id, person_id, code, kind, status, origin, channel, valid_from, valid_to,
      holder_id, certificate_number, opened_by_case, renews_id, created_at)
    values ($1, $2, $3, $4, 'ACTIVE', $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
};

/** Whom an exemption covers, and the exemption that it goes on from, if any. */
export interface CoveredPerson {
  personId: string;
  renews?: string;
}

/** An exemption to be written, the same for the holder and the dependants. */
export interface NewExemption {
  code: string;
  kind: ExemptionKind;
  origin: ExemptionOrigin;
  channel: ChoiceChannel;
  from: CivilDate;
  to?: CivilDate | undefined;
  /** The holder first, then the dependants. */
  covered: readonly CoveredPerson[];
  /** null: nobody asked, it renewed itself. */
  caseId: string | null;
}

/**
 * Writes an exemption, a row for each person whom it covers, each with its certificate's number. The
 * one place that does; the caller holds the locks of the persons.
 */
export async function insertExemptions(
  sql: Sql,
  exemption: NewExemption,
  { today, now }: { today: CivilDate; now: number },
): Promise<void> {
  const { covered } = exemption;
  const numbers = await sql.rows<{ number: number }>(NEXT_NUMBERS, [covered.length]);
  const holderRow = uuidV7(now);
  for (const [index, { personId, renews }] of covered.entries()) {
    const own = index === 0;
    await sql.rows(INSERT_EXEMPTION, [
      own ? holderRow : uuidV7(now),
      personId,
      exemption.code,
      exemption.kind,
      exemption.origin,
      exemption.channel,
      exemption.from,
      exemption.to ?? null,
      own ? null : holderRow,
      documentNumber(yearOf(today), 'ES', numbers[index]?.number ?? 0),
      exemption.caseId,
      renews ?? null,
      new Date(now),
    ]);
  }
}

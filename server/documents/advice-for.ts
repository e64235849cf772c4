import type { EntityManager } from '@mikro-orm/postgresql';
import type { CivilDate } from '#contract/civil-date.ts';
import type { DocumentAdvice } from '#contract/document-advice.ts';
import type { DocumentKind } from '#contract/document.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { adviceOn, readDocument, type TextSource } from '#rules/document-reading.ts';
import { sqlOf, type Statement } from '../db/sql.ts';
import type { Verdict } from './checks/verdict.ts';
import type { Document } from './document.entity.ts';

/** Kinds that are looked at closely: cards with two sides, of one person. */
export const ADVISED_KINDS: readonly DocumentKind[] = ['IDENTITY_DOCUMENT', 'HEALTH_CARD'];

/** What is kept of a close look: never what was read, but what it means. */
export interface Advised {
  advice: readonly DocumentAdvice[];
  expiresOn: CivilDate | null;
}

export const NO_ADVICE: Advised = { advice: [], expiresOn: null };

// Whose document it may be: of who asks, of whom it is for, or of the members of a family.
const HOLDERS: Statement = {
  name: 'holders_of_document',
  text: `
    select a.fiscal_code as "fiscalCode" from account a where a.id = $1
    union
    select p.fiscal_code from case_file c join assisted_person p on p.id = c.beneficiary_id
    where c.id = $2
    union
    select coalesce(p.fiscal_code, member ->> 'fiscalCode')
    from case_file c, jsonb_path_query(c.form, '$.items[*]') as member
    left join assisted_person p on p.id::text = member ->> 'personId'
    where c.id = $2 and c.type = 'FAMILY_REQUEST'`,
};

/**
 * What to tell of a document that was looked at closely, compared with those whose it may be. The
 * text that was read is compared and let go: it is neither kept nor logged.
 */
export async function adviceFor(
  em: EntityManager,
  document: Pick<Document, 'owner' | 'case'>,
  { faults, pages, lines }: Pick<Extract<Verdict, { ok: true }>, 'faults' | 'pages' | 'lines'>,
  now: number,
  from: TextSource = 'TEXT',
): Promise<Advised> {
  const today = civilDateOf(now);
  const reading = readDocument(lines, today, from);
  const holders = await sqlOf(em).rows<{ fiscalCode: string }>(HOLDERS, [
    document.owner,
    document.case,
  ]);
  const expected = holders.map(({ fiscalCode }) => fiscalCode);
  return {
    advice: adviceOn({ faults, pages, reading }, expected, today),
    expiresOn: reading.expiresOn ?? null,
  };
}

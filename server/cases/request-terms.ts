import type { RequestTerms, RequestTermsView } from '#contract/request-terms.ts';
import { REQUEST_TYPES, type RequestType } from '#contract/request-type.ts';
import { type CaseTerms, DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import type { AdminRequest } from '../administration/admin-request.ts';
import { changesOf } from '../administration/audited-changes.ts';
import { recordStaffAct } from '../audit/record-staff-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

const TERMS: Statement = {
  name: 'request_terms',
  text: 'select terms from request_terms where type = $1',
};

/** The terms that a case submitted now is given, to keep: the administrator's, or the product's. */
export async function currentTerms(sql: Sql, type: RequestType): Promise<CaseTerms> {
  const [row] = await sql.rows<{ terms: RequestTerms }>(TERMS, [type]);
  return { ...DEFAULT_CASE_TERMS, ...row?.terms };
}

const ALL_TERMS: Statement = {
  name: 'all_request_terms',
  text: 'select type, terms, version from request_terms where $1::text is null or type = $1',
};

interface TermsRow {
  type: RequestType;
  terms: RequestTerms;
  version: number;
}

/** The terms of every type of request. */
export async function listTerms(sql: Sql): Promise<RequestTermsView[]> {
  const rows = await sql.rows<TermsRow>(ALL_TERMS, [null]);
  return REQUEST_TYPES.map((type) =>
    viewOf(
      type,
      rows.find((row) => row.type === type),
    ),
  );
}

/** The terms of a type of request. */
export async function readTerms(sql: Sql, type: RequestType): Promise<RequestTermsView> {
  const [row] = await sql.rows<TermsRow>(ALL_TERMS, [type]);
  return viewOf(type, row);
}

function viewOf(type: RequestType, row: TermsRow | undefined): RequestTermsView {
  const product = productTerms();
  return { ...product, ...row?.terms, id: type, version: row?.version ?? 0, product };
}

function productTerms(): RequestTerms {
  const { integrationReminderDays, ...terms } = DEFAULT_CASE_TERMS;
  return { ...terms, integrationReminderDays: [...integrationReminderDays] };
}

// Of two who change them at once, one finds that the version is gone, or the row made.
const WRITE_TERMS: Statement = {
  name: 'write_request_terms',
  text: `
    insert into request_terms as t (type, terms, version)
    select $1, $2::jsonb, 1 where $3 = 0
      or exists (select 1 from request_terms where type = $1 and version = $3)
    on conflict (type) do update set terms = excluded.terms, version = t.version + 1
      where t.version = $3
    returning version`,
};

/**
 * Changes the terms of a type; cases that run keep those they were submitted under.
 * @throws DeskError stale_version with what stands
 */
export async function changeTerms(
  request: AdminRequest,
  type: RequestType,
  { version, ...terms }: RequestTerms & { version: number },
): Promise<RequestTermsView> {
  const { deps } = request;
  return deps.sql.transact(async (sql) => {
    const before = await readTerms(sql, type);
    const [row] = await sql.rows<{ version: number }>(WRITE_TERMS, [
      type,
      JSON.stringify(terms),
      version,
    ]);
    const after = await readTerms(sql, type);
    if (row === undefined) {
      throw new DeskError('stale_version', { current: after });
    }
    const { product: _same, ...now } = after;
    const detail = {
      resource: 'request-terms',
      record: type,
      act: 'CHANGED' as const,
      ...changesOf({ ...before, product: undefined }, { ...now, product: undefined }, {}),
    };
    const at = deps.clock.now();
    await recordStaffAct(sql, at, { action: 'administered', detail }, request);
    return after;
  });
}

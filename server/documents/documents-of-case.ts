import type { DocumentKind, DocumentView } from '#contract/document.ts';
import { REQUESTS } from '#requests/index.ts';
import type { FollowedCase } from '../cases/own-case.ts';
import type { Sql, Statement } from '../db/sql.ts';

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const VIEWS = `
  select d.id, d.kind, d.status, d.refusal_code as refusal, d.scan, d.file_name as "fileName",
    d.media_type as "mediaType", d.size, d.pages, d.advice, d.expires_on as "expiresOn", d.rotation,
    d.status = 'READY' and d.to_read as reading,
    d.integration_round as "integrationRound", d.integration_item as "integrationItem",
    d.doctor_id as "doctorId",
    to_char(d.created_at at time zone 'UTC', ${ISO}) as "createdAt",
    case when d.given_at is not null then jsonb_build_object('type', f.type,
      'protocolNumber', f.protocol_number,
      'givenAt', to_char(d.given_at at time zone 'UTC', ${ISO})) end as reused
  from document d left join case_file f on f.id = d.reused_from_id
  where d.deleted_at is null`;

const DOCUMENTS_OF_CASE: Statement = {
  name: 'documents_of_case',
  text: `${VIEWS} and d.case_id = $1 order by d.created_at, d.id limit 200`,
};

const DOCUMENT_BY_ID: Statement = { name: 'document_by_id', text: `${VIEWS} and d.id = $1` };

/** The documents of a case in the order they were given; never their bytes or keys. */
export async function documentsOfCase(sql: Sql, caseId: string): Promise<DocumentView[]> {
  return sql.rows<DocumentView>(DOCUMENTS_OF_CASE, [caseId]);
}

const DOCUMENTS_FOR_CITIZEN: Statement = {
  name: 'documents_for_citizen',
  text: `${VIEWS} and d.case_id = $1 and (d.owner_id = $2 or not d.kind = any($3::text[]))
    order by d.created_at, d.id limit 200`,
};

/**
 * The documents of a case that its citizen may read: of one that was made for them as a minor all but
 * the papers of whoever represented them then.
 */
export async function documentsForCitizen(
  sql: Sql,
  caseId: string,
  accountId: string,
  followed: FollowedCase,
): Promise<DocumentView[]> {
  return sql.rows<DocumentView>(DOCUMENTS_FOR_CITIZEN, [
    caseId,
    accountId,
    withheldKinds(followed),
  ]);
}

/** Kinds of papers of somebody else that whoever follows a case is not shown. */
export function withheldKinds({ type, inherited }: FollowedCase): DocumentKind[] {
  return inherited
    ? REQUESTS[type].documents.filter(({ whose }) => whose === 'APPLICANT').map(({ kind }) => kind)
    : [];
}

/** One document; undefined where there is none or it was deleted. */
export async function documentById(sql: Sql, id: string): Promise<DocumentView | undefined> {
  const [document] = await sql.rows<DocumentView>(DOCUMENT_BY_ID, [id]);
  return document;
}

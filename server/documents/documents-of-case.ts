import type { DocumentView } from '#contract/document.ts';
import type { Sql, Statement } from '../db/sql.ts';

const VIEWS = `
  select id, kind, status, refusal_code as refusal, scan, file_name as "fileName",
    media_type as "mediaType", size, pages, advice, expires_on as "expiresOn", rotation, integration_round as "integrationRound",
    integration_item as "integrationItem",
    to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
  from document where deleted_at is null`;

const DOCUMENTS_OF_CASE: Statement = {
  name: 'documents_of_case',
  text: `${VIEWS} and case_id = $1 order by created_at, id limit 200`,
};

const DOCUMENT_BY_ID: Statement = { name: 'document_by_id', text: `${VIEWS} and id = $1` };

/** The documents of a case in the order they were given; never their bytes or keys. */
export async function documentsOfCase(sql: Sql, caseId: string): Promise<DocumentView[]> {
  return sql.rows<DocumentView>(DOCUMENTS_OF_CASE, [caseId]);
}

/** One document; undefined where there is none or it was deleted. */
export async function documentById(sql: Sql, id: string): Promise<DocumentView | undefined> {
  const [document] = await sql.rows<DocumentView>(DOCUMENT_BY_ID, [id]);
  return document;
}

import type { DocumentView } from '#contract/document.ts';
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

/** One document; undefined where there is none or it was deleted. */
export async function documentById(sql: Sql, id: string): Promise<DocumentView | undefined> {
  const [document] = await sql.rows<DocumentView>(DOCUMENT_BY_ID, [id]);
  return document;
}

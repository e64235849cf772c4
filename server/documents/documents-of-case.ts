import type { DocumentView } from '#contract/document.ts';
import type { Sql, Statement } from '../db/sql.ts';

const DOCUMENTS_OF_CASE: Statement = {
  name: 'documents_of_case',
  text: `
    select id, kind, status, refusal_code as refusal, scan, file_name as "fileName",
      media_type as "mediaType", size, pages, rotation, integration_round as "integrationRound",
      integration_item as "integrationItem",
      to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
    from document where case_id = $1 and deleted_at is null order by created_at, id`,
};

/** The documents of a case in the order they were given; never their bytes or keys. */
export async function documentsOfCase(sql: Sql, caseId: string): Promise<DocumentView[]> {
  return sql.rows<DocumentView>(DOCUMENTS_OF_CASE, [caseId]);
}

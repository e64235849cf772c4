import { DocumentRefusal, type DocumentView } from '#contract/document.ts';
import type { Sql, Statement } from '../db/sql.ts';

const DOCUMENTS_OF_CASE: Statement = {
  name: 'documents_of_case',
  text: `
    select id, kind, status, refusal_code as refusal, scan, file_name as "fileName",
      media_type as "mediaType", size, pages, rotation, integration_round as "integrationRound",
      integration_item as "integrationItem", created_at as "createdAt"
    from document where case_id = $1 and deleted_at is null order by created_at, id limit 200`,
};

type DocumentRow = Omit<DocumentView, 'refusal' | 'createdAt'> & {
  refusal: string | null;
  createdAt: Date;
};

/** Documents of a case, oldest first, those refused too; whether the caller may see it is theirs. */
export async function documentsOfCase(sql: Sql, caseId: string): Promise<DocumentView[]> {
  const rows = await sql.rows<DocumentRow>(DOCUMENTS_OF_CASE, [caseId]);
  return rows.map((row) => ({
    ...row,
    refusal: DocumentRefusal.safeParse(row.refusal).data ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}

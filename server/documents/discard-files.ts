import type { Sql, Statement } from '../db/sql.ts';
import type { FileStore } from './file-store.ts';

const WITHOUT_DOCUMENT: Statement = {
  name: 'files_without_document',
  text: `
    select file.key from unnest($1::text[]) as file (key)
    where not exists (
      select from document d where d.storage_key = file.key and d.wrapped_key <> '')`,
};

/**
 * Removes from the store the files that no document is left of: rows share the bytes of a document
 * that was used again. Called after the transaction that took rows or their keys away has ended.
 * Whoever uses a document again holds its row until the new one is written (`reuse-document.ts`), so
 * that either the new row is seen here, or the row to copy is gone and nothing is used again.
 * A crash before this leaves bytes whose keys are gone: nobody can read them any more.
 */
export async function discardFiles(
  deps: { sql: Sql; files: FileStore },
  storageKeys: readonly (string | null | undefined)[],
): Promise<void> {
  const keys = storageKeys.filter((key) => key !== null && key !== undefined);
  if (keys.length === 0) {
    return;
  }
  const unused = await deps.sql.rows<{ key: string }>(WITHOUT_DOCUMENT, [keys]);
  await Promise.all(unused.map(({ key }) => deps.files.delete(key)));
}

import { Readable } from 'node:stream';
import type { BulkOrder } from '#contract/bulk-act.ts';
import { demandVisible } from '../cases/demand-visible.ts';
import type { Statement } from '../db/sql.ts';
import { createVault, type FileKey } from '../documents/vault.ts';
import { csvSheet } from '../exports/csv-sheet.ts';
import { caseSheet } from '../exports/export-cases.ts';
import { xlsxSheet } from '../exports/xlsx-sheet.ts';
import { recordReading } from '../audit/record-reading.ts';
import { type BulkItemToDo, type BulkUnderWay, noteDone } from './bulk-work.ts';

/** How long the file of an export waits to be fetched. */
const FILE_MS = 24 * 3_600_000;

/**
 * Takes a case into the export: it is visible to whoever ordered it, and that it was read is in its
 * audit (R-VW-2).
 * @throws DeskError not_found for a case that went elsewhere meanwhile
 */
export async function exportCase(bulk: BulkUnderWay, item: BulkItemToDo): Promise<void> {
  const { deps, actor, requestId, ipAddress } = bulk.request;
  await deps.sql.transact(async (sql) => {
    await demandVisible(sql, actor, item.caseId);
    await recordReading(
      { sql, clock: deps.clock },
      { action: 'case_exported', detail: { bulkId: bulk.id } },
      { actor, requestId, ipAddress, caseId: item.caseId },
    );
    await noteDone(sql, bulk, item, { version: item.version }, {});
  });
}

const FILE: Statement = {
  name: 'bulk_file',
  text: `
    select storage_key as "storageKey", made_at as "madeAt" from bulk_file where bulk_id = $1`,
};
const BEGIN: Statement = {
  name: 'begin_bulk_file',
  text: `
    insert into bulk_file (bulk_id, storage_key, wrapped_key, key_id, role, office_id, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (bulk_id) do update set storage_key = excluded.storage_key,
      wrapped_key = excluded.wrapped_key, key_id = excluded.key_id, role = excluded.role,
      office_id = excluded.office_id, expires_at = excluded.expires_at`,
};
const MADE: Statement = {
  name: 'bulk_file_made',
  text: 'update bulk_file set made_at = $3 where bulk_id = $1 and storage_key = $2',
};

/**
 * Writes the file of an export whose cases were all taken in, sealed, from a cursor. Its row stands
 * before its bytes do: what a worker that dies leaves behind is found again, and removed.
 */
export async function makeBulkFile(
  bulk: BulkUnderWay,
  order: Extract<BulkOrder, { kind: 'EXPORT' }>,
): Promise<void> {
  const { deps, actor } = bulk.request;
  const vault = createVault(deps);
  const now = deps.clock.now();
  const [begun] = await deps.sql.rows<{ storageKey: string; madeAt: Date | null }>(FILE, [bulk.id]);
  if (begun !== undefined && begun.madeAt !== null) {
    return;
  }
  if (begun !== undefined) {
    await vault.remove(begun);
  }
  const key = vault.newKey();
  await deps.sql.rows(BEGIN, [
    bulk.id,
    key.storageKey,
    key.wrappedKey,
    key.keyId,
    actor.role,
    actor.officeId,
    new Date(now + FILE_MS),
  ]);
  await sealSheet(bulk, order, key, now);
  await deps.sql.rows(MADE, [bulk.id, key.storageKey, new Date(now)]);
}

async function sealSheet(
  bulk: BulkUnderWay,
  { columns, format }: Extract<BulkOrder, { kind: 'EXPORT' }>,
  key: FileKey,
  now: number,
): Promise<void> {
  const { deps, actor } = bulk.request;
  const { locale } = actor;
  await deps.sql.transact(async (sql) => {
    const batches = caseSheet(
      sql,
      {
        where: `c.id in (
          select case_id from bulk_item where bulk_id = $1 and outcome = 'DONE')`,
        values: [bulk.id],
        order: 'c.submitted_at, c.id',
      },
      { columns, locale, now },
      () => undefined,
    );
    const chunks = format === 'csv' ? csvSheet(batches, locale) : xlsxSheet(batches);
    const source = Readable.from(bytesOf(chunks), { objectMode: false });
    await createVault(deps).seal(key.storageKey, key, source);
  });
}

async function* bytesOf(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield Buffer.from(chunk);
  }
}

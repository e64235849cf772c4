import { MOST_IMPORT_LINES } from '#contract/csv-import.ts';
import type { AdminRequest } from '#server/administration/admin-request.ts';
import { applyImport } from '#server/administration/import/apply-import.ts';
import { readImport } from '#server/administration/import/read-imports.ts';
import { tryImport } from '#server/administration/import/try-import.ts';
import { createSqlPool } from '#server/db/sql.ts';
import { startBenchDatabase } from './support/bench-database.ts';

export interface ImportFigures {
  what: string;
  lines: number;
  triedSeconds: number;
  writtenSeconds: number;
}

/** The longest file of doctors that is taken: all of them new, then changed, then as they are. */
export async function benchImports(): Promise<ImportFigures[]> {
  const database = await startBenchDatabase();
  const sql = createSqlPool({ DATABASE_URL: database.url, DATABASE_POOL: 4 }, () => undefined);
  try {
    const [who] = await sql.rows<{ id: string }>(
      { text: `select id from staff_member where role = 'ADMIN' limit 1` },
      [],
    );
    const [zone] = await sql.rows<{ id: string }>({ text: 'select id from zone limit 1' }, []);
    // What an import needs of them, and no more.
    const request = {
      deps: { sql, clock: { now: () => Date.now() } },
      actor: { staffId: who?.id ?? '' },
      requestId: 'bench',
      ipAddress: '',
    } as unknown as AdminRequest;
    const figures: ImportFigures[] = [];
    for (const [what, surname] of [
      ['all new', 'Verdi'],
      ['all changed', 'Neri'],
      ['all as they are', 'Neri'],
    ] as const) {
      figures.push({ what, ...(await imported(request, aFile(surname, zone?.id ?? ''))) });
    }
    return figures;
  } finally {
    await sql.close();
    await database.stop();
  }
}

async function imported(request: AdminRequest, file: Buffer): Promise<Omit<ImportFigures, 'what'>> {
  const begun = performance.now();
  const id = await tryImport(request, 'doctors', file);
  const tried = performance.now();
  const { state, lines } = await readImport(request.deps.sql, id, 'en');
  if (state !== 'CHECKED') {
    throw new Error('the file was refused');
  }
  const told = performance.now();
  await applyImport(request, id);
  return {
    lines,
    triedSeconds: seconds(tried - begun),
    writtenSeconds: seconds(performance.now() - told),
  };
}

const seconds = (ms: number): number => Math.round(ms / 10) / 100;

function aFile(surname: string, zone: string): Buffer {
  const lines = Array.from(
    { length: MOST_IMPORT_LINES },
    (_, at) => `BN${100_000 + at};MMG;${surname};Ada;F;${zone};1500;01/12/2026`,
  );
  return Buffer.from(
    ['codice_regionale;tipo;cognome;nome;sesso;zona;massimale;attivo_dal', ...lines].join('\n'),
  );
}

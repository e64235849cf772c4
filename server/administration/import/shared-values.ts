import type { Localized } from '#contract/localized.ts';
import type { Sql } from '../../db/sql.ts';
import type { ImportKindOf, ImportShared } from './import-kind.ts';
import type { LineFault, PlannedLine } from './plan-lines.ts';

/**
 * What no two records may share and two do: two lines of the file, or a line and a record that
 * stands and is another.
 */
export async function sharedFaults(
  sql: Sql,
  kind: ImportKindOf,
  lines: readonly PlannedLine[],
): Promise<LineFault[]> {
  const faults: LineFault[] = [];
  for (const shared of kind.shared ?? []) {
    faults.push(...(await faultsOf(sql, kind, shared, lines)));
  }
  return faults;
}

async function faultsOf(
  sql: Sql,
  kind: ImportKindOf,
  { field, sql: column }: ImportShared,
  lines: readonly PlannedLine[],
): Promise<LineFault[]> {
  const firstOf = new Map<string, number>();
  const said = lines.flatMap(({ line, record }) => {
    const value = record[field];
    return typeof value === 'string' ? [{ line, value, key: kind.keyOf(record) }] : [];
  });
  const standing =
    column === undefined
      ? new Map<string, string>()
      : await keysOf(
          sql,
          kind,
          column,
          said.map(({ value }) => value),
        );
  return said.flatMap(({ line, value, key }) => {
    const first = firstOf.get(value);
    firstOf.set(value, first ?? line);
    if (first !== undefined) {
      return [{ line, fields: { [field]: alsoOnLine(first) } }];
    }
    const holder = standing.get(value);
    return holder === undefined || holder === key ? [] : [{ line, fields: { [field]: TAKEN } }];
  });
}

/** The keys of the records that have one of the values, by the value. */
async function keysOf(
  sql: Sql,
  { resource, keySql }: ImportKindOf,
  column: string,
  values: readonly string[],
): Promise<Map<string, string>> {
  const text = `select ${column} as value, ${keySql} as key from ${resource.table} t
    where ${column} = any($1)`;
  const rows = await sql.rows<{ value: string; key: string }>({ text }, [values]);
  return new Map(rows.map(({ value, key }) => [value, key]));
}

function alsoOnLine(line: number): Localized {
  return {
    it: `È lo stesso della riga ${line}, e non ce ne possono essere due: correggi una delle due.`,
    en: `It is the same as on line ${line}, and there cannot be two: correct one of them.`,
  };
}

const TAKEN: Localized = {
  it: 'Ce l’ha già un’altra voce, e non ce ne possono essere due: correggilo.',
  en: 'Another record has it already, and there cannot be two: correct it.',
};

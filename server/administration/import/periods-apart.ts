import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { Sql } from '../../db/sql.ts';
import type { ImportKindOf } from './import-kind.ts';
import type { LineFault, PlannedLine } from './plan-lines.ts';

/** A record's days, and the line that says so; null: a record that no line changes. */
interface Stretch {
  line: number | null;
  of: string;
  from: CivilDate;
  /** null: without end. */
  to: CivilDate | null;
}

/**
 * Lines whose days another record of the same thing has too: one of the file, or one that stands.
 * A constraint of the table says the same of what is written at the same moment.
 */
export async function overlapFaults(
  sql: Sql,
  kind: ImportKindOf,
  lines: readonly PlannedLine[],
): Promise<LineFault[]> {
  const { periods } = kind;
  if (periods === undefined) {
    return [];
  }
  const said = lines.map(({ line, record }) => ({
    line,
    of: periods.of(record),
    from: String(record['validFrom']),
    to: record['validTo'] as CivilDate | null,
  }));
  const keys = new Set(lines.map(({ record }) => kind.keyOf(record)));
  const standing = await sql.rows<Stretch & { key: string }>(
    { text: standingText(kind, periods.sql) },
    [said.map(({ of }) => of)],
  );
  return overlapsOf([...said, ...standing.filter(({ key }) => !keys.has(key))]);
}

function standingText({ resource, keySql }: ImportKindOf, of: string): string {
  return `select null as line, ${keySql} as key, ${of} as of, t.valid_from as "from", t.valid_to as "to"
    from ${resource.table} t where ${of} = any($1)`;
}

/** In the order of their days, each is held against the one before that reaches furthest. */
function overlapsOf(stretches: readonly Stretch[]): LineFault[] {
  const inOrder = stretches.toSorted(
    (one, other) => order(one.of, other.of) || order(one.from, other.from),
  );
  let reach: Stretch | undefined;
  return inOrder.flatMap((stretch) => {
    const before = reach?.of === stretch.of ? reach : undefined;
    reach = before === undefined || reachesFurther(stretch, before) ? stretch : before;
    return before !== undefined && (before.to === null || before.to >= stretch.from)
      ? faultOfTwo(before, stretch)
      : [];
  });
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function reachesFurther(one: Stretch, other: Stretch): boolean {
  return other.to !== null && (one.to === null || one.to > other.to);
}

/** Told at the later of two lines, or at the one that is a line. */
function faultOfTwo(one: Stretch, other: Stretch): LineFault[] {
  const [told, against] = (one.line ?? 0) > (other.line ?? 0) ? [one, other] : [other, one];
  return told.line === null
    ? []
    : [{ line: told.line, fields: { validFrom: overlapText(against) } }];
}

function overlapText({ line, from, to }: Stretch): Localized {
  return line === null
    ? {
        it: `Si sovrappone al periodo già presente dal ${from} al ${to ?? '…'}: correggi le date, o chiudi prima quel periodo.`,
        en: `It overlaps the period that is there from ${from} to ${to ?? '…'}: correct the days, or end that one first.`,
      }
    : {
        it: `Si sovrappone al periodo della riga ${line}: correggi le date di una delle due.`,
        en: `It overlaps the period on line ${line}: correct the days of one of them.`,
      };
}

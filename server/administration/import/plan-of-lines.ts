import type { Localized } from '#contract/localized.ts';
import type { Refusal } from './check-lines.ts';
import type { PlannedLine } from './plan-lines.ts';

/** Of each line, the version of the record that it changes; null where it makes one. */
export type PlanOfLines = (number | null)[];

/** What was shown to the person who tried the file, to be held against what is written. */
export function planOf(lines: readonly PlannedLine[]): PlanOfLines {
  return lines.map(({ before }) => (before === null ? null : Number(before['version'])));
}

/** Lines that would now do something else than what was shown. */
export function otherThanPlanned(lines: readonly PlannedLine[], plan: PlanOfLines): Refusal[] {
  const now = planOf(lines);
  return lines.flatMap(({ line }, at) =>
    now[at] === plan[at] ? [] : [{ line, column: null, reason: CHANGED }],
  );
}

const CHANGED: Localized = {
  it: 'Qualcuno ha cambiato questi dati dopo la prova: prova di nuovo il file.',
  en: 'Somebody changed these data after the trial: try the file again.',
};

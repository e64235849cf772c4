import type { CivilDate } from '#contract/civil-date.ts';

/** What of a case tells how soon it should be worked on. */
export interface CaseUrgency {
  id: string;
  /** It carries a label of those that go first. */
  urgent: boolean;
  /** It came back to the operator who holds it: answered, objected to, or failed to be written. */
  mine: boolean;
  /** Last day on which it is concluded in time; null while its clock stands still. */
  concludeDueOn: CivilDate | null;
  submittedAt: Date;
}

/**
 * The order in which an operator works: what is labelled urgent, then what came back to them, then
 * what is due first (LC-4), then what was sent first.
 * Source: rule of the authority, after L. 241/1990 art. 2 (conclusion within the term).
 */
export function byPriority(first: CaseUrgency, second: CaseUrgency): number {
  return (
    Number(second.urgent) - Number(first.urgent) ||
    Number(second.mine) - Number(first.mine) ||
    compare(first.concludeDueOn ?? '9999-12-31', second.concludeDueOn ?? '9999-12-31') ||
    first.submittedAt.getTime() - second.submittedAt.getTime() ||
    compare(first.id, second.id)
  );
}

function compare(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

import type { CaseEnrolment } from '#contract/case-enrolment.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql } from '../db/sql.ts';
import { letterFactsOf, standingOfLetter } from './enrolment-letter.ts';

/** The enrolments that a case began, as they stand on a day. */
export async function enrolmentsOfCase(
  sql: Sql,
  caseId: string,
  today: CivilDate,
): Promise<CaseEnrolment[]> {
  const letters = await letterFactsOf(sql, caseId, null);
  return letters.map((facts) => ({
    id: facts.id,
    kind: facts.kind,
    from: facts.from,
    to: facts.to,
    person: facts.person,
    printable: standingOfLetter(facts, today) === 'VALID',
  }));
}

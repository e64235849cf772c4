import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { Judgement } from '#requests/define-request.ts';
import type { ChangeOf, RegistryChange, RegistryChangeKind } from '#requests/registry-change.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import type { Sql } from '../db/sql.ts';
import { chooseDoctor } from './choose-doctor.ts';
import { extendPaediatrician } from './extend-paediatrician.ts';
import { replaceCard } from './replace-card.ts';
import { enrol } from './enrol.ts';
import { prolongChoice } from './prolong-choice.ts';
import { endExemption } from './end-exemption.ts';
import { exempt } from './exempt.ts';
import { represent } from './represent.ts';
import { revokeDoctor } from './revoke-doctor.ts';
import { setDomicile } from './set-domicile.ts';

/** The commit that a change is written in: which case, when, and the facts judged under its locks. */
export interface RegistryMoment {
  caseId: string;
  type: RequestType;
  /** Who asked, in the registry; of who is added by this very commit the same as whom it is for. */
  applicantPersonId: string;
  today: CivilDate;
  /** Milliseconds since 1970. */
  now: number;
  judgement: Judgement;
  context: RuleContext;
}

/** Writes the rows of one kind of change, in the transaction of the commit. */
export type RegistryWriter<K extends RegistryChangeKind> = (
  sql: Sql,
  change: ChangeOf<K>,
  moment: RegistryMoment,
) => Promise<void>;

const WRITERS: { [K in RegistryChangeKind]: RegistryWriter<K> } = {
  CHOOSE: chooseDoctor,
  REVOKE: revokeDoctor,
  REPRESENT: represent,
  EXTEND_PAEDIATRICIAN: extendPaediatrician,
  REPLACE_CARD: replaceCard,
  ENROL: enrol,
  SET_DOMICILE: setDomicile,
  PROLONG_CHOICE: prolongChoice,
  EXEMPT: exempt,
  END_EXEMPTION: endExemption,
};

/**
 * Writes an approved case's changes to the registry, in their order, all or none: the transaction
 * is the caller's, who holds the locks and judged the facts after taking them.
 * @throws Error when the registry does not hold what the facts showed
 */
export async function writeRegistry(
  sql: Sql,
  changes: readonly RegistryChange[],
  moment: RegistryMoment,
): Promise<void> {
  for (const change of changes) {
    await writeChange(sql, change, moment);
  }
}

function writeChange<K extends RegistryChangeKind>(
  sql: Sql,
  change: ChangeOf<K>,
  moment: RegistryMoment,
): Promise<void> {
  return WRITERS[change.kind](sql, change, moment);
}

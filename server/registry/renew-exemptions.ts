import type { AuditEntry } from '#contract/audit.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import {
  endingsRenewedOn,
  isRenewedWithHolder,
  type RenewedPeriod,
  renewedPeriod,
} from '#rules/exemption-renewal.ts';
import type { ExemptionFact } from '#rules/registry-facts.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { loadPersonFacts } from '../people/load-person-facts.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { type CoveredPerson, insertExemptions } from './insert-exemptions.ts';
import { noteRenewal } from './note-renewal.ts';

const PAGE = 200;

const ENDED = `
  from exemption x
  where x.status = 'ACTIVE' and x.valid_to = any($1::date[]) and x.origin = 'MEF_AUTOMATIC'
    and not exists (select 1 from exemption later where later.renews_id = x.id)`;

// In the order of the ids, so that those whose conditions hold no longer are passed by.
const DUE: Statement = {
  name: 'exemption_renewals_due',
  text: `select x.id ${ENDED} and x.holder_id is null and ($2::uuid is null or x.id > $2)
    order by x.id limit ${PAGE}`,
};

// The persons in the order of their ids, so that two renewals cannot wait for each other in a ring.
const LOCK_COVERED: Statement = {
  name: 'lock_renewed_persons',
  text: `
    select id from assisted_person where id in (
      select person_id from exemption where id = $1 or holder_id = $1)
    order by id for no key update`,
};

const COVERED: Statement = {
  name: 'renewed_exemptions',
  text: `select x.id, x.person_id as "personId" ${ENDED} and (x.id = $2 or x.holder_id = $2)
    order by x.holder_id nulls first, x.id`,
};

/** How far a run has come, and what it did. */
export interface RenewedPage {
  /** Where the next page begins; null: there is none. */
  next: string | null;
  renewed: number;
}

type RenewalDeps = Pick<Deps, 'sql' | 'clock' | 'config' | 'messenger'>;

/**
 * Renews the next exemptions that the Ministry granted and that ended on the last expiry (R-EX-10),
 * with those of their dependants: one transaction a holder, planned by the rules from what the
 * registry says under the lock, with its messages and its trace in the audit. Called again, also
 * after a run that died anywhere, it finds only what is left to do.
 * @param after id of the last exemption of the page before; null: from the first
 */
export async function renewExemptions(
  deps: RenewalDeps,
  after: string | null,
): Promise<RenewedPage> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const policy = await currentPolicy(deps.sql, deps.config, today);
  const endings = endingsRenewedOn({ today, policy });
  if (endings.length === 0) {
    return { next: null, renewed: 0 };
  }
  const due = await deps.sql.rows<{ id: string }>(DUE, [endings, after]);
  let renewed = 0;
  for (const { id } of due) {
    const written = await deps.sql.transact((sql) =>
      renewOne(sql, id, { endings, today, policy, now }),
    );
    renewed += written ? 1 : 0;
  }
  if (renewed > 0) {
    deps.messenger.wake();
  }
  return { next: due.length < PAGE ? null : (due.at(-1)?.id ?? null), renewed };
}

interface Renewal {
  endings: readonly CivilDate[];
  today: CivilDate;
  policy: RegionalPolicy;
  now: number;
}

async function renewOne(sql: Sql, id: string, renewal: Renewal): Promise<boolean> {
  const { endings, now, today } = renewal;
  await sql.rows(LOCK_COVERED, [id]);
  const [holder, ...dependants] = await sql.rows<Covered>(COVERED, [endings, id]);
  if (holder?.id !== id) {
    return false;
  }
  const ended = await factOf(sql, holder, renewal);
  const period = ended === undefined ? undefined : renewedPeriod(...ended, renewal);
  if (ended === undefined || period === undefined) {
    return false;
  }
  const [{ code, kind, origin }] = ended;
  const covered: CoveredPerson[] = [
    { personId: holder.personId, renews: id },
    ...(await renewedDependants(sql, dependants, period, renewal)),
  ];
  await insertExemptions(
    sql,
    { code, kind, origin, channel: 'IMPORT', ...period, covered, caseId: null },
    renewal,
  );
  const audit: AuditEntry = {
    action: 'exemption_renewed',
    detail: { exemptionId: id, ...period, dependants: covered.length - 1 },
  };
  await noteRenewal(sql, covered, audit, { today, now, lastDay: period.to });
  return true;
}

interface Covered {
  id: string;
  personId: string;
}

type Fact = [ExemptionFact, Awaited<ReturnType<typeof loadPersonFacts>>];

async function factOf(
  sql: Sql,
  { id, personId }: Covered,
  { policy }: Renewal,
): Promise<Fact | undefined> {
  const person = await loadPersonFacts(sql, personId, { policy });
  const exemption = person.exemptions.find((each) => each.id === id);
  return exemption === undefined ? undefined : [exemption, person];
}

async function renewedDependants(
  sql: Sql,
  dependants: readonly Covered[],
  period: RenewedPeriod,
  renewal: Renewal,
): Promise<CoveredPerson[]> {
  const covered: CoveredPerson[] = [];
  for (const dependant of dependants) {
    const fact = await factOf(sql, dependant, renewal);
    if (fact !== undefined && isRenewedWithHolder(...fact, period, renewal)) {
      covered.push({ personId: dependant.personId, renews: dependant.id });
    }
  }
  return covered;
}

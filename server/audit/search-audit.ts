import type { AuditKey, AuditPage, AuditRow, AuditSearch } from '#contract/audit-search.ts';
import { addDays, startOfDay } from '#rules/calendar.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { recordStaffAct, type StaffCircumstances } from './record-staff-act.ts';

/** Days that one search covers: more would be read in more than a moment. */
const MOST_DAYS = 366;

interface Found extends Omit<AuditRow, 'at'> {
  at: Date;
}

/**
 * Searches the audit, newest first, a page behind a key; that it was searched is in the audit
 * itself, by the names of the filters. A code or a number that there is not finds nothing.
 * @throws DeskError invalid for days that are not in order, or too many
 */
export async function searchAudit(
  deps: Pick<Deps, 'sql' | 'clock'>,
  who: StaffCircumstances,
  search: AuditSearch,
): Promise<AuditPage> {
  demandDays(search);
  const { perPage } = search;
  const { where, values } = conditionsOf(search);
  const found = await deps.sql.rows<Found>(
    {
      text: `
        select e.id, e.at, e.actor_kind as "actorKind", e.action, e.case_id as "caseId",
          s.name || ' ' || s.surname as "actorName", c.protocol_number as "protocolNumber",
          e.person_id is not null as "aboutPerson", e.ip_address as "ipAddress", e.detail
        from (
          select * from audit_event e where ${where.join(' and ')}
          order by e.at desc, e.id desc limit ${perPage + 1}
        ) e
        left join staff_member s on e.actor_kind = 'STAFF' and s.id = e.actor_id
        left join case_file c on c.id = e.case_id
        order by e.at desc, e.id desc`,
    },
    values,
  );
  const { from: _from, to: _to, perPage: _perPage, after: _after, ...filters } = search;
  await recordStaffAct(
    deps.sql,
    deps.clock.now(),
    { action: 'audit_searched', detail: { filters: Object.keys(filters), found: found.length } },
    who,
  );
  const data = found.slice(0, perPage).map((row) => ({ ...row, at: row.at.toISOString() }));
  return { data, next: found.length > perPage ? keyOf(data.at(-1)) : null };
}

function keyOf(row: AuditRow | undefined): AuditKey | null {
  return row === undefined ? null : { at: row.at, id: row.id };
}

function conditionsOf(search: AuditSearch): { where: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const { from, to, action, actorId, protocolNumber, fiscalCode, after } = search;
  const where = [
    `e.at >= ${put(new Date(startOfDay(from)))}`,
    `e.at < ${put(new Date(startOfDay(addDays(to, 1))))}`,
  ];
  if (action !== undefined) {
    where.push(`e.action = ${put(action)}`);
  }
  if (actorId !== undefined) {
    where.push(`e.actor_id = ${put(actorId)}`);
  }
  if (protocolNumber !== undefined) {
    where.push(
      `e.case_id = (select id from case_file where protocol_number = ${put(protocolNumber)})`,
    );
  }
  if (fiscalCode !== undefined) {
    const person = `(select id from assisted_person where fiscal_code = ${put(fiscalCode)})`;
    // Two look-ups, each in its own index: what is about the person, what is about their cases.
    where.push(`(e.person_id = ${person} or e.case_id = any(array(
      select id from case_file where beneficiary_id = ${person})))`);
  }
  if (after !== undefined) {
    where.push(`(e.at, e.id) < (${put(new Date(after.at))}, ${put(after.id)})`);
  }
  return { where, values };
}

function demandDays({ from, to }: AuditSearch): void {
  if (to < from) {
    throw invalid('La fine è prima dell’inizio.', 'It ends before it begins.');
  }
  if (addDays(from, MOST_DAYS) < to) {
    throw invalid(
      `Cerca in un anno alla volta: al massimo ${MOST_DAYS} giorni.`,
      `Search a year at a time: ${MOST_DAYS} days at most.`,
    );
  }
}

function invalid(it: string, en: string): DeskError {
  return new DeskError('invalid', { fields: { to: { it, en } } });
}

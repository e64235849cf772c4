import type { AuditEntry } from '#contract/audit.ts';
import type { CaseLabels, CaseLabelView } from '#contract/desk-queue.ts';
import { demandVisible } from '../cases/demand-visible.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

const AS_JSON = `jsonb_build_object('id', l.id, 'name', l.name, 'tone', l.tone,
  'urgent', l.urgent, 'retired', l.retired)`;

/** The labels of the row `c` of a statement over `case_file`, in the order of the list. */
export const LABELS_OF_CASE = `coalesce((
  select jsonb_agg(${AS_JSON} order by l.position, l.id)
  from case_labelled cl join case_label l on l.id = cl.label_id where cl.case_id = c.id
), '[]'::jsonb)`;

/** The authority's list is short: labels are looked at, not searched. */
export const MOST_LABELS = 40;

const LABELS: Statement = {
  name: 'case_labels',
  text: `
    select id, name, tone, urgent, retired from case_label
    order by position, id limit ${MOST_LABELS}`,
};

/** The authority's labels, in their order. */
export async function caseLabels(sql: Sql): Promise<CaseLabelView[]> {
  return sql.rows(LABELS, []);
}

/** Begins a row of the audit about labels; a statement goes on with its values. */
export const LABEL_AUDIT = `
  insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
  select`;

// A retired label is taken off, but put on no further case.
const SET_LABELS: Statement = {
  name: 'set_labels_of_case',
  text: `
    with wanted as (
      select l.id from case_label l where l.id = any($2::uuid[]) and (not l.retired or exists (
        select 1 from case_labelled o where o.case_id = $1 and o.label_id = l.id))
    ), gone as (
      delete from case_labelled
      where case_id = $1 and label_id not in (select id from wanted)
        and (select count(*) from wanted) = cardinality($2::uuid[])
    ), put as (
      insert into case_labelled (case_id, label_id, by_id, at)
      select $1, id, $3, $4 from wanted
      where (select count(*) from wanted) = cardinality($2::uuid[])
      on conflict (case_id, label_id) do nothing
    ), audit as (
      ${LABEL_AUDIT} $4, 'STAFF', $3, 'case_labelled', $1, $5, $6, $7
      where (select count(*) from wanted) = cardinality($2::uuid[])
    )
    select count(*)::int as found from wanted`,
};
const LABELS_OF: Statement = {
  name: 'labels_of_case',
  text: `select ${LABELS_OF_CASE} as labels from case_file c where c.id = $1`,
};

/**
 * Puts labels on a case, in place of those it had; the citizen never sees them and the state does
 * not change.
 * @throws DeskError not_found, or invalid for a label that is not on the list or retired
 */
export async function labelCase(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  caseId: string,
  { labelIds }: CaseLabels,
): Promise<CaseLabelView[]> {
  await demandVisible(deps.sql, actor, caseId);
  const wanted = [...new Set(labelIds)];
  const audit: AuditEntry = { action: 'case_labelled', detail: { labels: wanted } };
  const [answer] = await deps.sql.rows<{ found: number }>(SET_LABELS, [
    caseId,
    wanted,
    actor.staffId,
    new Date(deps.clock.now()),
    requestId,
    ipAddress,
    JSON.stringify(audit.detail),
  ]);
  if (answer?.found !== wanted.length) {
    throw new DeskError('invalid', {
      fields: {
        labelIds: {
          it: 'Scegli etichette dell’elenco che siano ancora in uso.',
          en: 'Choose labels of the list that are still in use.',
        },
      },
    });
  }
  const [row] = await deps.sql.rows<{ labels: CaseLabelView[] }>(LABELS_OF, [caseId]);
  return row?.labels ?? [];
}

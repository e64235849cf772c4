import type { AuditEntry } from '#contract/audit.ts';
import type { CaseLabelView, LabelDefinition, LabelOrder } from '#contract/desk-queue.ts';
import { recordStaffAct } from '../audit/record-staff-act.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';
import { caseLabels, LABEL_AUDIT, MOST_LABELS } from './case-labels.ts';

const ADD_LABEL: Statement = {
  name: 'add_case_label',
  text: `
    with added as (
      insert into case_label (id, name, tone, urgent, retired, position)
      select $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1 from case_label
      having count(*) < ${MOST_LABELS}
      returning id
    ), audit as (
      ${LABEL_AUDIT} $6, 'STAFF', $7, 'label_defined', null, $8, $9, $10 from added
    )
    select id from added`,
};
const CHANGE_LABEL: Statement = {
  name: 'change_case_label',
  text: `
    with changed as (
      update case_label set name = $2, tone = $3, urgent = $4, retired = $5 where id = $1
      returning id
    ), audit as (
      ${LABEL_AUDIT} $6, 'STAFF', $7, 'label_defined', null, $8, $9, $10 from changed
    )
    select id from changed`,
};

/**
 * Adds a label to the authority's list, or changes one.
 * @param labelId the label that changes; null for a new one
 * @throws DeskError not_found for a label that is not there, invalid where the list is full
 */
export async function defineLabel(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  labelId: string | null,
  label: LabelDefinition,
): Promise<CaseLabelView> {
  const now = deps.clock.now();
  const id = labelId ?? uuidV7(now);
  const { name, tone, urgent, retired } = label;
  const audit: AuditEntry = {
    action: 'label_defined',
    detail: { labelId: id, urgent, retired },
  };
  const written = await deps.sql.rows(labelId === null ? ADD_LABEL : CHANGE_LABEL, [
    id,
    JSON.stringify(name),
    tone,
    urgent,
    retired,
    new Date(now),
    actor.staffId,
    requestId,
    ipAddress,
    JSON.stringify(audit.detail),
  ]);
  if (written.length === 0) {
    throw labelId === null ? fullList() : new DeskError('not_found');
  }
  return { id, ...label };
}

function fullList(): DeskError {
  return new DeskError('invalid', {
    fields: {
      name: {
        it: `Le etichette sono già ${MOST_LABELS}: ritirane o modificane una.`,
        en: `There are ${MOST_LABELS} labels already: retire or change one.`,
      },
    },
  });
}

// Locked in one order by everybody, so that two who put them in order wait for each other.
const LOCK_LABELS: Statement = {
  name: 'lock_labels',
  text: 'select id from case_label order by id for update',
};
const ORDER_LABELS: Statement = {
  name: 'order_labels',
  text: `
    update case_label l set position = wanted.position
    from unnest($1::uuid[]) with ordinality as wanted(id, position) where l.id = wanted.id`,
};

/**
 * Puts the authority's labels in another order; cases keep theirs.
 * @throws DeskError stale_version where the list is not of the very labels that there are
 */
export async function orderLabels(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  { labelIds }: LabelOrder,
): Promise<CaseLabelView[]> {
  return deps.sql.transact(async (sql) => {
    const known = await sql.rows<{ id: string }>(LOCK_LABELS, []);
    const wanted = new Set(labelIds);
    const same = wanted.size === known.length && known.every(({ id }) => wanted.has(id));
    if (!same || wanted.size < labelIds.length) {
      throw new DeskError('stale_version');
    }
    await sql.rows(ORDER_LABELS, [labelIds]);
    const audit: AuditEntry = { action: 'labels_ordered', detail: { labels: labelIds } };
    await recordStaffAct(sql, deps.clock.now(), audit, { actor, requestId, ipAddress });
    return caseLabels(sql);
  });
}

import type { AuditEntry } from '#contract/audit.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isEligible, standingFailures } from '#rules/eligibility.ts';
import { evaluateRepresentation } from '#rules/representation.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { DeskError } from '../http/desk-error.ts';
import {
  wasFoundFalse,
  REPRESENTED_FACTS,
  representedAct,
  type RepresentationFacts,
} from './load-representations.ts';

const HOUSEHOLD_MEMBER: Statement = {
  name: 'member_to_declare',
  text: `
    select ${REPRESENTED_FACTS}, coalesce(r.office_id, d.office_id) as "officeId",
      ${wasFoundFalse('$4', 'p.id')} as "foundFalse"
    from assisted_person me join assisted_person p on p.household_id = me.household_id
    left join municipality r on r.code = p.residence_municipality_code
    left join municipality d on d.code = p.domicile_municipality_code
    where me.id = $1 and p.id = $2 and p.id <> me.id
      and me.birth_date <= ($3::date - interval '18 years')::date`,
};

const DECLARE_CHILD: Statement = {
  name: 'declare_child',
  text: `
    with declared as (
      insert into representation (id, representative_id, represented_id, kind, state, valid_from,
        office_id, declared_at)
      values ($1, $2, $3, 'PARENT', 'ACTIVE', $4, $5, $6)
      on conflict do nothing returning id
    )
    insert into audit_event (at, actor_kind, actor_id, action, person_id, request_id, ip_address, detail)
    select $6, 'CITIZEN', $2, $9, $3, $7, $8, $10 from declared returning id`,
};

/**
 * A citizen declares to be the parent of a minor of their own household (DPR 445/2000, art. 46):
 * enough to act for them from then on, until the eighteenth birthday (R-RP-1, R-RP-6). When and
 * from where it was declared stays in the audit.
 * @throws DeskError not_found for anybody else, already_done; rules_failed where the desk checked an
 * earlier declaration and found it not to be true
 */
export async function declareChild(
  {
    deps,
    actor,
    requestId,
    ipAddress,
  }: {
    deps: Pick<Deps, 'sql' | 'clock' | 'config'>;
    actor: CitizenActor;
    requestId: string;
    ipAddress: string;
  },
  personId: string,
): Promise<void> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const context = { today, policy: await currentPolicy(deps.sql, deps.config, today) };
  const [member] = await deps.sql.rows<
    Pick<RepresentationFacts, 'represented'> & { officeId: string | null; foundFalse: boolean }
  >(HOUSEHOLD_MEMBER, [actor.personId, personId, today, actor.accountId]);
  if (member === undefined || member.officeId === null) {
    throw new DeskError('not_found');
  }
  const representation = { kind: 'PARENT', powers: [], from: today, selfDeclared: true } as const;
  const facts = representedAct(
    { representation, represented: member.represented },
    'DOCTOR_CHOICE',
    true,
  );
  if (!isEligible(evaluateRepresentation(facts, context))) {
    throw new DeskError('not_found');
  }
  if (member.foundFalse) {
    const rules = standingFailures(
      evaluateRepresentation(
        { ...facts, representation: { ...representation, foundFalse: true } },
        context,
      ),
    );
    throw new DeskError('rules_failed', { rules });
  }
  const audit: AuditEntry = { action: 'child_declared', detail: null };
  const declared = await deps.sql.rows(DECLARE_CHILD, [
    uuidV7(now),
    actor.accountId,
    personId,
    today,
    member.officeId,
    new Date(now),
    requestId,
    ipAddress,
    audit.action,
    null,
  ]);
  if (declared.length === 0) {
    throw new DeskError('already_done');
  }
}

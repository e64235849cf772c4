import { uuidV7 } from '../../db/uuid-v7.ts';
import type { Sql } from '../../db/sql.ts';
import { type InvitedStaff, INVITATION_HOURS } from '../../identity/invite-staff.ts';
import { inviteMany } from '../../identity/invite-many.ts';
import { personOfCode } from '../../identity/staff-person.ts';
import { queueMessages } from '../../notifications/queue-messages.ts';
import type { AdminRequest } from '../admin-request.ts';
import type { AdminRecord } from '../admin-resource.ts';

/** Makes the members of staff that a file names, and sends each their link, as one by one. */
export async function inviteImported(
  sql: Sql,
  records: readonly AdminRecord[],
  { deps, actor, requestId, ipAddress }: AdminRequest,
): Promise<void> {
  const wanted: InvitedStaff[] = [];
  for (const { fiscalCode, active: _active, ...member } of records) {
    const personId = typeof fiscalCode === 'string' ? await personOfCode(sql, fiscalCode) : null;
    // Of the shape that the schema of a line gives it.
    wanted.push({ ...(member as unknown as InvitedStaff), personId });
  }
  const inviter = { staffId: actor.staffId, requestId, ipAddress };
  const invitations = await inviteMany(sql, deps, wanted, inviter);
  await queueMessages(
    sql,
    deps,
    invitations.map(({ staffId, link }, at) => ({
      key: `staff-invitation:${uuidV7(deps.clock.now())}`,
      template: 'staff_invitation',
      channel: 'EMAIL',
      locale: wanted[at]?.locale ?? 'it',
      staffId,
      params: { hours: String(INVITATION_HOURS) },
      secret: { link },
    })),
  );
}

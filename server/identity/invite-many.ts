import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import {
  enrolmentLink,
  type Invitation,
  INVITATION_HOURS,
  type InvitedStaff,
  type Inviter,
  type InvitingDeps,
} from './invite-staff.ts';
import { hashPassword } from './password-hash.ts';
import { hashToken, newToken } from './tokens.ts';
import { newTotpSecret } from './totp.ts';

const MAKE: Statement = {
  name: 'make_staff_members',
  text: `
    insert into staff_member (id, email, surname, name, role, office_id, person_id, locale,
      password_hash, totp_secret, totp_last_step, active, enrolment_hash, enrolment_expires_at,
      created_at)
    select s.id, s.email, s.surname, s.name, s.role, s."officeId", s."personId", s.locale,
      $2, s."totpSecret", 0, true, s."enrolmentHash", $3, $4
    from jsonb_to_recordset($1::jsonb) as s(id uuid, email text, surname text, name text,
      role text, "officeId" text, "personId" uuid, locale text, "totpSecret" text,
      "enrolmentHash" text)`,
};

const AUDIT: Statement = {
  name: 'audit_staff_invited',
  text: `
    insert into audit_event (at, actor_kind, actor_id, action, request_id, ip_address, detail)
    select $1, 'STAFF', $2, 'staff_invited', $3, $4, detail from jsonb_array_elements($5::jsonb) detail`,
};

/**
 * Makes many members of staff at once, each as `inviteStaff` makes one. That no address is taken and
 * every office there is has been seen before.
 * @param sql the transaction that they are made in
 * @returns a link for each, in their order
 */
export async function inviteMany(
  sql: Sql,
  deps: InvitingDeps,
  wanted: readonly InvitedStaff[],
  { staffId, requestId, ipAddress }: Inviter,
): Promise<Invitation[]> {
  const now = deps.clock.now();
  const expiresAt = new Date(now + INVITATION_HOURS * 3_600_000);
  const members = wanted.map(({ locale = 'it', personId = null, ...member }) => ({
    token: newToken(),
    row: { ...member, id: uuidV7(now), email: member.email.toLowerCase(), locale, personId },
  }));
  const rows = members.map(({ row, token }) => ({
    ...row,
    totpSecret: deps.secrets.seal(newTotpSecret()),
    enrolmentHash: hashToken(token),
  }));
  // Nobody knows this password, and each link replaces it: one hash does for all.
  const passwordHash = await hashPassword(newToken());
  await sql.rows(MAKE, [JSON.stringify(rows), passwordHash, expiresAt, new Date(now)]);
  const details = members.map(({ row }) => ({ staffId: row.id, role: row.role, renewed: false }));
  await sql.rows(AUDIT, [new Date(now), staffId, requestId, ipAddress, JSON.stringify(details)]);
  return members.map(({ row, token }) => ({
    staffId: row.id,
    link: enrolmentLink(deps, token),
    expiresAt,
  }));
}

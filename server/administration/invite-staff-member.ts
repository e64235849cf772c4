import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { STAFF_INVITATION } from '#contract/administration.ts';
import type { Localized } from '#contract/localized.ts';
import { sqlOf } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';
import {
  type Invitation,
  INVITATION_HOURS,
  type Inviter,
  inviteStaff,
  renewInvitation,
} from '../identity/invite-staff.ts';
import { NOT_IN_REGISTRY, personOfCode } from '../identity/staff-person.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { queueMessage } from '../notifications/queue-message.ts';
import { Office } from '../offices/office.entity.ts';
import type { AdminRequest } from './admin-request.ts';

const TAKEN: Localized = {
  it: 'Questo indirizzo è già di qualcuno del personale.',
  en: 'This address belongs to somebody of the staff already.',
};
const NO_OFFICE: Localized = {
  it: 'Questo ufficio non esiste o non è più in uso.',
  en: 'There is no such office, or it is out of use.',
};

/**
 * Makes a member of staff and sends them, and nobody else, a link with which they choose their
 * password and set up their authenticator.
 * @returns the id of the new member
 * @throws DeskError invalid when the address is taken, the office unknown, or the fiscal code that of
 * nobody in the registry
 */
export async function inviteStaffMember(
  em: EntityManager,
  request: AdminRequest,
  wanted: z.infer<typeof STAFF_INVITATION.made>,
): Promise<string> {
  const { deps } = request;
  const staffId = await em.transactional(async (tx) => {
    const { fiscalCode, ...member } = wanted;
    const personId =
      typeof fiscalCode === 'string' ? await personOfCode(sqlOf(tx), fiscalCode) : null;
    await demandFree(tx, member, typeof fiscalCode === 'string' && personId === null);
    const invitation = await inviteStaff(tx, deps, { ...member, personId }, inviterOf(request));
    await sendInvitation(tx, request, invitation, wanted.locale);
    return invitation.staffId;
  });
  deps.messenger.wake();
  return staffId;
}

/**
 * Sends somebody of the staff a new link; what they had of password, authenticator and sessions ends.
 * @throws DeskError not_found; wrong_state for who is out of use; stale_version
 */
export async function renewStaffInvitation(
  em: EntityManager,
  request: AdminRequest,
  staffId: string,
  version: number,
): Promise<void> {
  const { deps } = request;
  await em.transactional(async (tx) => {
    const staff = await tx.findOne(StaffMember, { id: staffId });
    if (staff === null) {
      throw new DeskError('not_found');
    }
    if (staff.version !== version) {
      throw new DeskError('stale_version', { current: { version: staff.version } });
    }
    if (!staff.active) {
      throw new DeskError('wrong_state');
    }
    staff.version += 1;
    const invitation = await renewInvitation(tx, deps, staff.email, inviterOf(request));
    await sendInvitation(tx, request, invitation, staff.locale);
  });
  deps.messenger.wake();
}

function inviterOf({ actor, requestId, ipAddress }: AdminRequest): Inviter {
  return { staffId: actor.staffId, requestId, ipAddress };
}

async function demandFree(
  em: EntityManager,
  { email, officeId }: { email: string; officeId: string | null },
  unknownPerson: boolean,
): Promise<void> {
  const fields: Record<string, Localized> = {};
  if (unknownPerson) {
    fields['fiscalCode'] = NOT_IN_REGISTRY;
  }
  if ((await em.count(StaffMember, { email: email.toLowerCase() })) > 0) {
    fields['email'] = TAKEN;
  }
  if (officeId !== null && (await em.count(Office, { id: officeId, active: true })) === 0) {
    fields['officeId'] = NO_OFFICE;
  }
  if (Object.keys(fields).length > 0) {
    throw new DeskError('invalid', { fields });
  }
}

async function sendInvitation(
  em: EntityManager,
  { deps }: AdminRequest,
  { staffId, link }: Invitation,
  locale: 'it' | 'en',
): Promise<void> {
  await queueMessage(em, deps, {
    key: `staff-invitation:${uuidV7(deps.clock.now())}`,
    template: 'staff_invitation',
    channel: 'EMAIL',
    locale,
    staffId,
    params: { hours: String(INVITATION_HOURS) },
    // Sealed until it is sent, and read by nobody of the administration.
    secret: { link },
  });
}

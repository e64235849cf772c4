import type { EntityManager } from '@mikro-orm/postgresql';
import type { StaffRole } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Deps } from '../deps.ts';
import { Office } from '../offices/office.entity.ts';
import type { Caller } from './caller.ts';
import { createStaff } from './create-staff.ts';
import { Session } from './session.entity.ts';
import { StaffMember } from './staff-member.entity.ts';
import { hashToken, newToken } from './tokens.ts';
import { newTotpSecret } from './totp.ts';

/** How long the link of an invitation is of use. */
export const INVITATION_HOURS = 24;

export interface InvitedStaff {
  email: string;
  surname: string;
  name: string;
  role: StaffRole;
  officeId: string | null;
  /** Who they are in the registry (LC-7), where they are in it. */
  personId?: string | null;
  locale?: Locale;
}

/** Who invites: absent where the command of the machine does. */
export interface Inviter extends Caller {
  staffId: string;
}

/** Why somebody cannot be invited, in one line for whoever runs the command. */
export class InvitationRefused extends Error {}

/** A link that is shown once and kept nowhere. */
export interface Invitation {
  staffId: string;
  link: string;
  expiresAt: Date;
}

export type InvitingDeps = Pick<Deps, 'clock' | 'secrets' | 'config'>;

const NEEDS_OFFICE: readonly StaffRole[] = ['OPERATOR', 'CARD_DESK_OPERATOR'];

/**
 * Makes a member of staff who cannot sign in until they have used the link: with it they choose a
 * password and set up their authenticator.
 * @throws InvitationRefused when the address is taken, or the office missing or unknown
 */
export async function inviteStaff(
  em: EntityManager,
  deps: InvitingDeps,
  wanted: InvitedStaff,
  inviter?: Inviter,
): Promise<Invitation> {
  return em.transactional(async (tx) => {
    await demandOffice(tx, wanted);
    if ((await tx.count(StaffMember, { email: wanted.email.toLowerCase() })) > 0) {
      throw new InvitationRefused(
        `${wanted.email} is of the staff already: with --renew they get a new link.`,
      );
    }
    // Nobody knows this password: the link replaces it.
    const { staff } = await createStaff(tx, deps, { ...wanted, password: newToken() });
    return invite(tx, deps, staff, false, inviter);
  });
}

/**
 * Gives somebody of the staff a new link: the one they had was not used in time, or they lost their
 * password or authenticator. From now on they sign in only after they have used it.
 * @throws InvitationRefused when there is nobody active with that address
 */
export async function renewInvitation(
  em: EntityManager,
  deps: InvitingDeps,
  email: string,
  inviter?: Inviter,
): Promise<Invitation> {
  return em.transactional(async (tx) => {
    const staff = await tx.findOne(StaffMember, { email: email.toLowerCase(), active: true });
    if (staff === null) {
      throw new InvitationRefused(`${email} is not of the staff, or not active any more.`);
    }
    staff.totpSecret = deps.secrets.seal(newTotpSecret());
    await tx.nativeUpdate(
      Session,
      { staff: staff.id, endedAt: null },
      { endedAt: new Date(deps.clock.now()) },
    );
    return invite(tx, deps, staff, true, inviter);
  });
}

async function demandOffice(em: EntityManager, { role, officeId }: InvitedStaff): Promise<void> {
  if (officeId === null && NEEDS_OFFICE.includes(role)) {
    throw new InvitationRefused(`Who is ${role} works in an office: name it with --office.`);
  }
  if (officeId !== null && (await em.count(Office, { id: officeId })) === 0) {
    const offices = await em.findAll(Office, { orderBy: { id: 'asc' } });
    const known = offices.map(({ id }) => id).join(', ') || 'none is loaded yet';
    throw new InvitationRefused(`There is no office ${officeId}; there are: ${known}.`);
  }
}

function invite(
  em: EntityManager,
  { clock, config }: InvitingDeps,
  staff: StaffMember,
  renewed: boolean,
  inviter: Inviter | undefined,
): Invitation {
  const now = clock.now();
  const token = newToken();
  const expiresAt = new Date(now + INVITATION_HOURS * 3_600_000);
  staff.enrolmentHash = hashToken(token);
  staff.enrolmentExpiresAt = expiresAt;
  recordAudit(em, {
    action: 'staff_invited',
    detail: { staffId: staff.id, role: staff.role, renewed },
    at: now,
    ...(inviter === undefined
      ? { actor: { kind: 'SYSTEM', id: null } }
      : {
          actor: { kind: 'STAFF', id: inviter.staffId },
          requestId: inviter.requestId,
          ipAddress: inviter.ipAddress,
        }),
  });
  return { staffId: staff.id, link: enrolmentLink({ config }, token), expiresAt };
}

/** Where an invitation leads. */
export function enrolmentLink({ config }: Pick<InvitingDeps, 'config'>, token: string): string {
  // After the hash sign: browsers send it to nobody, so that no log of a server or proxy holds it.
  return `${config.PUBLIC_URL.replace(/\/+$/, '')}/desk/enrolment#${token}`;
}

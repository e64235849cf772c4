import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import QRCode from 'qrcode';
import type { StaffEnrolment, StaffEnrolmentView } from '#contract/account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { spend } from '../http/rate-limit.ts';
import type { Caller } from './caller.ts';
import { WRONG_AUTHENTICATOR_CODE } from './identity-texts.ts';
import { LINKS_BY_ADDRESS } from './limits.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProblem } from './password-rules.ts';
import { StaffMember } from './staff-member.entity.ts';
import { hashToken } from './tokens.ts';
import { matchTotp, totpUri } from './totp.ts';

/**
 * What whoever opens an invitation needs for their authenticator, as often as they open it until it
 * is used.
 * @throws DeskError link_invalid, too_many_requests
 */
export async function openInvitation(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  token: string,
): Promise<StaffEnrolmentView> {
  await spend(deps, LINKS_BY_ADDRESS, caller.ipAddress);
  const staff = await invitedBy(em, deps, token);
  const secret = deps.secrets.open(staff.totpSecret);
  const uri = totpUri(deps.config.AUTHORITY_NAME, staff.email, secret);
  return {
    email: staff.email,
    name: `${staff.name} ${staff.surname}`,
    totpSecret: secret,
    qr: await QRCode.toString(uri, { type: 'svg', margin: 2 }),
  };
}

/**
 * Uses an invitation up: the password becomes theirs, once a code proves that the authenticator is
 * set up. What is refused leaves the link as it was.
 * @throws DeskError link_invalid, invalid, too_many_requests
 */
export async function enrolStaff(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  { token, password, totp }: StaffEnrolment,
): Promise<void> {
  await spend(deps, LINKS_BY_ADDRESS, caller.ipAddress);
  const invited = await invitedBy(em, deps, token);
  const now = deps.clock.now();
  const step = matchTotp(deps.secrets.open(invited.totpSecret), totp, now);
  const weakness = passwordProblem(password, invited);
  if (weakness !== undefined || step === undefined) {
    throw new DeskError('invalid', {
      fields: {
        ...(weakness !== undefined && { password: weakness }),
        ...(step === undefined && { totp: WRONG_AUTHENTICATOR_CODE }),
      },
    });
  }
  const passwordHash = await hashPassword(password);
  await em.transactional(async (tx) => {
    // Of two uses at once the second finds the link gone.
    const staff = await invitedBy(tx, deps, token, LockMode.PESSIMISTIC_WRITE);
    staff.passwordHash = passwordHash;
    staff.totpLastStep = step;
    staff.enrolmentHash = null;
    staff.enrolmentExpiresAt = null;
    recordAudit(tx, {
      action: 'staff_enrolled',
      detail: null,
      at: now,
      actor: { kind: 'STAFF', id: staff.id },
      ...caller,
    });
  });
}

async function invitedBy(
  em: EntityManager,
  deps: Pick<Deps, 'clock'>,
  token: string,
  lockMode?: LockMode.PESSIMISTIC_WRITE,
): Promise<StaffMember> {
  const staff = await em.findOne(
    StaffMember,
    {
      enrolmentHash: hashToken(token),
      enrolmentExpiresAt: { $gt: new Date(deps.clock.now()) },
      active: true,
    },
    { ...(lockMode && { lockMode }), refresh: true },
  );
  if (staff === null) {
    throw new DeskError('link_invalid');
  }
  return staff;
}

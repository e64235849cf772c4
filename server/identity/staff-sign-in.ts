import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { AuditEntry } from '#contract/audit.ts';
import type { StaffSession, StaffSignIn } from '#contract/account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { forgive, isWithinLimit, spend } from '../http/rate-limit.ts';
import { Office } from '../offices/office.entity.ts';
import type { Caller } from './caller.ts';
import {
  SIGN_IN_BY_ADDRESS,
  STAFF_BY_EMAIL,
  STAFF_BY_EMAIL_AND_ADDRESS,
  TOTP_BY_STAFF,
} from './limits.ts';
import { openSession } from './open-session.ts';
import { verifyPassword } from './password-hash.ts';
import { StaffMember } from './staff-member.entity.ts';
import { matchTotp } from './totp.ts';

/**
 * Signs one of the staff in with e-mail, password and the code of their authenticator app. Whatever
 * is wrong, the answer is the same. Five wrong codes in a quarter of an hour make a pause.
 * @throws DeskError wrong_credentials, too_many_requests
 */
export async function signStaffIn(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  typed: StaffSignIn,
  req: Request,
  res: Response,
): Promise<StaffSession> {
  const email = typed.email.toLowerCase();
  const emailHere = `${email} ${caller.ipAddress}`;
  await spend(deps, SIGN_IN_BY_ADDRESS, caller.ipAddress);
  await spend(deps, STAFF_BY_EMAIL, email);
  await spend(deps, STAFF_BY_EMAIL_AND_ADDRESS, emailHere);
  const staff = await em.findOne(StaffMember, { email });
  const right = await verifyPassword(staff?.passwordHash, typed.password);
  if (staff === null || !right || !staff.active) {
    await refuse(em, deps, caller, staff, 'CREDENTIALS');
    throw new DeskError('wrong_credentials');
  }
  // Counted before it is compared, so that codes tried at the same moment all count.
  if (!(await isWithinLimit(deps, TOTP_BY_STAFF, staff.id))) {
    await refuse(em, deps, caller, staff, 'PAUSED');
    throw new DeskError('too_many_requests', { retryAfter: TOTP_BY_STAFF.seconds });
  }
  const session = await em.transactional(async (tx) => {
    if (!(await takeTotp(tx, deps, staff, typed.totp))) {
      return undefined;
    }
    const opened = await openSession(deps, tx, req, res, {
      audience: 'staff',
      holderId: staff.id,
      means: 'STAFF',
      issuer: null,
    });
    audit(tx, deps, caller, staff, { action: 'staff_sign_in', detail: { role: staff.role } });
    return presentStaffSession(tx, staff, opened.expiresAt);
  });
  if (session === undefined) {
    await refuse(em, deps, caller, staff, 'TOTP');
    throw new DeskError('wrong_credentials');
  }
  await forgive(deps, TOTP_BY_STAFF, staff.id);
  await forgive(deps, STAFF_BY_EMAIL_AND_ADDRESS, emailHere);
  return session;
}

/** What the desk knows of who is signed in. */
export async function presentStaffSession(
  em: EntityManager,
  staff: StaffMember,
  expiresAt: number,
): Promise<StaffSession> {
  const office = staff.office ? await em.findOne(Office, { id: staff.office }) : null;
  return {
    staffId: staff.id,
    name: `${staff.name} ${staff.surname}`,
    role: staff.role,
    officeId: staff.office ?? null,
    officeName: office?.name ?? null,
    locale: staff.locale,
    expiresAt: new Date(expiresAt).toISOString(),
  };
}

/**
 * Uses an authenticator code up. Only a step later than the last one taken counts, in one
 * statement: a code seen over a shoulder, or posted twice at once, does not work again.
 */
async function takeTotp(
  em: EntityManager,
  deps: Deps,
  staff: StaffMember,
  code: string,
): Promise<boolean> {
  const step = matchTotp(deps.secrets.open(staff.totpSecret), code, deps.clock.now());
  if (step === undefined) {
    return false;
  }
  const taken = await em.nativeUpdate(
    StaffMember,
    { id: staff.id, active: true, totpLastStep: { $lt: step } },
    { totpLastStep: step },
  );
  return taken === 1;
}

async function refuse(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  staff: StaffMember | null,
  reason: 'CREDENTIALS' | 'TOTP' | 'PAUSED',
): Promise<void> {
  audit(em, deps, caller, staff, { action: 'staff_sign_in_failed', detail: { reason } });
  await em.flush();
}

function audit(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  staff: StaffMember | null,
  entry: AuditEntry,
): void {
  const kind = entry.action === 'staff_sign_in' ? 'STAFF' : 'ANONYMOUS';
  recordAudit(em, {
    ...entry,
    at: deps.clock.now(),
    actor: { kind, id: staff?.id ?? null },
    ...caller,
  });
}

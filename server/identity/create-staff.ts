import type { EntityManager } from '@mikro-orm/postgresql';
import type { StaffRole } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import { hashPassword } from './password-hash.ts';
import { StaffMember } from './staff-member.entity.ts';
import { newTotpSecret } from './totp.ts';

export interface NewStaff {
  email: string;
  surname: string;
  name: string;
  role: StaffRole;
  officeId: string | null;
  /** Who they are in the registry, where they are in it. */
  personId?: string | null;
  locale?: Locale;
  password: string;
  /** Base32; absent: a fresh one. */
  totpSecret?: string;
}

/** A new member of staff and, once only, the secret that their authenticator app is to be given. */
export interface CreatedStaff {
  staff: StaffMember;
  totpSecret: string;
}

/** Makes a member of staff; the row is written with the entity manager's next flush. */
export async function createStaff(
  em: EntityManager,
  deps: Pick<Deps, 'clock' | 'secrets'>,
  wanted: NewStaff,
): Promise<CreatedStaff> {
  const now = deps.clock.now();
  const totpSecret = wanted.totpSecret ?? newTotpSecret();
  const staff = em.create(StaffMember, {
    id: uuidV7(now),
    email: wanted.email.toLowerCase(),
    surname: wanted.surname,
    name: wanted.name,
    role: wanted.role,
    office: wanted.officeId,
    person: wanted.personId ?? null,
    locale: wanted.locale ?? 'it',
    passwordHash: await hashPassword(wanted.password),
    totpSecret: deps.secrets.seal(totpSecret),
    totpLastStep: 0,
    active: true,
    createdAt: new Date(now),
  });
  em.persist(staff);
  return { staff, totpSecret };
}

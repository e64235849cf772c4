import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { Office } from '#server/offices/office.entity.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';

export type StaffData = Partial<StaffMember>;

let made = 0;

/**
 * An operator who can be signed in with `signInStaff`, written to the database. Without an office
 * of the caller's they are given one of their own (`office: null`: none). For a real password and
 * authenticator code use `createStaff`.
 */
export async function aStaffMember(
  em: EntityManager,
  wanted: StaffData = {},
): Promise<StaffMember> {
  made += 1;
  const now = new Date('2026-11-01T08:00:00Z');
  const office = wanted.office === undefined ? (await anOffice(em)).id : wanted.office;
  const staff = em.create(StaffMember, {
    id: uuidV7(now.getTime()),
    email: `staff-${made}@asst.example`,
    surname: 'Bianchi',
    name: 'Carlo',
    role: 'OPERATOR',
    person: null,
    locale: 'it',
    passwordHash: 'no password',
    totpSecret: 'no secret',
    totpLastStep: 0,
    active: true,
    createdAt: now,
    ...wanted,
    office,
  });
  em.persist(staff);
  await em.flush();
  return staff;
}

/** A choice and revocation office, written to the database. */
export async function anOffice(em: EntityManager, wanted: Partial<Office> = {}): Promise<Office> {
  made += 1;
  const office = em.create(Office, {
    id: `office-${made}`,
    name: `Scelta e Revoca ${made}`,
    address: 'via Savonarola 3, Legnano',
    phone: '+390331000000',
    email: `office-${made}@asst.example`,
    ...wanted,
  });
  em.persist(office);
  await em.flush();
  return office;
}

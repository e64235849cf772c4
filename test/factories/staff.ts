import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { anOffice } from './registry.ts';

export type StaffData = Partial<StaffMember>;

let made = 0;

/**
 * An operator who can be signed in with `signInStaff`, written to the database. Without an office
 * of the caller's they work in LEG (`office: null`: in none). For a real password and
 * authenticator code use `createStaff`.
 */
export async function aStaffMember(
  em: EntityManager,
  wanted: StaffData = {},
): Promise<StaffMember> {
  made += 1;
  const number = made;
  const now = new Date('2026-11-01T08:00:00Z');
  const office = wanted.office === undefined ? (await anOffice(em)).id : wanted.office;
  const staff = em.create(StaffMember, {
    id: uuidV7(now.getTime()),
    email: `staff-${number}@asst.example`,
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

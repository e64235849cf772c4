import { defineEntity, p } from '@mikro-orm/core';
import { ASSURANCE_LEVELS, IDENTITY_MEANS } from '#contract/identity.ts';
import { instant } from '../db/columns.ts';
import { Account } from './account.entity.ts';
import { StaffMember } from './staff-member.entity.ts';

/** A session, by the SHA-256 of its cookie; exactly one of `account` and `staff` is set. */
const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    tokenHash: p.text().primary(),
    publicId: p.uuid().unique(),
    account: () => p.manyToOne(Account).mapToPk().nullable().index(),
    staff: () => p.manyToOne(StaffMember).mapToPk().nullable().index(),
    means: p.enum(IDENTITY_MEANS),
    assurance: p.enum(ASSURANCE_LEVELS),
    issuer: p.text().nullable(),
    authenticatedAt: instant(),
    lastSeenAt: instant(),
    idleExpiresAt: instant(),
    expiresAt: instant(),
    endedAt: instant().nullable(),
    userAgent: p.text(),
    ipAddress: p.text(),
  },
  checks: [{ name: 'session_of_one', expression: 'num_nonnulls(account_id, staff_id) = 1' }],
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../db/columns.ts';
import { Account } from './account.entity.ts';

export const LINK_PURPOSES = ['ACTIVATION', 'PASSWORD_RESET', 'CHANGE_EMAIL'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A single-use link sent by e-mail, by the SHA-256 of its token; only a POST consumes it. */
const AccessLinkSchema = defineEntity({
  name: 'AccessLink',
  tableName: 'access_link',
  properties: {
    tokenHash: p.text().primary(),
    purpose: p.enum(LINK_PURPOSES),
    account: () => p.manyToOne(Account).mapToPk().index(),
    payload: p.json<Record<string, string>>().nullable(),
    createdAt: instant(),
    expiresAt: instant(),
    usedAt: instant().nullable(),
  },
});
export class AccessLink extends AccessLinkSchema.class {}
AccessLinkSchema.setClass(AccessLink);

import { defineEntity, p } from '@mikro-orm/core';
import { IDENTITY_MEANS } from '#contract/identity.ts';
import { id, instant } from '../db/columns.ts';
import { Account } from './account.entity.ts';

/**
 * What proves an account: (means, issuer, subject) -> account. An account by e-mail and SMS has a
 * row of means ACCOUNT; SPID, CIE and cards add rows, nothing else changes for them.
 */
const IdentityLinkSchema = defineEntity({
  name: 'IdentityLink',
  tableName: 'identity_link',
  properties: {
    id: id(),
    means: p.enum(IDENTITY_MEANS),
    issuer: p.text(),
    subject: p.text(),
    account: () => p.manyToOne(Account).mapToPk().index(),
    linkedAt: instant(),
  },
  uniques: [{ name: 'identity_link_subject', properties: ['means', 'issuer', 'subject'] }],
});
export class IdentityLink extends IdentityLinkSchema.class {}
IdentityLinkSchema.setClass(IdentityLink);

import { defineEntity, p } from '@mikro-orm/core';
import type { RequestTerms as Terms } from '#contract/request-terms.ts';
import type { RequestType } from '#contract/request-type.ts';

/** Terms of a type of request that an administrator changed; absent: those of the product. */
const RequestTermsSchema = defineEntity({
  name: 'RequestTerms',
  tableName: 'request_terms',
  properties: {
    type: p.text().$type<RequestType>().primary(),
    terms: p.json<Terms>(),
    version: p.integer().default(1),
  },
});
export class RequestTerms extends RequestTermsSchema.class {}
RequestTermsSchema.setClass(RequestTerms);

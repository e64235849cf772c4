import { defineEntity, p } from '@mikro-orm/core';
import type { Localized } from '#contract/localized.ts';

/** A reusable phrase for integration requests and rejections. */
const StandardPhraseSchema = defineEntity({
  name: 'StandardPhrase',
  tableName: 'standard_phrase',
  properties: {
    id: p.text().primary(),
    use: p.enum(['INTEGRATION', 'REJECTION'] as const),
    title: p.json<Localized>(),
    text: p.json<Localized>(),
    position: p.integer(),
  },
});
export class StandardPhrase extends StandardPhraseSchema.class {}
StandardPhraseSchema.setClass(StandardPhrase);

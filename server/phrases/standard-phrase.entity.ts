import { defineEntity, p } from '@mikro-orm/core';
import type { Localized } from '#contract/localized.ts';
import { PHRASE_USES } from '#contract/phrase.ts';
import { Office } from '../offices/office.entity.ts';

/** A reusable phrase for notes, integration requests and rejections; its id is its code. */
const StandardPhraseSchema = defineEntity({
  name: 'StandardPhrase',
  tableName: 'standard_phrase',
  properties: {
    id: p.text().primary(),
    use: p.enum(PHRASE_USES),
    title: p.json<Localized>(),
    text: p.json<Localized>(),
    position: p.integer(),
    /** Null: of the whole authority. */
    office: () => p.manyToOne(Office).mapToPk().nullable(),
    retired: p.boolean().default(false),
    version: p.integer().default(1),
  },
});
export class StandardPhrase extends StandardPhraseSchema.class {}
StandardPhraseSchema.setClass(StandardPhrase);

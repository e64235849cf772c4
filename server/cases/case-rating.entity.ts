import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../db/columns.ts';
import { CaseFile } from './case-file.entity.ts';

/** What the citizen thought of the procedure (C.SE.1.7): one rating a case. */
const CaseRatingSchema = defineEntity({
  name: 'CaseRating',
  tableName: 'case_rating',
  properties: {
    case: () => p.manyToOne(CaseFile).mapToPk().primary(),
    stars: p.integer(),
    answers: p.json<string[]>(),
    comment: p.text(),
    at: instant(),
  },
  checks: [{ name: 'case_rating_stars', expression: 'stars between 1 and 5' }],
});
export class CaseRating extends CaseRatingSchema.class {}
CaseRatingSchema.setClass(CaseRating);

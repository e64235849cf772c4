import type { ChoiceRelation } from '#contract/choice-relation.ts';
import type { FamilyOperation } from '#contract/family.ts';

/** One member's operation, as a request of its own would ask it. */
export interface ItemToJudge {
  personId: string;
  operation: FamilyOperation;
  doctorId: string | null;
  relativeFiscalCode: string | null;
  relation: ChoiceRelation | null;
  /** An adult, or emancipated, who consents in person; a minor is represented. */
  consents: boolean;
}

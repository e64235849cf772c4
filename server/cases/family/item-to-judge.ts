import type { ChoiceRelation } from '#contract/choice-relation.ts';
import type { ExtensionReason } from '#contract/extension-reason.ts';
import type { FamilyOperation } from '#contract/family.ts';

/** One member's operation, as a request of its own would ask it. */
export interface ItemToJudge {
  personId: string;
  operation: FamilyOperation;
  doctorId: string | null;
  relativeFiscalCode: string | null;
  relation: ChoiceRelation | null;
  /** Of an extension of the paediatrician. */
  reason: ExtensionReason | null;
  /** Of the first choice for a newborn. */
  birthDeclared: boolean;
  /** What the papers of this member alone name as theirs. */
  documentKey: string;
  /** An adult, or emancipated, who consents in person; a minor is represented. */
  consents: boolean;
}

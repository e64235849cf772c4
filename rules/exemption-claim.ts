import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionFact } from './registry-facts.ts';

/** Somebody covered together with the holder (familiare a carico), as the registry knows them. */
export interface DependantFact {
  fiscalCode: string;
  /** Absent: nobody of the holder's registered household has that code. */
  known?: {
    personId: string;
    enrolled: boolean;
    dead: boolean;
    exemptions: readonly ExemptionFact[];
  };
}

/** What a citizen says to be exempted for (R-EX-5); what was not given is absent. */
export interface ExemptionClaim {
  /** As the catalogue writes it; for an exemption on a document, the one that the paper names. */
  code?: string;
  /** The sort of exemption asked for on a document, whose code the operator confirms (R-EX-12). */
  documentKind?: 'PATHOLOGY' | 'RARE' | 'DISABILITY';
  /** Calendar year of the declared income. */
  incomeYear?: number;
  /** Income of the household in that year, before tax, in cents. */
  incomeCents?: number;
  spouse: boolean;
  dependentChildren: number;
  /** Members of the household, for the scaled limits. */
  members?: number;
  loneOrWorkingParents: boolean;
  disabledMembers: number;
  /** Whether the condition of the code is declared: the allowance, the pension, the lost job. */
  conditionDeclared: boolean;
  /** Day of the registration with the employment centre (E02, E12). */
  employmentCentreSince?: CivilDate;
  /** Day of the application for asylum, in place of the employment centre (E02). */
  asylumAskedOn?: CivilDate;
  /** Monthly pay before tax while on wage support, in cents (E13). */
  monthlyPayCents?: number;
  /** Code of the disease that E30 and E40 go with. */
  linkedCode?: string;
  /** The self-certification signed by the holder or who acts for them (DPR 445/2000). */
  selfCertified: boolean;
  dependants: readonly DependantFact[];
}

/** What the operator read on the papers and enters with the approval (R-EX-12). */
export interface ExemptionDecision {
  code: string;
  /** Last day; absent: without end. */
  to?: CivilDate;
}

import type { AscertainmentKind } from '#contract/ascertainment.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentKind } from '#contract/document.ts';
import type { Localized } from '#contract/localized.ts';
import type { RepresentedAct } from '#contract/representation.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import type { CurrentDoctor, evaluateDoctorSelectability } from '#rules/doctor-selectability.ts';
import type { DeclaredChild } from '#rules/declared-child.ts';
import type { NamedPersonFact } from '#rules/named-person.ts';
import type { FamilyRequestFacts } from '#rules/family-request.ts';
import type { DoctorFacts, PersonFacts } from '#rules/registry-facts.ts';
import type { DependantFact } from '#rules/exemption-claim.ts';
import type { PreregistrationFacts } from '#rules/preregistration.ts';
import type { Beneficiary } from '#rules/request-rules.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import type { FieldCondition } from './condition.ts';
import type { RegistryChange } from './registry-change.ts';

/**
 * `doctor`: the id of a doctor picked in the search; `choice`: the value of one of the options;
 * `municipality`: the Belfiore code of a municipality of the authority;
 * `list`: rows of columns. How each is typed and kept: requests/read-field.ts.
 */
export type FieldKind =
  | 'doctor'
  | 'text'
  | 'longText'
  | 'phone'
  | 'checkbox'
  | 'choice'
  | 'date'
  | 'amount'
  | 'number'
  | 'fiscalCode'
  | 'municipality'
  | 'postcode'
  | 'list';

export interface FieldOption {
  value: string;
  label: Localized;
}

/** A field of the form; the portal draws it, the API validates it, the desk shows it. */
export interface FieldDefinition {
  name: string;
  kind: FieldKind;
  label: Localized;
  hint?: Localized;
  required: boolean;
  /** Kept, never shown to anybody. */
  internal?: boolean;
  maxLength?: number;
  /** What a `choice` offers. */
  options?: readonly FieldOption[];
  /** What each row of a `list` holds; no lists within lists. */
  columns?: readonly FieldDefinition[];
  maxRows?: number;
  /** Asked only while all of it holds; looks at fields that come before. */
  when?: readonly FieldCondition[];
}

/** The columns of a list that people see and fill in. */
export function shownColumns({ columns = [] }: FieldDefinition): FieldDefinition[] {
  return columns.filter(({ internal }) => internal !== true);
}

/** A step of the form. Information, documents, summary and receipt stand around them for all. */
export interface StepDefinition {
  id: string;
  title: Localized;
  /** MEMBERS: the people of a request for the family. */
  kind: 'DOCTOR' | 'FIELDS' | 'MEMBERS';
  fields: readonly FieldDefinition[];
  when?: readonly FieldCondition[];
}

export interface DocumentRequirement {
  kind: DocumentKind;
  label: Localized;
  hint: Localized;
  required: boolean;
  /** Whose it is where the request is for somebody else: of who asks, or of whom it is for. */
  whose?: 'APPLICANT' | 'BENEFICIARY';
  /** Front and back are asked; two photos become one document. */
  sides: boolean;
  when?: readonly FieldCondition[];
}

/** A coded reason an operator may reject with (LC-8). */
export interface RejectionReason {
  code: string;
  label: Localized;
}

/** All that a request's rules look at. */
export interface Judgement {
  beneficiary: Beneficiary;
  fiscalCode: string;
  person: PersonFacts;
  /** The doctor of the choice valid today, where there is one. */
  current: CurrentDoctor | undefined;
  /** The doctor that the form names; absent before one is picked or where none is asked. */
  target: DoctorFacts | undefined;
  form: CaseForm;
  /** Kinds of the case's documents that were checked and can be used. */
  documents: readonly DocumentKind[];
  /** The dependants that the form names, as the registry knows them (R-EX-7); absent: not asked. */
  dependants?: readonly DependantFact[] | undefined;
  /** What the operator entered with the approval (`decisionFields`); absent before it. */
  decision?: CaseForm | undefined;
  /** Whom a request to represent names; null: nobody found; absent: nobody looks yet. */
  named?: NamedPersonFact | null | undefined;
  /** Whether somebody else of the registry has the fiscal code named; absent: nobody looks yet. */
  namedCodeTaken?: boolean | undefined;
  /** The people of a request for the family. */
  family?: FamilyRequestFacts | undefined;
  /** Of a case without an account: contact, days and identification (R-AL). */
  preregistration?: PreregistrationFacts | undefined;
}

/**
 * One request type, whole: the portal's form, the API's validation, the operator's checklist and
 * the commit all come from here.
 */
export interface RequestDefinition {
  type: RequestType;
  /** What somebody who represents another person must have the power to do (R-RP-4). */
  act: RepresentedAct;
  /** Made without an account, on a page of its own: no draft, not among the services (R-AL). */
  anonymous?: true;
  /** In addresses: /servizi/<slug>. */
  slug: string;
  title: Localized;
  summary: Localized;
  whoMayAsk: Localized;
  whatYouNeed: readonly Localized[];
  whatHappensNext: readonly Localized[];
  steps: readonly StepDefinition[];
  documents: readonly DocumentRequirement[];
  rejectionReasons: readonly RejectionReason[];
  /**
   * The child that the form declares to the registry, where the request is made for somebody whom it
   * does not have: it stands with the applicant until the approval adds the child. Absent: for people
   * who are asked for by name.
   */
  newChild?: (form: CaseForm) => DeclaredChild | undefined;
  /**
   * May be made by an applicant whom the registry does not know: the approval adds them. Absent: the
   * registry must have them.
   */
  addsToRegistry?: true;
  /** The approval leaves the person without a doctor: they read so where they read that it is over. */
  revokesDoctor?: true;
  /** What an operator ascertains before the approval; absent: nothing. */
  ascertainments?: readonly AscertainmentKind[];
  /** What the operator reads on the papers and enters with the approval. */
  decisionFields?: readonly FieldDefinition[];
  /** The rules on the person alone: whether they may ask at all, before any doctor is picked. */
  judgeBeneficiary(judgement: Judgement, context: RuleContext): RuleResult[];
  /** Every rule of the request, the doctor's included; run at submission and again at commit. */
  judge(judgement: Judgement, context: RuleContext): RuleResult[];
  /** The rules on one doctor of the search; absent: R-DS as for any choice. */
  judgeDoctor?: typeof evaluateDoctorSelectability;
  /** What the approval writes, in order; the form of the judgement passed the type's validation. */
  registryChanges(judgement: Judgement, context: RuleContext): readonly RegistryChange[];
}

import { z } from 'zod';
import { CaseEnrolment } from './case-enrolment.ts';
import { CaseEventView } from './case-event.ts';
import { CaseForm } from './case-form.ts';
import { CaseRating } from './case-rating.ts';
import { CaseState } from './case-state.ts';
import { CivilDate } from './civil-date.ts';
import { DocumentView } from './document.ts';
import { ExemptionView } from './exemption.ts';
import { FamilyItem } from './family.ts';
import { IntegrationRoundView } from './integration.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { MessageView } from './message.ts';
import { CommitFailure, Outcome } from './outcome.ts';
import { BeneficiaryOption, CaseBeneficiary, NeededSignature } from './representation.ts';
import { RequestType } from './request-type.ts';
import { RuleResult } from './rule-result.ts';

/** Groups of the private area's filter. */
export const CASE_GROUPS = ['draft', 'waiting_for_you', 'in_progress', 'concluded'] as const;
export const CaseGroup = z.enum(CASE_GROUPS);
export type CaseGroup = z.infer<typeof CaseGroup>;

export const CaseListQuery = ListQuery.extend({ group: CaseGroup.optional() });
export type CaseListQuery = z.infer<typeof CaseListQuery>;

/** Whose move it is (C.SE.1.9: the citizen sees who must act, what comes next and by when). */
export const Turn = z.enum(['CITIZEN', 'OFFICE', 'NOBODY']);
export type Turn = z.infer<typeof Turn>;

export const CaseSummary = z.object({
  id: z.uuid(),
  type: RequestType,
  state: CaseState,
  version: z.int(),
  protocolNumber: z.string().nullable(),
  turn: Turn,
  createdAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  stateSince: z.iso.datetime(),
  takeChargeDueOn: CivilDate.nullable(),
  concludeDueOn: CivilDate.nullable(),
  integrationDueOn: CivilDate.nullable(),
  objectionDueOn: CivilDate.nullable(),
  step: z.string(),
  beneficiary: CaseBeneficiary.nullable().describe('Absent where the registry has nobody'),
});
export type CaseSummary = z.infer<typeof CaseSummary>;
export const CasePage = pageOf(CaseSummary);
export type CasePage = z.infer<typeof CasePage>;

/** A case as its citizen sees it. `can` says which acts are open, so the page never guesses. */
export const CaseView = CaseSummary.extend({
  signature: NeededSignature.nullable().describe('Who has to sign beside the citizen'),
  adultConsent: z
    .boolean()
    .describe('Whether other adults of a family consent in writing (R-FR-3)'),
  form: CaseForm,
  officeName: z.string().nullable(),
  officePhone: z.string().nullable(),
  suspended: z.boolean(),
  chosenDoctor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  items: z.array(FamilyItem).describe('Members of a request for the family, once it was sent'),
  documents: z.array(DocumentView),
  integration: IntegrationRoundView.nullable().describe('The open round, if any'),
  rounds: z.array(IntegrationRoundView),
  timeline: z.array(CaseEventView),
  messages: z.array(MessageView),
  outcome: Outcome.nullable(),
  commitFailure: CommitFailure.nullable(),
  exemptions: z.array(ExemptionView).describe('What the case began or ended in the registry'),
  enrolments: z.array(CaseEnrolment).describe('What the case began in the registry'),
  rating: CaseRating.nullable().describe('What the citizen thought of it, once given'),
  can: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    answerIntegration: z.boolean(),
    object: z.boolean(),
    downloadReceipt: z.boolean(),
  }),
});
export type CaseView = z.infer<typeof CaseView>;

export const NewDraft = z.strictObject({
  type: RequestType,
  beneficiaryId: z.uuid().optional().describe('Whom it is for; absent: the citizen who asks'),
});
export type NewDraft = z.infer<typeof NewDraft>;

export const DraftChange = z.strictObject({
  version: z.int().min(1).describe('Version the citizen saw; an older one is refused'),
  step: z.string().max(40),
  form: CaseForm.describe('The whole form as it stands'),
});
export type DraftChange = z.infer<typeof DraftChange>;

export const Submission = z.strictObject({
  version: z.int().min(1),
  declaration: z.literal(true).describe('Self-declaration under DPR 445/2000 accepted'),
});
export type Submission = z.infer<typeof Submission>;

export const CaseAct = z.strictObject({ version: z.int().min(1) });
export type CaseAct = z.infer<typeof CaseAct>;

export const Withdrawal = CaseAct.extend({ reason: z.string().trim().max(500).default('') });
export type Withdrawal = z.infer<typeof Withdrawal>;

export const Objection = CaseAct.extend({ text: z.string().trim().min(3).max(4000) });
export type Objection = z.infer<typeof Objection>;

export const EligibilityQuery = z.strictObject({
  beneficiary: z.uuid().optional().describe('Whom it would be for; absent: the citizen who asks'),
});
export type EligibilityQuery = z.infer<typeof EligibilityQuery>;

/** Everybody a citizen could make a request of one type for, oneself first. */
export const BeneficiaryList = z.object({ data: z.array(BeneficiaryOption) });
export type BeneficiaryList = z.infer<typeof BeneficiaryList>;

/** Whether this citizen may make this request today, with every rule's answer. */
export const Eligibility = z.object({
  type: RequestType,
  eligible: z.boolean(),
  results: z.array(RuleResult),
  openCaseId: z.uuid().nullable().describe('An open case of this type, to go on with'),
  draftId: z.uuid().nullable(),
});
export type Eligibility = z.infer<typeof Eligibility>;

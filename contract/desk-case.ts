import { z } from 'zod';
import { AscertainmentView } from './ascertainment.ts';
import { CaseEventView } from './case-event.ts';
import { CaseForm } from './case-form.ts';
import { CaseState } from './case-state.ts';
import { CivilDate } from './civil-date.ts';
import { DocumentView } from './document.ts';
import { CaseLabelView } from './desk-queue.ts';
import { DoctorSummary } from './doctor.ts';
import { ExemptionKind, ExemptionOrigin } from './exemption.ts';
import { DecidedItem, DeskFamilyItem, MAX_FAMILY_ITEMS } from './family.ts';
import { Sex } from './identity.ts';
import { IntegrationRoundView } from './integration.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { Localized } from './localized.ts';
import { MOST_MENTIONS } from './mention.ts';
import { DeskMessageView } from './message.ts';
import { CommitFailure, Outcome } from './outcome.ts';
import { DuplicateCase } from './other-case.ts';
import { OverrideAskView } from './override-ask.ts';
import { PhoneContactView } from './phone-contact.ts';
import { RepresentationKind, RepresentationState, RepresentedAct } from './representation.ts';
import { QUEUE_SORTS, QueueDue } from './queue-terms.ts';
import { RequestType } from './request-type.ts';
import { RuleResult } from './rule-result.ts';

/** Filters of the operators' queue; several states or types are given comma-separated. */
export const QueueQuery = ListQuery.extend({
  sort: z.enum(QUEUE_SORTS).default('submittedAt'),
  order: z.enum(['ASC', 'DESC']).default('ASC'),
  office: z.string().max(40).optional(),
  state: z.string().max(300).optional().describe('Comma-separated states'),
  type: z.string().max(300).optional().describe('Comma-separated request types'),
  assignee: z.string().max(40).optional().describe('"me", "none" or a staff id'),
  due: QueueDue.optional().describe('Open cases by their conclusion term'),
  label: z.uuid().optional().describe('Cases that carry this label'),
  olderThanDays: z.coerce.number().int().min(0).max(3650).optional(),
  submittedFrom: CivilDate.optional().describe('Submitted on that day or later'),
  submittedTo: CivilDate.optional().describe('Submitted on that day or earlier'),
  concludedFrom: CivilDate.optional().describe('Ended on that day or later'),
  concludedTo: CivilDate.optional().describe('Ended on that day or earlier'),
  integrated: z.enum(['yes', 'no']).optional().describe('Whether an integration was asked'),
  missing: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .optional()
    .describe('What an integration asked for: a kind of document, or of item'),
  waitedDays: z.coerce
    .number()
    .min(0)
    .max(3650)
    .optional()
    .describe('Taken in charge that many days after submission, or later'),
  lastedDays: z.coerce
    .number()
    .min(0)
    .max(3650)
    .optional()
    .describe('Ended that many days after submission, or later'),
  text: z.string().trim().max(80).optional().describe('Name, fiscal code or protocol number'),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

export const QueueRow = z.object({
  id: z.uuid(),
  protocolNumber: z.string(),
  type: RequestType,
  state: CaseState,
  version: z.int(),
  beneficiaryName: z.string(),
  officeId: z.string(),
  assigneeId: z.uuid().nullable(),
  assigneeName: z.string().nullable(),
  submittedAt: z.iso.datetime(),
  stateSince: z.iso.datetime(),
  concludeDueOn: CivilDate.nullable(),
  workingDaysLeft: z
    .int()
    .nullable()
    .describe('Working days of the office until the last day; below 0 once it is past'),
  overdue: z.boolean(),
  suspended: z.boolean(),
  labels: z.array(CaseLabelView),
  unread: z.boolean().describe('Changed since this person last opened it, or never opened'),
  viewers: z.array(z.string()).describe('Names of the others who have it open now'),
});
export type QueueRow = z.infer<typeof QueueRow>;
export const QueuePage = pageOf(QueueRow);
export type QueuePage = z.infer<typeof QueuePage>;

/** The registry's record of a person, as the desk sees it beside the documents. */
export const PersonRecord = z.object({
  id: z.uuid().describe('Of the account, for whom the registry does not have'),
  registered: z.boolean().describe('Whether the registry has them'),
  fiscalCode: z.string(),
  surname: z.string(),
  name: z.string(),
  sex: z.string(),
  birthDate: CivilDate,
  birthPlace: z.string(),
  residence: z.string(),
  healthDomicile: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  enrolments: z.array(
    z.object({
      id: z.uuid(),
      openedByCase: z.uuid().nullable().describe('The case that began it, whose letter there is'),
      kind: z.string(),
      status: z.string(),
      from: CivilDate,
      to: CivilDate.nullable(),
    }),
  ),
  choices: z.array(
    z.object({
      doctorId: z.uuid(),
      doctorName: z.string(),
      from: CivilDate,
      to: CivilDate.nullable(),
      endReason: z.string().nullable(),
    }),
  ),
  exemptions: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      kind: ExemptionKind,
      from: CivilDate,
      to: CivilDate.nullable(),
      origin: ExemptionOrigin,
      revoked: z.boolean(),
      asDependant: z.boolean().describe('Covered by the exemption of somebody else'),
    }),
  ),
  card: z.object({ numberEnding: z.string(), expiresOn: CivilDate, status: z.string() }).nullable(),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const NoteView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  author: z.string(),
  text: z.string(),
});
export type NoteView = z.infer<typeof NoteView>;

/** By what an applicant represents somebody, and its proof. */
export const CaseRepresentation = z.object({
  id: z.uuid(),
  version: z.int().describe('The one that an end of it was decided on'),
  kind: RepresentationKind,
  state: RepresentationState,
  powers: z.array(RepresentedAct),
  court: z.string().nullable(),
  actNumber: z.string().nullable(),
  validFrom: CivilDate,
  validTo: CivilDate.nullable(),
  declaredAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime().nullable(),
  verifiedBy: z.string().nullable(),
});
export type CaseRepresentation = z.infer<typeof CaseRepresentation>;

/** A case as the office sees it; `can` is the server's answer, the page derives nothing itself. */
export const DeskCaseView = z.object({
  id: z.uuid(),
  protocolNumber: z.string(),
  type: RequestType,
  state: CaseState,
  version: z.int(),
  officeId: z.string(),
  officeName: z.string(),
  assigneeId: z.uuid().nullable(),
  assigneeName: z.string().nullable(),
  submittedAt: z.iso.datetime(),
  stateSince: z.iso.datetime(),
  takeChargeDueOn: CivilDate.nullable(),
  concludeDueOn: CivilDate.nullable(),
  integrationDueOn: CivilDate.nullable(),
  objectionDueOn: CivilDate.nullable(),
  workingDaysLeft: z.int().nullable(),
  overdue: z.boolean(),
  suspended: z.boolean(),
  labels: z.array(CaseLabelView),
  integrationRound: z.int(),
  applicant: z.object({
    id: z.uuid().nullable().describe('null: without an account'),
    surname: z.string(),
    name: z.string(),
    fiscalCode: z.string(),
    sex: Sex,
    birthDate: CivilDate,
    birthPlace: z.string(),
    email: z.string(),
    mobile: z.string(),
    residence: z.string(),
    locale: z.string(),
    matchesRegistry: z
      .array(z.string())
      .describe('Fields that differ between account and registry'),
  }),
  applicantRecord: PersonRecord.nullable().describe('The applicant in the registry, if there'),
  beneficiary: PersonRecord,
  items: z.array(DeskFamilyItem).describe('Members of a request for the family, in their order'),
  representation: CaseRepresentation.nullable().describe('For somebody else: by what right'),
  form: CaseForm,
  chosenDoctor: DoctorSummary.nullable(),
  documents: z.array(DocumentView),
  rounds: z.array(IntegrationRoundView),
  rules: z.array(RuleResult).describe('Every rule of the type, evaluated now'),
  effects: z.array(Localized).describe('What an approval writes to the registry, in sentences'),
  overrideAsk: OverrideAskView.nullable().describe('The last one, waiting or answered'),
  ascertainments: z.array(AscertainmentView),
  timeline: z.array(CaseEventView),
  messages: z.array(DeskMessageView),
  notes: z.array(NoteView),
  phoneContacts: z.array(PhoneContactView),
  otherCaseCount: z.int().describe('Other cases of who asks and of whom it is for'),
  duplicates: z.array(DuplicateCase).describe('The same asked for the same person, open or recent'),
  externalReference: z
    .string()
    .nullable()
    .describe('Number of the case in the region’s own system'),
  outcome: Outcome.nullable(),
  commitFailure: CommitFailure.nullable(),
  viewers: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .describe('Who else has it open now'),
  can: z.object({
    take: z.boolean(),
    release: z.boolean(),
    requestIntegration: z.boolean(),
    approve: z.boolean(),
    reject: z.boolean(),
    sendRejectionNotice: z.boolean(),
    reassign: z.boolean(),
    askOverride: z.boolean(),
    answerOverride: z.boolean(),
    addNote: z.boolean(),
    logPhoneContact: z.boolean(),
    noteReference: z.boolean(),
  }),
  refusals: z
    .record(z.string(), z.string())
    .describe('For acts that are not open to this person, why (e.g. household_case)'),
});
export type DeskCaseView = z.infer<typeof DeskCaseView>;

export const Approval = z.strictObject({
  version: z.int().min(1),
  overrides: z
    .array(
      z.strictObject({ ruleId: z.string().max(20), reason: z.string().trim().min(5).max(500) }),
    )
    .max(10)
    .default([]),
  decision: CaseForm.optional().describe('What the type asks to be read on the papers'),
  items: z
    .array(DecidedItem)
    .max(MAX_FAMILY_ITEMS)
    .optional()
    .describe('Of a request for the family: what is decided of each member'),
});
export type Approval = z.infer<typeof Approval>;

export const Rejection = z.strictObject({
  version: z.int().min(1),
  reasons: z.array(z.string().max(40)).min(1).max(10),
  text: z.string().trim().min(10).max(4000),
});
export type Rejection = z.infer<typeof Rejection>;

export const Reassignment = z.strictObject({
  version: z.int().min(1),
  assignee: z.uuid().nullable().describe('null puts the case back into the queue'),
  reason: z.string().trim().max(500).default(''),
});
export type Reassignment = z.infer<typeof Reassignment>;

/** Gives a case to another office; the citizen reads where it went, and why. */
export const Transfer = z.strictObject({
  version: z.int().min(1),
  office: z.string().min(1).max(40),
  reason: z.string().trim().min(5).max(500),
});
export type Transfer = z.infer<typeof Transfer>;

export const NewNote = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  mentions: z
    .array(z.uuid())
    .max(MOST_MENTIONS)
    .default([])
    .describe('Colleagues whom the text names, who find it in their desk'),
});
export type NewNote = z.infer<typeof NewNote>;

export const StaffSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.string(),
  officeId: z.string().nullable(),
});
export type StaffSummary = z.infer<typeof StaffSummary>;

/** A colleague that a case could be given to, and why it cannot where it cannot. */
export const Colleague = z.object({
  id: z.uuid(),
  name: z.string(),
  kinship: z
    .enum(['SELF', 'HOUSEHOLD'])
    .nullable()
    .describe('Who asks, or lives with them: such a colleague may not have the case (LC-7)'),
});
export type Colleague = z.infer<typeof Colleague>;

import { defineEntity, p } from '@mikro-orm/core';
import { CASE_STATES } from '#contract/case-state.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { CommitFailure, Outcome } from '#contract/outcome.ts';
import type { Locale } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { CaseTerms, Suspension } from '#rules/case-deadlines.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { Account } from '../identity/account.entity.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { Office } from '../offices/office.entity.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';

/**
 * A case (pratica) from draft to its end. Its state is written by server/cases/move-case.ts alone.
 * `version` grows with every act; a person acts on the version they saw.
 */
const CaseFileSchema = defineEntity({
  name: 'CaseFile',
  tableName: 'case_file',
  properties: {
    id: id(),
    protocolNumber: p.text().nullable().unique(),
    type: p.text().$type<RequestType>(),
    state: p.enum(CASE_STATES),
    version: p.integer().default(1),
    /** Language it was filled in, which its receipt keeps; messages follow the account's. */
    locale: p.text().$type<Locale>(),
    /** null: without an account, and then a Preregistration says who asks. */
    applicant: () => p.manyToOne(Account).mapToPk().nullable(),
    beneficiary: () => p.manyToOne(AssistedPerson).mapToPk().nullable().index(),
    office: () => p.manyToOne(Office).mapToPk().nullable(),
    assignee: () => p.manyToOne(StaffMember).mapToPk().nullable(),
    /** What the citizen entered, by field name; valid against the type's form once submitted. */
    form: p.json<CaseForm>(),
    step: p.text().comment('Step of the form that the draft stands at'),
    /** Terms in days, frozen at submission so that a later change leaves this case alone. */
    terms: p.json<CaseTerms>().nullable(),
    createdAt: instant(),
    submittedAt: instant().nullable(),
    stateSince: instant(),
    lastActivityAt: instant(),
    takenAt: instant().nullable(),
    concludedAt: instant().nullable(),
    takeChargeDueOn: civilDate().nullable(),
    concludeDueOn: civilDate().nullable(),
    /** Stops of the case clock (LC-3, LC-4); the last one is open while the clock stands still. */
    suspensions: p.json<Suspension[]>().defaultRaw(`'[]'::jsonb`),
    integrationRound: p.integer().default(0),
    integrationDueOn: civilDate().nullable(),
    objectionDueOn: civilDate().nullable(),
    /** Once-only acts of the workflow already done: reminders sent, alerts raised. */
    done: p.json<string[]>().defaultRaw(`'[]'::jsonb`),
    outcome: p.json<Outcome>().nullable(),
    commitFailure: p.json<CommitFailure>().nullable(),
    /** Surname, name, fiscal code and protocol number, upper-case without accents, for the queue. */
    searchText: p.text().default(''),
    /** Number of the case in the region's own system (LC-11). */
    externalReference: p.text().nullable(),
    /** Idempotency key of the submission; the same key gives the same case. */
    submissionKey: p.uuid().nullable(),
  },
  uniques: [{ name: 'case_file_submission_key', properties: ['applicant', 'submissionKey'] }],
});
export class CaseFile extends CaseFileSchema.class {}
CaseFileSchema.setClass(CaseFile);

import type { CaseForm } from '#contract/case-form.ts';
import type { Submission } from '#contract/case-file.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { DatabaseError } from 'pg';
import { submissionSchema } from '#requests/form-schema.ts';
import { REQUESTS } from '#requests/index.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { concludeDue, takeChargeDue } from '#rules/case-deadlines.ts';
import { standingFailures } from '#rules/eligibility.ts';
import type { DeclaredChild } from '#rules/declared-child.ts';
import { nameCompareKey } from '#rules/person-name.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { claimPlace } from '../doctors/hold-place.ts';
import { placeHolder } from '../doctors/place-holder.ts';
import { DeskError } from '../http/desk-error.ts';
import { declaredDomicile } from '../people/declared-domicile.ts';
import { fieldErrors } from '../http/field-errors.ts';
import { closingDays } from '../offices/closing-days.ts';
import type { CitizenRequest } from './citizen-act.ts';
import { demandDocuments } from './demand-documents.ts';
import { submitItems } from './family/submit-items.ts';
import { judgeCase, resultsForApplicant } from './judge-case.ts';
import { lockToJudge } from './lock-to-judge.ts';
import type { LockedCase } from './locked-case.ts';
import { moveCase } from './move-case.ts';
import { lockOwnCase } from './own-case.ts';
import { nextProtocolNumber } from './protocol-number.ts';
import { currentTerms } from './request-terms.ts';

const BENEFICIARY: Statement = {
  name: 'beneficiary_of_submission',
  text: `
    select p.surname, p.name, p.fiscal_code as "fiscalCode", r.office_id as "residenceOfficeId",
      d.office_id as "officeId"
    from assisted_person p
    left join municipality r on r.code = p.residence_municipality_code and r.active
    left join municipality d on d.code = p.domicile_municipality_code and d.active
    where p.id = $1`,
};

const WRITE_SUBMISSION: Statement = {
  name: 'write_submission',
  text: `
    update case_file set protocol_number = $2, submitted_at = $3, form = $4, terms = $5,
      office_id = $6, take_charge_due_on = $7, conclude_due_on = $8, search_text = $9,
      submission_key = $10, beneficiary_id = $11
    where id = $1`,
};

/** Where the case stands afterwards, and whether it was this call that submitted it. */
export interface SubmissionDone {
  submitted: boolean;
  state: CaseState;
  version: number;
}

interface BeneficiaryRow {
  surname: string;
  name: string;
  fiscalCode: string;
  residenceOfficeId: string | null;
  /** Of the domicile known. */
  officeId: string | null;
}

/**
 * Submits a draft: the form is whole, the documents are there and checked, every rule passes. From
 * here the case has its protocol number, its office (that of the municipality) and its terms.
 * @param submissionKey the same key again gives the same case, submitted once
 * @throws DeskError invalid, documents_missing, documents_not_ready, rules_failed,
 * duplicate_request, stale_version, wrong_state, idempotency_mismatch, not_found
 */
export async function submitCase(
  { deps, actor, requestId, ipAddress }: CitizenRequest,
  caseId: string,
  { version }: Submission,
  submissionKey: string,
): Promise<SubmissionDone> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const closingOf = await closingDays(deps.sql);
  const done = await refusingDoubles(
    deps.sql.transact(async (sql): Promise<SubmissionDone> => {
      const locked = await lockOwnCase(sql, actor.accountId, caseId, today);
      if (locked.state !== 'DRAFT') {
        return alreadySubmitted(locked, submissionKey);
      }
      if (locked.version !== version) {
        throw new DeskError('stale_version', {
          current: { version: locked.version, form: locked.form },
        });
      }
      const form = wholeForm(locked);
      const [, beneficiary] = await Promise.all([
        demandDocuments(sql, locked, form),
        beneficiaryOf(sql, { ...locked, form }, actor.personId),
      ]);
      const { family, doctorId } = await lockToJudge(
        sql,
        { ...locked, form, beneficiaryId: beneficiary.id },
        today,
      );
      const judged = await judgeCase(
        sql,
        deps,
        {
          id: caseId,
          type: locked.type,
          applicantId: actor.accountId,
          applicantPersonId: actor.personId,
          beneficiaryId: beneficiary.id,
          form,
        },
        today,
      );
      const { context } = judged;
      const failures = standingFailures(resultsForApplicant(judged));
      if (failures.length > 0) {
        throw new DeskError('rules_failed', { rules: failures });
      }
      if (doctorId !== undefined) {
        await claimPlace(sql, locked.type, {
          caseId,
          personId: placeHolder({ ...locked, beneficiaryId: beneficiary.id }),
          doctorId,
          heldUntil: addDays(today, context.policy.placeHoldDays),
          now,
        });
      }
      if (family !== undefined) {
        await submitItems(
          sql,
          deps,
          { caseId, applicantId: actor.accountId, applicantPersonId: actor.personId },
          family,
          { today, now, placeHoldDays: context.policy.placeHoldDays },
        );
      }
      const closing = closingOf(beneficiary.officeId);
      const terms = await currentTerms(sql, locked.type);
      const protocolNumber = await nextProtocolNumber(sql, today);
      const ready: LockedCase = {
        ...locked,
        protocolNumber,
        beneficiaryId: beneficiary.id,
        officeId: beneficiary.officeId,
      };
      await sql.rows(WRITE_SUBMISSION, [
        caseId,
        protocolNumber,
        new Date(now),
        JSON.stringify(form),
        JSON.stringify(terms),
        beneficiary.officeId,
        takeChargeDue(today, terms, closing),
        concludeDue(today, [], terms, closing),
        searchTextOf(beneficiary, protocolNumber, REQUESTS[locked.type].newChild?.(form)),
        submissionKey,
        beneficiary.id,
      ]);
      const moved = await moveCase(sql, ready, {
        act: 'submit',
        event: 'submitted',
        actor: { kind: 'CITIZEN', id: actor.accountId },
        at: now,
        request: { id: requestId, ipAddress },
        messages: [{ template: 'case_received', channels: ['EMAIL'] }],
      });
      return { submitted: true, ...moved };
    }),
  );
  if (done.submitted) {
    deps.teller.tell(caseId);
  }
  return done;
}

function alreadySubmitted(locked: LockedCase, submissionKey: string): SubmissionDone {
  if (locked.submissionKey !== submissionKey) {
    throw new DeskError('already_done');
  }
  return { submitted: false, state: locked.state, version: locked.version };
}

/** What the database refuses when two submissions race, or one key is used for two cases. */
const DOUBLES: Readonly<Record<string, ErrorCode>> = {
  case_file_one_open: 'duplicate_request',
  case_file_one_open_newborn: 'duplicate_request',
  case_file_one_open_unregistered: 'duplicate_request',
  case_file_submission_key: 'idempotency_mismatch',
};

async function refusingDoubles<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof DatabaseError ? DOUBLES[error.constraint ?? ''] : undefined;
    throw code === undefined ? error : new DeskError(code);
  }
}

function wholeForm(locked: LockedCase): CaseForm {
  const parsed = submissionSchema(REQUESTS[locked.type], locked.form).safeParse(locked.form, {
    reportInput: true,
  });
  if (!parsed.success) {
    throw new DeskError('invalid', { fields: fieldErrors(parsed.error) });
  }
  return parsed.data as CaseForm;
}

const APPLICANT: Statement = {
  name: 'unregistered_of_submission',
  text: `
    select a.surname, a.name, a.fiscal_code as "fiscalCode", r.office_id as "residenceOfficeId",
      d.office_id as "officeId"
    from account a
    left join municipality r on r.code = a.residence ->> 'municipalityCode'
    left join municipality d on d.code = a.domicile ->> 'municipalityCode'
    where a.id = $1`,
};

/** The applicant by what they declared, where the approval of the request adds them. */
async function unregistered(
  sql: Sql,
  { type, applicantId }: LockedCase,
): Promise<BeneficiaryRow[]> {
  return REQUESTS[type].addsToRegistry === true
    ? sql.rows<BeneficiaryRow>(APPLICANT, [applicantId])
    : [];
}

/**
 * R-AC-5: the case goes to the office of the municipality, of the residence, the domicile that the
 * request declares or the one that is known; outside the territory there is none.
 */
async function beneficiaryOf(
  sql: Sql,
  locked: LockedCase,
  ownPersonId: string | null,
): Promise<BeneficiaryRow & { id: string | null; officeId: string }> {
  const personId = locked.beneficiaryId ?? ownPersonId;
  const [row] = await (personId === null
    ? unregistered(sql, locked)
    : sql.rows<BeneficiaryRow>(BENEFICIARY, [personId]));
  const declared = await declaredDomicile(sql, locked);
  const officeId = row?.residenceOfficeId ?? declared?.officeId ?? row?.officeId ?? null;
  if (row === undefined || officeId === null) {
    throw new DeskError('not_allowed', {
      detail: {
        it: 'Non ti troviamo nell’anagrafe sanitaria di questa azienda: per questa richiesta rivolgiti allo sportello.',
        en: 'We cannot find you in this authority’s registry: for this request go to the desk.',
      },
    });
  }
  return { ...row, id: personId, officeId };
}

function searchTextOf(
  { surname, name, fiscalCode }: BeneficiaryRow,
  protocolNumber: string,
  child?: DeclaredChild,
): string {
  const words = child === undefined ? '' : ` ${wordsOf(child)}`;
  return `${wordsOf({ surname, name, fiscalCode })} ${protocolNumber}${words}`;
}

function wordsOf({
  surname,
  name,
  fiscalCode,
}: Pick<DeclaredChild, 'surname' | 'name' | 'fiscalCode'>): string {
  return `${nameCompareKey(surname)} ${nameCompareKey(name)} ${fiscalCode}`;
}

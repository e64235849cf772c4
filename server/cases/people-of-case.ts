import type { DeskCaseView, PersonRecord } from '#contract/desk-case.ts';
import type { Sql } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { declaredRecord, personRecord } from '../people/person-record.ts';
import { representationOfCase } from './representation-of-case.ts';

interface CasePeople {
  beneficiary: PersonRecord;
  /** The applicant in the registry; null where it does not have them. */
  applicantRecord: PersonRecord | null;
  representation: DeskCaseView['representation'];
}

interface CaseOfPeople {
  applicantId: string | null;
  applicantPersonId: string | null;
  /** null: the applicant, whom the registry does not know yet. */
  beneficiaryId: string | null;
}

/** Whom a case is for and who asks, as the desk shows them. */
export async function peopleOfCase(sql: Sql, of: CaseOfPeople): Promise<CasePeople> {
  const { applicantId, applicantPersonId, beneficiaryId } = of;
  if (beneficiaryId === null) {
    // Not identified yet: nobody of the desk reads it but by its code.
    if (applicantId === null) {
      throw new DeskError('not_found');
    }
    const beneficiary = await declaredRecord(sql, applicantId);
    return { beneficiary, applicantRecord: beneficiary, representation: null };
  }
  const forSelf = applicantPersonId === beneficiaryId;
  const [beneficiary, applicant, representation] = await Promise.all([
    personRecord(sql, beneficiaryId),
    forSelf || applicantPersonId === null ? null : personRecord(sql, applicantPersonId),
    forSelf || applicantId === null ? null : representationOfCase(sql, applicantId, beneficiaryId),
  ]);
  return {
    beneficiary,
    applicantRecord: forSelf ? beneficiary : applicant,
    representation,
  };
}

import type { CaseForm } from '#contract/case-form.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { SeededState } from './case-plots.ts';

/** How many cases stand in each state; with those of the plan they are 200. */
export const CASES_BY_STATE: Readonly<Record<SeededState, number>> = {
  DRAFT: 14,
  SUBMITTED: 34,
  IN_CHARGE: 26,
  INTEGRATION_REQUESTED: 18,
  INTEGRATION_RECEIVED: 10,
  REJECTION_NOTICE: 8,
  APPROVED: 3,
  COMMITTING: 2,
  COMMIT_FAILED: 3,
  COMPLETED: 50,
  REJECTED: 14,
  WITHDRAWN: 10,
  EXPIRED: 8,
};

/** A request of which there are many. */
export interface TypeInTurn {
  type: RequestType;
  /** What the form holds beside a doctor and the contacts; it must do on any day of the past year. */
  form?: CaseForm;
}

/**
 * Types in the proportion in which they come: they go round within each state, the completed too, so
 * that only those stand here which write nothing but the doctor.
 */
export const TYPES_IN_TURN: readonly TypeInTurn[] = [
  { type: 'DOCTOR_CHANGE' },
  { type: 'DOCTOR_CHANGE' },
  { type: 'FIRST_CHOICE' },
  { type: 'DOCTOR_CHANGE' },
  { type: 'DOCTOR_REVOKE', form: { acknowledged: true } },
];

export interface NamedCase {
  person: string;
  state: SeededState;
  type: RequestType;
  /** Absent: the request names none. */
  doctor?: string;
  /** What the form holds beside a doctor and the contacts. */
  form?: CaseForm;
}

/** Cases of people of the demo plan; each stands first in its state. */
export const NAMED_CASES: readonly NamedCase[] = [
  { person: 'P01', state: 'COMPLETED', type: 'DOCTOR_CHANGE', doctor: 'D01' },
  // Lives with P01 and works at the desk: nobody of the household may handle it (LC-7).
  { person: 'P02', state: 'SUBMITTED', type: 'DOCTOR_CHANGE', doctor: 'D05' },
  { person: 'P05', state: 'IN_CHARGE', type: 'DOCTOR_CHANGE', doctor: 'D05' },
  { person: 'P09', state: 'INTEGRATION_REQUESTED', type: 'DOCTOR_CHANGE', doctor: 'D03' },
  // Somebody else took the last place on the day of the approval (R-DS-1).
  { person: 'P16', state: 'COMMIT_FAILED', type: 'DOCTOR_CHANGE', doctor: 'D11' },
  { person: 'P17', state: 'DRAFT', type: 'DOCTOR_CHANGE', doctor: 'D03' },
  { person: 'P22', state: 'REJECTION_NOTICE', type: 'DOCTOR_CHANGE', doctor: 'D10' },
  { person: 'P25', state: 'SUBMITTED', type: 'FIRST_CHOICE', doctor: 'D03' },
  {
    person: 'P19',
    state: 'SUBMITTED',
    type: 'EXEMPTION_ISSUE',
    form: { exemption: 'PATHOLOGY', medicalCode: '031' },
  },
  {
    person: 'P20',
    state: 'IN_CHARGE',
    type: 'EXEMPTION_ISSUE',
    form: {
      exemption: 'E12',
      incomeYear: '2025',
      householdIncome: '18000.00',
      listedAs: 'EMPLOYMENT_CENTRE',
      employmentCentre: 'Legnano',
      employmentCentreSince: '2026-06-01',
      dependants: [],
      conditionDeclared: true,
      selfCertified: true,
    },
  },
  // The permit ends with the year, and its renewal was asked for in time (R-FX-5).
  {
    person: 'P10',
    state: 'SUBMITTED',
    type: 'FOREIGN_RENEWAL',
    form: {
      citizenship: 'Marocco',
      citizenGroup: 'NON_EU',
      titleHolder: 'OWN',
      permitTitle: 'EMPLOYED_WORK',
      permitNumber: 'I10203040',
      titleUnlimited: false,
      titleExpiry: '2026-12-31',
      receiptOn: '2026-11-10',
      abodeDeclared: true,
    },
  },
  {
    person: 'P11',
    state: 'IN_CHARGE',
    type: 'FOREIGN_RENEWAL',
    form: {
      citizenship: 'Cina',
      citizenGroup: 'NON_EU',
      titleHolder: 'OWN',
      permitTitle: 'STUDY',
      permitNumber: 'I50607080',
      titleUnlimited: false,
      titleExpiry: '2027-09-30',
      receiptOn: '',
      abodeDeclared: true,
      feeYear: '2027',
      feeAmount: '700.00',
    },
  },
  // Her card has no chip, and she wants to use the services online.
  { person: 'P25', state: 'IN_CHARGE', type: 'CARD_DUPLICATE', form: { reason: 'NEED_CHIP' } },
];

/** Ended without a change to the registry: they may be an earlier case of who has an open one now. */
export const FRUITLESS_STATES: readonly SeededState[] = ['REJECTED', 'WITHDRAWN', 'EXPIRED'];

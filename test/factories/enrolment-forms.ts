import type { CaseForm } from '#contract/case-form.ts';

const DOMICILE = {
  domicileStreet: 'Via Roma 1',
  domicileMunicipality: 'E514',
  domicilePostcode: '20025',
} as const;

/** Whole forms of the requests that enrol somebody, without a doctor; as of November 2026. */
export const ENROLMENT_FORMS = {
  DOMICILED_ENROLMENT: {
    domicileReason: 'STUDY',
    stayFrom: '2026-11-01',
    stayTo: '2027-06-30',
    ...DOMICILE,
    domicileDeclared: true,
    wantsDoctor: false,
  },
  DOMICILED_RENEWAL: {
    domicileReason: 'WORK',
    stayTo: '2027-09-30',
    ...DOMICILE,
    domicileDeclared: true,
    wantsDoctor: false,
  },
  FOREIGN_ENROLMENT: {
    citizenship: 'Marocco',
    citizenGroup: 'NON_EU',
    titleHolder: 'OWN',
    permitTitle: 'EMPLOYED_WORK',
    permitNumber: 'I12345678',
    titleUnlimited: true,
    abodeDeclared: true,
    wantsDoctor: false,
  },
  FOREIGN_RENEWAL: {
    citizenship: 'Marocco',
    citizenGroup: 'NON_EU',
    titleHolder: 'OWN',
    permitTitle: 'FAMILY',
    permitNumber: 'I12345678',
    titleUnlimited: true,
    abodeDeclared: true,
    wantsDoctor: false,
  },
} as const satisfies Record<string, CaseForm>;

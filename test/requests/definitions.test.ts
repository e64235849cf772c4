import { describe, expect, it } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import { REQUEST_TYPES, type RequestType } from '#contract/request-type.ts';
import { fieldsOf } from '#requests/asked.ts';
import { draftSchema, submissionSchema } from '#requests/form-schema.ts';
import { REQUESTS, requestBySlug } from '#requests/index.ts';
import { ENROLMENT_FORMS } from '#test/factories/enrolment-forms.ts';
import { CONTACT_PHONE_TEXT } from '#rules/contact-phone.ts';
import { aContext, aDoctor, aPerson } from '../rules/facts.ts';
import { aJudgement } from './judgement.ts';

const DOCTOR = '01a1c4af-8680-7b1e-af61-3804ad323fe7';
const INCOME_CODE = {
  exemption: 'E15',
  incomeYear: '2025',
  householdIncome: '15000.00',
  dependants: [{ fiscalCode: 'CLMMRC84L02F205H' }],
  selfCertified: true,
};
const MEMBER = {
  key: 'a',
  personId: DOCTOR,
  name: 'Sofia',
  surname: 'Colombo',
  fiscalCode: '',
  relativeFiscalCode: '',
  relation: '',
};
const WHOLE = {
  DOCTOR_CHANGE: { doctorId: DOCTOR },
  FIRST_CHOICE: { doctorId: DOCTOR, newborn: false },
  NEWBORN_ENROLMENT: {
    personName: 'Tommaso',
    personSurname: 'Colombo',
    personFiscalCode: 'CLMTMS26S09E514E',
    personBirthDate: '2026-11-09',
    birthDeclared: true,
    doctorId: DOCTOR,
  },
  DOCTOR_REVOKE: { acknowledged: true },
  OVER_CAP_CHOICE: {
    doctorId: DOCTOR,
    reason: 'OTHER_FAMILY_MEMBER',
    relativeFiscalCode: 'CLMMRC84L02F205H',
    relation: 'SPOUSE',
  },
  PAEDIATRIC_EXTENSION: { reason: 'DISABILITY' },
  CARD_DUPLICATE: { reason: 'LOSS', declared: true },
  ...ENROLMENT_FORMS,
  EXEMPTION_ISSUE: INCOME_CODE,
  EXEMPTION_RENEWAL: INCOME_CODE,
  INCOME_PREREGISTRATION: INCOME_CODE,
  EXEMPTION_REVOCATION: { exemption: 'E02', lostOn: '2026-11-01', acknowledged: true },
  REPRESENTATION: {
    kind: 'PARENT',
    personName: 'Sofia',
    personSurname: 'Colombo',
    personFiscalCode: 'CLMSFO21E60E514Y',
    newToRegistry: false,
  },
  FAMILY_REQUEST: {
    items: [
      { ...MEMBER, operation: 'FIRST_CHOICE', doctorId: DOCTOR },
      { ...MEMBER, key: 'b', operation: 'DOCTOR_REVOKE', doctorId: null },
    ],
  },
} satisfies Record<RequestType, CaseForm>;

/** What one row of a family asks and another does not is empty in it. */
const WHOLE_ROWS = WHOLE.FAMILY_REQUEST.items.map((row) => ({
  ...row,
  birthDeclared: '',
  cohabitationDeclared: '',
  reason: '',
}));

/** Every text of a definition, wherever it stands. */
function textsOf(value: unknown): { it: string; en: string }[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if ('it' in value && 'en' in value) {
    return [{ it: String(value.it), en: String(value.en) }];
  }
  return Object.values(value).flatMap((part) => textsOf(part));
}

describe.each(REQUEST_TYPES)('%s', (type) => {
  const request = REQUESTS[type];

  it('is found by the address of its page', () => {
    expect(request.type).toBe(type);
    expect(requestBySlug(request.slug)).toBe(request);
  });

  it('names each field, step, document and reason once', () => {
    for (const names of [
      fieldsOf(request).map(({ name }) => name),
      request.steps.map(({ id }) => id),
      request.documents.map(({ kind }) => kind),
      request.rejectionReasons.map(({ code }) => code),
    ]) {
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(0);
    }
  });

  it('speaks both languages, and not the same', () => {
    const texts = textsOf(request);
    expect(texts.length).toBeGreaterThan(10);
    for (const { it: italian, en } of texts) {
      expect(italian.trim().length).toBeGreaterThan(3);
      expect(en.trim().length).toBeGreaterThan(3);
      expect(en).not.toBe(italian);
    }
  });

  it('leaves it to the label to say that a field is optional', () => {
    const hints = fieldsOf(request).map(({ hint }) => `${hint?.it} ${hint?.en}`);
    expect(hints.filter((hint) => /facoltativ|optional/i.test(hint))).toEqual([]);
  });

  it('takes a whole form, with what is optional empty', () => {
    expect(submissionSchema(request, WHOLE[type]).parse(WHOLE[type])).toEqual({
      ...(type === 'FAMILY_REQUEST' ? { items: WHOLE_ROWS } : WHOLE[type]),
      contactPhone: '',
      note: '',
    });
  });

  it('asks for what is required, and takes nothing else', () => {
    expect(submissionSchema(request, {}).safeParse({}).success).toBe(false);
    const more = { ...WHOLE[type], other: 'x' };
    expect(submissionSchema(request, more).safeParse(more).success).toBe(false);
    expect(draftSchema(request).safeParse(more).success).toBe(false);
  });

  it('takes a number to be called on as it can be dialled, and refuses what is none', () => {
    const schema = submissionSchema(request, WHOLE[type]);
    expect(schema.parse({ ...WHOLE[type], contactPhone: ' 0331 222333 ' })).toMatchObject({
      contactPhone: '+390331222333',
    });
    const wrong = { ...WHOLE[type], contactPhone: 'domani' };
    const issues = schema.safeParse(wrong).error?.issues ?? [];
    expect(issues).toMatchObject([
      { path: ['contactPhone'], code: 'custom', params: { said: CONTACT_PHONE_TEXT } },
    ]);
    expect(draftSchema(request).safeParse(wrong).success).toBe(true);
  });

  it('R-GEN-5: answers with every rule, also beside one that fails, each with its reason', () => {
    const form: CaseForm = WHOLE[type];
    const target = 'doctorId' in form ? aDoctor() : undefined;
    const stranger = {
      beneficiary: { relation: 'NONE' },
      person: aPerson({ deathDate: '2026-11-01', enrolments: [], choices: [] }),
    } as const;
    const judged = [{}, stranger].map((about) =>
      request.judge(aJudgement({ form, target, ...about }), aContext({ deciding: true })),
    );
    const [ids, idsBesideFailures] = judged.map((results) => results.map(({ ruleId }) => ruleId));
    expect(idsBesideFailures).toEqual(ids);
    expect(new Set(ids).size).toBe(ids?.length);
    for (const { passed, reason } of judged.flat()) {
      expect(typeof passed).toBe('boolean');
      expect([reason.it, reason.en].every((text) => text.length > 3)).toBe(true);
    }
    expect(judged[1]?.filter(({ passed }) => !passed).length).toBeGreaterThan(1);
    expect(judged[1]?.some(({ passed }) => passed)).toBe(true);
  });

  it('says that nobody is left as doctor where the approval revokes the one of now', () => {
    const judgement = aJudgement({ form: WHOLE[type] });
    const kinds = request.registryChanges(judgement, aContext()).map(({ kind }) => kind);
    expect(request.revokesDoctor === true).toBe(kinds.includes('REVOKE'));
  });

  it('keeps any part of it as a draft', () => {
    expect(draftSchema(request).parse({})).toEqual({});
    for (const [name, value] of Object.entries(WHOLE[type])) {
      expect(draftSchema(request).safeParse({ [name]: value }).success).toBe(true);
      expect(draftSchema(request).safeParse({ [name]: null }).success).toBe(true);
    }
  });
});

it('a doctor’s request changes to the doctor named, a revocation to none', () => {
  const changes = (type: keyof typeof WHOLE, form: CaseForm) =>
    REQUESTS[type].registryChanges(aJudgement({ form }), aContext());
  expect(changes('DOCTOR_CHANGE', WHOLE.DOCTOR_CHANGE)).toEqual([
    { kind: 'CHOOSE', doctorId: DOCTOR },
  ]);
  expect(changes('DOCTOR_REVOKE', WHOLE.DOCTOR_REVOKE)).toEqual([{ kind: 'REVOKE' }]);
  expect(() => changes('FIRST_CHOICE', {})).toThrow('names no doctor');
});

it('a revocation is submitted only by who says to have read the warning', () => {
  expect(
    submissionSchema(REQUESTS.DOCTOR_REVOKE, {}).safeParse({ acknowledged: false }).success,
  ).toBe(false);
});

it('no page is at an address that no request has', () => {
  expect(requestBySlug('niente')).toBeUndefined();
});

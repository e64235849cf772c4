import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { yearOf } from '#rules/calendar.ts';
import { nextExpiry } from '#rules/exemption-validity.ts';
import { DEFAULT_POLICY_ID, REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { anExemption } from '#test/factories/exemption.ts';
import type { Journey } from '../journey.ts';
import { exemptionsOf } from '../registry-rows.ts';
import { aResidentOfLegnano, daysAgo, todayOf } from './people.ts';

const POLICY = REGIONAL_POLICIES[DEFAULT_POLICY_ID];

/** A self-certified E02, as it is typed: nobody else in the household, five thousand euros a year. */
export function unemployedForm(today: CivilDate, since: CivilDate): CaseForm {
  return {
    exemption: 'E02',
    incomeYear: String(yearOf(today) - 1),
    householdIncome: '5000',
    listedAs: 'EMPLOYMENT_CENTRE',
    employmentCentre: 'Legnano',
    employmentCentreSince: since,
    conditionDeclared: true,
    selfCertified: true,
  };
}

/** The row that it becomes when it is confirmed on a day. */
export function unemployedExemption(today: CivilDate): object {
  return {
    code: 'E02',
    origin: 'SELF_CERT',
    status: 'ACTIVE',
    from: today,
    to: nextExpiry(today, POLICY),
  };
}

const ISSUE: Journey = {
  type: 'EXEMPTION_ISSUE',
  who: 'an adult who lost a job',
  rejectedFirst: true,
  async cast(desk) {
    const today = todayOf(desk);
    const { account, person } = await aResidentOfLegnano(desk);
    return {
      account,
      form: unemployedForm(today, daysAgo(desk, 60)),
      correction: { field: 'householdIncome', to: '4800' },
      outcome: ['E02', 'Scarica l’attestato'],
      registry: () => exemptionsOf(desk, person.id),
      expected: [unemployedExemption(today)],
    };
  },
};

const RENEWAL: Journey = {
  type: 'EXEMPTION_RENEWAL',
  who: 'a chronic disease, read on the certificate by the operator',
  rejectedFirst: true,
  async cast(desk) {
    const { account, person } = await aResidentOfLegnano(desk);
    const [from, end] = [daysAgo(desk, 700), daysAgo(desk, -30)];
    await anExemption(desk.em(), {
      person: person.id,
      code: '013',
      kind: 'PATHOLOGY',
      origin: 'DOCUMENT',
      validFrom: from,
      validTo: end,
    });
    const disease = { code: '013', origin: 'DOCUMENT', status: 'ACTIVE' };
    return {
      account,
      form: { exemption: 'PATHOLOGY', medicalCode: '013' },
      correction: { document: 'MEDICAL_CERTIFICATE' },
      decision: { code: '013' },
      outcome: ['013', /senza scadenza/],
      registry: () => exemptionsOf(desk, person.id),
      expected: [
        { ...disease, from, to: end },
        { ...disease, from: daysAgo(desk, -31), to: null },
      ],
    };
  },
};

const REVOCATION: Journey = {
  type: 'EXEMPTION_REVOCATION',
  who: 'an adult who found a job',
  rejectedFirst: true,
  async cast(desk) {
    const { account, person } = await aResidentOfLegnano(desk);
    const validFrom = daysAgo(desk, 90);
    await anExemption(desk.em(), { person: person.id, validFrom, validTo: daysAgo(desk, -90) });
    return {
      account,
      form: { exemption: 'E02', lostOn: daysAgo(desk, 10), acknowledged: true },
      correction: { field: 'lostOn', to: daysAgo(desk, 5) },
      outcome: ['E02'],
      registry: () => exemptionsOf(desk, person.id),
      expected: [
        {
          code: 'E02',
          origin: 'SELF_CERT',
          status: 'REVOKED',
          from: validFrom,
          to: daysAgo(desk, 6),
        },
      ],
    };
  },
};

/** Exemptions from the copayment. */
export const EXEMPTION_JOURNEYS: readonly Journey[] = [ISSUE, RENEWAL, REVOCATION];

import { addMonths } from '#rules/calendar.ts';
import { newbornCardExpiry } from '#rules/enrolment-card.ts';
import { extensionEnd } from '#rules/paediatric-age.ts';
import { aResident } from '#test/factories/case.ts';
import { choicesOf } from '#test/factories/enrolment.ts';
import { aChoice, anEnrolment, aPerson, newId } from '#test/factories/registry.ts';
import type { Journey } from '../journey.ts';
import { cardsOf, enrolmentsOf, extensionsOf } from '../registry-rows.ts';
import { aDoctorOfLegnano, aParentWith, aResidentOfLegnano, daysAgo, todayOf } from './people.ts';

const FIRST_CHOICE: Journey = {
  type: 'FIRST_CHOICE',
  who: 'an adult who never had a doctor',
  rejectedFirst: true,
  async cast(desk) {
    const doctor = await aDoctorOfLegnano(desk);
    const resident = await aResident(desk, { doctor: null });
    return {
      account: resident.account,
      doctor,
      form: { doctorId: doctor.id, newborn: false },
      correction: { document: 'HEALTH_CARD' },
      outcome: [`Il tuo medico: ${doctor.surname} ${doctor.name}`],
      registry: () => choicesOf(desk, resident),
      expected: [
        { doctor: doctor.id, from: todayOf(desk), to: null, end: null, timeLimited: false },
      ],
    };
  },
};

const NEWBORN: Journey = {
  type: 'FIRST_CHOICE',
  who: 'a parent for a newborn, who is enrolled too',
  rejectedFirst: false,
  async cast(desk) {
    const today = todayOf(desk);
    const doctor = await aDoctorOfLegnano(desk, { kind: 'PAEDIATRICIAN' });
    const { parent, child } = await aParentWith(desk, { birthDate: daysAgo(desk, 20) }, false);
    return {
      account: parent.account,
      beneficiary: child,
      doctor,
      form: { doctorId: doctor.id, newborn: true, birthDeclared: true },
      correction: { document: 'FISCAL_CODE_CARD' },
      outcome: [`Il tuo medico: ${doctor.surname} ${doctor.name}`],
      registry: async () => ({
        enrolments: await enrolmentsOf(desk, child.id),
        choices: await choicesOf(desk, { person: child }),
        cards: await cardsOf(desk, child.id),
      }),
      expected: {
        enrolments: [{ kind: 'RESIDENT', status: 'ACTIVE', from: today, to: null }],
        choices: [{ doctor: doctor.id, from: today, to: null, end: null, timeLimited: false }],
        cards: [{ status: 'ISSUED', cnsStatus: 'NOT_ACTIVATED', to: newbornCardExpiry(today) }],
      },
    };
  },
};

const OVER_CAP: Journey = {
  type: 'OVER_CAP_CHOICE',
  who: 'an adult chooses the full doctor of their spouse',
  rejectedFirst: true,
  async cast(desk) {
    const householdId = newId();
    const resident = await aResidentOfLegnano(desk, { householdId });
    const full = await aDoctorOfLegnano(desk, { maxPatients: 1500, patientCount: 1500 });
    const spouse = await aPerson(desk.em(), { householdId, name: 'Marco', sex: 'M' });
    await anEnrolment(desk.em(), { person: spouse.id });
    await aChoice(desk.em(), { person: spouse.id, doctor: full.id });
    return {
      account: resident.account,
      doctor: full,
      form: {
        doctorId: full.id,
        reason: 'OTHER_FAMILY_MEMBER',
        relativeFiscalCode: spouse.fiscalCode,
        relation: 'COHABITANT',
      },
      correction: { field: 'relation', to: 'SPOUSE' },
      outcome: [`Il tuo medico: ${full.surname} ${full.name}`],
      registry: () => choicesOf(desk, resident),
      expected: [
        {
          doctor: resident.doctor.id,
          from: '2015-01-01',
          to: daysAgo(desk, 1),
          end: 'CHANGE',
          timeLimited: false,
        },
        { doctor: full.id, from: todayOf(desk), to: null, end: null, timeLimited: false },
      ],
    };
  },
};

const EXTENSION: Journey = {
  type: 'PAEDIATRIC_EXTENSION',
  who: 'a parent for a child of thirteen',
  rejectedFirst: true,
  async cast(desk) {
    const birthDate = addMonths(todayOf(desk), -(13 * 12 + 6));
    const { parent, child } = await aParentWith(desk, { birthDate }, true);
    const doctor = await aDoctorOfLegnano(desk, { kind: 'PAEDIATRICIAN' });
    await aChoice(desk.em(), { person: child.id, doctor: doctor.id, validFrom: birthDate });
    return {
      account: parent.account,
      beneficiary: child,
      form: { reason: 'CHRONIC_DISEASE' },
      correction: { document: 'MEDICAL_CERTIFICATE' },
      outcome: [/^La richiesta vale dal/],
      registry: () => extensionsOf(desk, child.id),
      expected: [{ doctor: doctor.id, to: extensionEnd(birthDate) }],
    };
  },
};

const REVOKE: Journey = {
  type: 'DOCTOR_REVOKE',
  who: 'an adult leaves the doctor',
  rejectedFirst: true,
  async cast(desk) {
    const resident = await aResidentOfLegnano(desk);
    return {
      account: resident.account,
      form: { acknowledged: true, note: 'Richiamatemi.' },
      correction: { field: 'note', to: 'Richiamatemi dopo le 17.' },
      outcome: [/^Dal .* non hai più un medico/],
      registry: () => choicesOf(desk, resident),
      expected: [
        {
          doctor: resident.doctor.id,
          from: '2015-01-01',
          to: daysAgo(desk, 1),
          end: 'CITIZEN_REVOCATION',
          timeLimited: false,
        },
      ],
    };
  },
};

/** Requests about the doctor of somebody. */
export const DOCTOR_JOURNEYS: readonly Journey[] = [
  FIRST_CHOICE,
  NEWBORN,
  OVER_CAP,
  EXTENSION,
  REVOKE,
];

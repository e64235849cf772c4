import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aResident, type Resident } from '#test/factories/case.ts';
import { choicesOf } from '#test/factories/enrolment.ts';
import { aChoice, anEnrolment, type DoctorRow } from '#test/factories/registry.ts';
import type { RegistryDesk } from '#test/support/app.ts';
import type { Journey } from '../journey.ts';
import { cardsOf, enrolmentsOf } from '../registry-rows.ts';
import { aDoctorOfLegnano, daysAgo, todayOf } from './people.ts';

const EVIDENCE = 'Attestazione della ASL di Palermo, tra i documenti.';
const PALERMO = { street: 'Via Libertà 3', postcode: '90141', municipalityCode: 'G273' };
const DOMICILE = {
  domicileStreet: 'Via Roma 1',
  domicileMunicipality: 'E514',
  domicilePostcode: '20025',
};
const LEGNANO = { street: 'Via Roma 1', postcode: '20025', municipalityCode: 'E514' };

const DOMICILED: Journey = {
  type: 'DOMICILED_ENROLMENT',
  who: 'a student whom the registry does not know',
  rejectedFirst: true,
  async cast(desk) {
    const [from, to] = [todayOf(desk), daysAgo(desk, -200)];
    const doctor = await aDoctorOfLegnano(desk);
    const account = await aCitizen(desk.em(), { residence: PALERMO, domicile: LEGNANO });
    return {
      account,
      doctor,
      form: {
        domicileReason: 'STUDY',
        stayFrom: from,
        stayTo: daysAgo(desk, -100),
        ...DOMICILE,
        domicileDeclared: true,
        wantsDoctor: true,
        doctorId: doctor.id,
      },
      correction: { field: 'stayTo', to },
      evidence: EVIDENCE,
      outcome: [`Il tuo medico: ${doctor.surname} ${doctor.name}`],
      registry: async () => {
        const { fiscalCode } = account;
        const person = await desk.em().findOne(AssistedPerson, { fiscalCode });
        return person === null ? null : rightsOf(desk, person);
      },
      expected: {
        enrolments: [{ kind: 'DOMICILED', status: 'ACTIVE', from, to }],
        choices: [{ doctor: doctor.id, from, to, end: null, timeLimited: true }],
      },
    };
  },
};

const DOMICILED_RENEWAL: Journey = {
  type: 'DOMICILED_RENEWAL',
  who: 'a worker whose enrolment ends in twenty days',
  rejectedFirst: true,
  async cast(desk) {
    const end = daysAgo(desk, -20);
    const { guest, doctor } = await aGuestEnrolled(desk, 'DOMICILED', end);
    const [from, to] = [daysAgo(desk, -21), daysAgo(desk, -320)];
    return {
      account: guest.account,
      form: {
        domicileReason: 'WORK',
        stayTo: daysAgo(desk, -300),
        ...DOMICILE,
        domicileDeclared: true,
      },
      correction: { field: 'stayTo', to },
      evidence: EVIDENCE,
      outcome: [/^La richiesta vale dal/],
      registry: () => rightsOf(desk, guest.person),
      expected: {
        enrolments: [
          { kind: 'DOMICILED', status: 'ACTIVE', from: daysAgo(desk, 300), to: end },
          { kind: 'DOMICILED', status: 'ACTIVE', from, to },
        ],
        choices: [
          { doctor: doctor.id, from: daysAgo(desk, 300), to, end: null, timeLimited: true },
        ],
      },
    };
  },
};

const FOREIGN: Journey = {
  type: 'FOREIGN_ENROLMENT',
  who: 'a worker from outside the Union, with a doctor',
  rejectedFirst: true,
  async cast(desk) {
    const [from, to] = [todayOf(desk), daysAgo(desk, -300)];
    const doctor = await aDoctorOfLegnano(desk);
    const resident = await aResident(desk, {
      doctor: null,
      enrolled: false,
      person: { citizenship: 'MA' },
    });
    return {
      account: resident.account,
      doctor,
      form: {
        ...foreignForm('EMPLOYED_WORK', to),
        wantsDoctor: true,
        doctorId: doctor.id,
      },
      correction: { field: 'permitNumber', to: 'I12345678' },
      outcome: [`Il tuo medico: ${doctor.surname} ${doctor.name}`],
      registry: () => rightsAndCardsOf(desk, resident),
      expected: {
        enrolments: [{ kind: 'FOREIGN_MANDATORY', status: 'ACTIVE', from, to }],
        choices: [{ doctor: doctor.id, from, to, end: null, timeLimited: true }],
        cards: [{ status: 'ISSUED', cnsStatus: 'NOT_ACTIVATED', to }],
      },
    };
  },
};

const FOREIGN_RENEWAL: Journey = {
  type: 'FOREIGN_RENEWAL',
  who: 'somebody whose permit was renewed',
  rejectedFirst: true,
  async cast(desk) {
    const end = daysAgo(desk, -30);
    const { guest, doctor } = await aGuestEnrolled(desk, 'FOREIGN_MANDATORY', end);
    const [from, to] = [daysAgo(desk, -31), daysAgo(desk, -400)];
    return {
      account: guest.account,
      form: foreignForm('FAMILY', daysAgo(desk, -390)),
      correction: { field: 'titleExpiry', to },
      outcome: [/^La richiesta vale dal/],
      registry: () => rightsAndCardsOf(desk, guest),
      expected: {
        enrolments: [
          { kind: 'FOREIGN_MANDATORY', status: 'ACTIVE', from: daysAgo(desk, 300), to: end },
          { kind: 'FOREIGN_MANDATORY', status: 'ACTIVE', from, to },
        ],
        choices: [
          { doctor: doctor.id, from: daysAgo(desk, 300), to, end: null, timeLimited: true },
        ],
        cards: [{ status: 'ISSUED', cnsStatus: 'NOT_ACTIVATED', to }],
      },
    };
  },
};

function foreignForm(permitTitle: string, titleExpiry: string) {
  return {
    citizenship: 'Marocco',
    citizenGroup: 'NON_EU',
    titleHolder: 'OWN',
    permitTitle,
    permitNumber: 'I00000000',
    titleUnlimited: false,
    titleExpiry,
    abodeDeclared: true,
  };
}

/** Somebody enrolled of a kind since three hundred days and until a day, with a doctor as long. */
async function aGuestEnrolled(
  desk: RegistryDesk,
  kind: 'DOMICILED' | 'FOREIGN_MANDATORY',
  validTo: string,
): Promise<{ guest: Resident; doctor: DoctorRow }> {
  const person =
    kind === 'DOMICILED'
      ? { residenceMunicipality: null, domicileMunicipality: 'E514' }
      : { citizenship: 'MA' };
  const guest = await aResident(desk, { person, doctor: null, enrolled: false });
  const doctor = await aDoctorOfLegnano(desk);
  const days = { person: guest.person.id, validFrom: daysAgo(desk, 300), validTo };
  await anEnrolment(desk.em(), { ...days, kind });
  await aChoice(desk.em(), { ...days, doctor: doctor.id, timeLimited: true });
  return { guest, doctor };
}

async function rightsOf(desk: RegistryDesk, { id }: { id: string }): Promise<object> {
  const person = { person: { id } as Resident['person'] };
  const enrolments = await enrolmentsOf(desk, id);
  return { enrolments, choices: await choicesOf(desk, person) };
}

async function rightsAndCardsOf(desk: RegistryDesk, { person }: Resident): Promise<object> {
  return { ...(await rightsOf(desk, person)), cards: await cardsOf(desk, person.id) };
}

/** Enrolments with the health service, and their renewals. */
export const ENROLMENT_JOURNEYS: readonly Journey[] = [
  DOMICILED,
  DOMICILED_RENEWAL,
  FOREIGN,
  FOREIGN_RENEWAL,
];

import { newbornCardExpiry } from '#rules/enrolment-card.ts';
import { generateFiscalCode } from '#rules/fiscal-code.ts';
import { AssistedPerson } from '#server/people/assisted-person.entity.ts';
import { Representation } from '#server/people/representation.entity.ts';
import { choicesOf } from '#test/factories/enrolment.ts';
import { newId, type PersonRow } from '#test/factories/registry.ts';
import type { Journey } from '../journey.ts';
import { cardsOf, enrolmentsOf } from '../registry-rows.ts';
import { aDoctorOfLegnano, aResidentOfLegnano, daysAgo, todayOf } from './people.ts';

/** Of a newborn whom the registry does not have: declared, enrolled and given a doctor in one go. */
const UNKNOWN_NEWBORN: Journey = {
  type: 'NEWBORN_ENROLMENT',
  who: 'a parent for a newborn whom the registry does not have',
  rejectedFirst: true,
  async cast(desk) {
    const today = todayOf(desk);
    const born = { name: 'Zoe', surname: 'Appennini', birthDate: daysAgo(desk, 14) };
    const fiscalCode = generateFiscalCode({ ...born, sex: 'F', birthPlace: 'E514' });
    const doctor = await aDoctorOfLegnano(desk, { kind: 'PAEDIATRICIAN' });
    const { account } = await aResidentOfLegnano(desk, { householdId: newId() });
    return {
      account,
      doctor,
      form: {
        personName: 'Zoè',
        personSurname: born.surname,
        personFiscalCode: fiscalCode,
        personBirthDate: born.birthDate,
        birthDeclared: true,
        doctorId: doctor.id,
      },
      correction: { field: 'personName', to: born.name },
      outcome: [`Il tuo medico: ${doctor.surname} ${doctor.name}`],
      registry: async () => {
        const child = await desk.em().findOne(AssistedPerson, { fiscalCode });
        return child === null
          ? null
          : {
              name: child.name,
              represented: await desk
                .em()
                .count(Representation, { representative: account.id, represented: child.id }),
              enrolments: await enrolmentsOf(desk, child.id),
              choices: await choicesOf(desk, { person: { id: child.id } as PersonRow }),
              cards: await cardsOf(desk, child.id),
            };
      },
      expected: {
        name: born.name,
        represented: 1,
        enrolments: [{ kind: 'RESIDENT', status: 'ACTIVE', from: today, to: null }],
        choices: [{ doctor: doctor.id, from: today, to: null, end: null, timeLimited: false }],
        cards: [{ status: 'ISSUED', cnsStatus: 'NOT_ACTIVATED', to: newbornCardExpiry(today) }],
      },
    };
  },
};

/** Newborns, first of all for the registry. */
export const NEWBORN_JOURNEYS: readonly Journey[] = [UNKNOWN_NEWBORN];

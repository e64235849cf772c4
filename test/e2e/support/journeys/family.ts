import { OPERATION_LABELS } from '#requests/family-request/request.ts';
import { choicesOf } from '#test/factories/enrolment.ts';
import { aChoice, anEnrolment, aPerson, newId } from '#test/factories/registry.ts';
import type { Journey } from '../journey.ts';
import { aDoctorOfLegnano, aResidentOfLegnano, daysAgo, todayOf } from './people.ts';

const WHY = 'Il medico non ha più posti: scegline un altro per tuo marito.';

const FAMILY: Journey = {
  type: 'FAMILY_REQUEST',
  who: 'three people, two of whom want the last place of one doctor',
  rejectedFirst: true,
  async cast(desk) {
    const em = desk.em();
    const householdId = newId();
    const applicant = await aResidentOfLegnano(desk, { householdId });
    const husband = await aPerson(em, { householdId, name: 'Marco', sex: 'M' });
    const child = await aPerson(em, { householdId, name: 'Sofia', birthDate: '2018-05-20' });
    await anEnrolment(em, { person: husband.id });
    await anEnrolment(em, { person: child.id });
    const former = await aDoctorOfLegnano(desk);
    await aChoice(em, { person: husband.id, doctor: former.id });
    const wanted = await aDoctorOfLegnano(desk, { maxPatients: 1500, patientCount: 1499 });
    const paediatrician = await aDoctorOfLegnano(desk, { kind: 'PAEDIATRICIAN' });
    const [change, first] = [OPERATION_LABELS.DOCTOR_CHANGE.it, OPERATION_LABELS.FIRST_CHOICE.it];
    const begins = { from: todayOf(desk), to: null, end: null, timeLimited: false };
    const old = { from: '2015-01-01', timeLimited: false };
    return {
      account: applicant.account,
      form: { items: [], note: 'Grazie.' },
      members: [
        { person: applicant.person, by: 'NAME', operation: change, doctor: wanted },
        { person: child, by: 'DECLARATION', operation: first, doctor: paediatrician },
        { person: husband, by: 'CODE', operation: change, doctor: wanted, refusedFor: WHY },
      ],
      correction: { field: 'note', to: 'Grazie: siamo a casa il pomeriggio.' },
      concluded: 'Procedimento concluso',
      outcome: [/^.*: Cambia medico .*approvata$/, /non approvata$/, WHY],
      registry: async () => ({
        applicant: await choicesOf(desk, applicant),
        child: await choicesOf(desk, { person: child }),
        husband: await choicesOf(desk, { person: husband }),
      }),
      expected: {
        applicant: [
          { ...old, doctor: applicant.doctor.id, to: daysAgo(desk, 1), end: 'CHANGE' },
          { ...begins, doctor: wanted.id },
        ],
        child: [{ ...begins, doctor: paediatrician.id }],
        husband: [{ ...old, doctor: former.id, to: null, end: null }],
      },
    };
  },
};

/** One request for all who live together. */
export const FAMILY_JOURNEYS: readonly Journey[] = [FAMILY];

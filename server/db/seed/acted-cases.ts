import type { CaseForm } from '#contract/case-form.ts';
import type { DecidedItem } from '#contract/family.ts';
import { addDays, yearOf } from '#rules/calendar.ts';
import { approveCase } from '../../cases/approve.ts';
import { commitCase } from '../../cases/commit-case.ts';
import { itemsOf } from '../../cases/family/case-items.ts';
import { declareChild } from '../../people/declare-child.ts';
import { confirmPreregistration } from '../../preregistrations/confirm-preregistration.ts';
import { makePreregistration } from '../../preregistrations/make-preregistration.ts';
import { DeskError } from '../../http/desk-error.ts';
import {
  type ActedPaper,
  type ActedSetting,
  citizenOf,
  depsAt,
  operatorOf,
  staffRequest,
  submitActed,
  takeActed,
  versionOf,
} from './acted-case.ts';
import type { ActedCast } from './acted-cast.ts';
import { demoEmail } from './demo-sign-ins.ts';
import type { PersonRow } from './registry-rows.ts';
import { demoMunicipality, demoZone } from './territory.ts';

const CONTACT = { contactPhone: '', note: '' } as const;
const IDENTITY: readonly ActedPaper[] = [{ kind: 'IDENTITY_DOCUMENT' }, { kind: 'HEALTH_CARD' }];

/**
 * Cases of the types that the crowd of the demo does not have, in different states: each made by the
 * very acts of the product, at the moments of the past days in which they would have been done.
 * @returns how many there are
 */
export async function playActedCases(setting: ActedSetting, cast: ActedCast): Promise<number> {
  const made = [
    await firstThatMay(cast.extension, (each) => extension(setting, each)),
    await firstThatMay(cast.overCap, (each) => overCap(setting, each)),
    await firstThatMay(cast.family, (each) => family(setting, each)),
    await firstThatMay([cast.guardian], (each) => representation(setting, each)),
    await firstThatMay([cast.newcomer], (each) => domiciled(setting, each)),
    ...(await preregistrations(setting, cast.unsigned)),
  ];
  await settle(setting);
  return made.filter(Boolean).length;
}

/** For whom the rules say no on the day of the demo, the next one asks; maybe nobody. */
async function firstThatMay<Each>(
  candidates: readonly Each[],
  play: (each: Each) => Promise<void>,
): Promise<boolean> {
  for (const each of candidates) {
    try {
      await play(each);
      return true;
    } catch (error) {
      if (!(error instanceof DeskError)) {
        throw error;
      }
    }
  }
  return false;
}

/** A parent asks to keep the paediatrician of a child who is about to be fourteen: in charge. */
async function extension(
  setting: ActedSetting,
  { child, ...who }: ActedCast['extension'][number],
): Promise<void> {
  const { deps, time } = setting;
  const at = time.moment(time.workingDaysAgo(3), 18, 20);
  await declareChild(
    {
      deps: depsAt(deps, new Date(at.getTime() - 1_200_000)),
      actor: citizenOf(who),
      requestId: 'demo',
      ipAddress: '127.0.0.1',
    },
    child.id,
  );
  const caseId = await submitActed(
    setting,
    {
      who,
      type: 'PAEDIATRIC_EXTENSION',
      beneficiaryId: child.id,
      form: { reason: 'CHRONIC_DISEASE', ...CONTACT },
      papers: [...IDENTITY, { kind: 'MEDICAL_CERTIFICATE' }, { kind: 'DOCTOR_ACCEPTANCE' }],
    },
    at,
  );
  await takeActed(setting, caseId, time.moment(time.workingDaysAgo(2), 9, 15));
}

/** Somebody asks for the full doctor of a relative they live with: to be taken. */
async function overCap(
  setting: ActedSetting,
  { relative, doctor, ...who }: ActedCast['overCap'][number],
): Promise<void> {
  const form = {
    doctorId: doctor.id,
    reason: 'OTHER_FAMILY_MEMBER',
    relativeFiscalCode: relative.fiscalCode,
    relation: 'COHABITANT',
    ...CONTACT,
  };
  const at = setting.time.moment(setting.time.workingDaysAgo(1), 19, 5);
  await submitActed(setting, { who, type: 'OVER_CAP_CHOICE', form, papers: IDENTITY }, at);
}

/** Two adults ask together; one is told yes, the other no, and the registry is written. */
async function family(
  setting: ActedSetting,
  { doctor, other, othersDoctor, ...who }: ActedCast['family'][number],
): Promise<void> {
  const { deps, time } = setting;
  const row = { relativeFiscalCode: '', relation: '' };
  const items = [
    { ...rowOf(who.person), personId: who.person.id, fiscalCode: '', doctorId: doctor.id, ...row },
    { ...rowOf(other), personId: '', doctorId: othersDoctor.id, ...row },
  ];
  const others = (['IDENTITY_DOCUMENT', 'HEALTH_CARD', 'CONSENT'] as const).map((kind) => ({
    kind,
    item: other.id,
  }));
  const caseId = await submitActed(
    setting,
    { who, type: 'FAMILY_REQUEST', form: { items, ...CONTACT }, papers: [...IDENTITY, ...others] },
    time.moment(time.workingDaysAgo(4), 21, 10),
  );
  const operator = await takeActed(setting, caseId, time.moment(time.workingDaysAgo(3), 9, 40));
  const decidedOn = time.workingDaysAgo(2);
  const at = time.moment(decidedOn, 11, 30);
  const members = await itemsOf(deps.sql, caseId, decidedOn);
  await approveCase(staffRequest(deps, operator, at), caseId, {
    version: await versionOf(deps, caseId),
    overrides: [],
    items: members.map(({ id, position }): DecidedItem =>
      position === 1
        ? { id, decision: 'APPROVED', reasons: [], text: '', overrides: [] }
        : {
            id,
            decision: 'REJECTED',
            reasons: ['IDENTITY_NOT_PROVEN'],
            text: 'La firma sul consenso non è quella del documento: ripeti la richiesta con il modulo firmato di nuovo.',
            overrides: [],
          },
    ),
  });
  await commitCase(depsAt(deps, new Date(at.getTime() + 900)), caseId);
}

function rowOf(person: PersonRow) {
  const { id, name, surname, fiscalCode } = person;
  return { key: id, name, surname, fiscalCode, operation: 'DOCTOR_CHANGE' };
}

/** A guardian sends the court's act, which nobody has looked at yet (R-RP-6). */
async function representation(
  setting: ActedSetting,
  { ward, ...who }: ActedCast['guardian'],
): Promise<void> {
  const { time } = setting;
  await submitActed(
    setting,
    {
      who,
      type: 'REPRESENTATION',
      form: {
        kind: 'GUARDIAN',
        personName: ward.name,
        personSurname: ward.surname,
        personFiscalCode: ward.fiscalCode,
        court: 'Tribunale di Valle Fittizia',
        actNumber: '412/2026',
        validFrom: time.daysAgo(40),
        validTo: '',
        ...CONTACT,
      },
      papers: [...IDENTITY, { kind: 'COURT_ACT' }],
    },
    time.moment(time.workingDaysAgo(1), 17, 45),
  );
}

/** A student whom the registry does not know asks to be enrolled where she lives: in charge. */
async function domiciled(setting: ActedSetting, who: ActedCast['newcomer']): Promise<void> {
  const { time } = setting;
  const caseId = await submitActed(
    setting,
    {
      who,
      type: 'DOMICILED_ENROLMENT',
      form: {
        domicileReason: 'STUDY',
        stayFrom: time.daysAgo(20),
        stayTo: addDays(time.today, 240),
        domicileStreet: 'Via Venezia 8',
        domicileMunicipality: 'E514',
        domicilePostcode: '20025',
        domicileDeclared: true,
        wantsDoctor: false,
        ...CONTACT,
      },
      papers: [...IDENTITY, { kind: 'DOMICILE_PROOF' }],
    },
    time.moment(time.workingDaysAgo(3), 12, 30),
  );
  await takeActed(setting, caseId, time.moment(time.workingDaysAgo(2), 10, 5));
}

/** Two certify their income without credentials: one has three days left, one showed up at the desk. */
async function preregistrations(
  setting: ActedSetting,
  [waiting, identified]: readonly PersonRow[],
): Promise<boolean[]> {
  const { deps, time } = setting;
  const make = async (person: PersonRow, at: Date): Promise<void> => {
    const { surname, name, fiscalCode, birthDate } = person;
    const email = demoEmail(`senza.accesso.${surname}`.toLowerCase().replaceAll(/[^a-z.]/g, ''));
    await makePreregistration(
      depsAt(deps, at),
      { surname, name, fiscalCode, birthDate, email, mobile: '', locale: 'it', form: income(at) },
      { id: 'demo', ipAddress: '127.0.0.1' },
    );
  };
  const confirm = async (person: PersonRow): Promise<void> => {
    const made = time.moment(time.workingDaysAgo(6), 20, 15);
    await make(person, made);
    const [found] = await deps.sql.rows<{ id: string }>(
      { text: 'select case_id as id from preregistration where fiscal_code = $1' },
      [person.fiscalCode],
    );
    const at = time.moment(time.workingDaysAgo(1), 9, 50);
    const town = demoMunicipality(person.residence.municipalityCode);
    const operator = await operatorOf(deps, demoZone(town.zone).office);
    await confirmPreregistration(staffRequest(deps, operator, at), found?.id ?? '', {
      version: await versionOf(deps, found?.id ?? ''),
      how: 'AT_THE_DESK',
    });
  };
  return [
    await firstThatMay(waiting === undefined ? [] : [waiting], (person) =>
      make(person, time.moment(time.daysAgo(27), 16, 40)),
    ),
    await firstThatMay(identified === undefined ? [] : [identified], confirm),
  ];
}

function income(at: Date): CaseForm {
  const year = yearOf(at.toISOString().slice(0, 10));
  return {
    exemption: 'E12',
    incomeYear: String(year - 1),
    householdIncome: '14200.00',
    listedAs: 'EMPLOYMENT_CENTRE',
    employmentCentre: 'Legnano',
    employmentCentreSince: `${year}-01-12`,
    dependants: [],
    conditionDeclared: true,
    selfCertified: true,
    ...CONTACT,
  };
}

/** What was queued was sent long ago, and whoever is done with needs no workflow any more. */
async function settle({ deps }: ActedSetting): Promise<void> {
  const em = deps.orm.em.fork();
  await em.execute(
    `update message set state = 'SENT', attempts = 1, next_attempt_at = null, secret = null,
       sent_at = created_at + interval '4 seconds' where state = 'QUEUED'`,
  );
  await em.execute(
    `delete from case_poke p using case_file c where c.id = p.case_id and c.concluded_at is not null`,
  );
}

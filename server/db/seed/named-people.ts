import type { CivilDate } from '#contract/civil-date.ts';
import type { Sex } from '#contract/identity.ts';
import type {
  ChoiceChannel,
  ChoiceEndReason,
  EnrolmentKind,
  EnrolmentStatus,
} from '#contract/registry.ts';

/** A choice of a named person; days as the demo plan says them (`DemoTime.planned`). */
export interface NamedChoice {
  doctor: string;
  from: CivilDate;
  to?: CivilDate;
  endReason?: ChoiceEndReason;
  channel?: ChoiceChannel;
  timeLimited?: true;
}

/** A person of the demo plan (specification 8). All of them are invented. */
export interface NamedPerson {
  id: string;
  surname: string;
  name: string;
  sex: Sex;
  birthDate: CivilDate;
  birthPlace: string;
  fiscalCode: string;
  citizenship?: string;
  household?: string;
  /** Belfiore code of the town they live in; Legnano when absent. */
  home?: string;
  /** They reside outside the territory, and `home` is only their health domicile. */
  residesIn?: string;
  enrolment?: {
    kind: EnrolmentKind;
    status?: EnrolmentStatus;
    from: CivilDate;
    to?: CivilDate;
  };
  choices: readonly NamedChoice[];
  aireFrom?: CivilDate;
  /** Day on which that doctor notified a recusal. */
  recusedBy?: { doctor: string; notifiedOn: CivilDate };
  card: 'CHIP' | 'NO_CHIP' | 'NONE';
}

type Known = Pick<NamedPerson, 'id' | 'surname' | 'name' | 'sex' | 'birthDate' | 'birthPlace'> & {
  fiscalCode: string;
};

function known(
  id: string,
  [surname, name, sex]: readonly [string, string, Sex],
  birthDate: CivilDate,
  birthPlace: string,
  fiscalCode: string,
): Known {
  return { id, surname, name, sex, birthDate, birthPlace, fiscalCode };
}

/** Resident since a day, with a chip card and one doctor from that day on. */
function resident(doctor: string | undefined, since: CivilDate) {
  return {
    enrolment: { kind: 'RESIDENT', from: since },
    choices: doctor === undefined ? [] : [{ doctor, from: since }],
    card: 'CHIP',
  } as const;
}

const FAMILY = 'COLOMBO-FERRARI';
const WARD = 'VILLA';

export const NAMED_PEOPLE: readonly NamedPerson[] = [
  {
    ...known('P01', ['Ferrari', 'Giulia', 'F'], '1986-03-14', 'E514', 'FRRGLI86C54E514X'),
    // Came to D01 by a case of a year ago, which is among the demo cases.
    ...resident('D05', '2004-03-14'),
    household: FAMILY,
  },
  {
    ...known('P02', ['Colombo', 'Marco', 'M'], '1984-07-02', 'F205', 'CLMMRC84L02F205H'),
    ...resident('D02', '2009-09-01'),
    household: FAMILY,
  },
  {
    ...known('P03', ['Colombo', 'Sofia', 'F'], '2021-05-20', 'E514', 'CLMSFO21E60E514Y'),
    ...resident('D07', '2021-06-03'),
    household: FAMILY,
  },
  {
    ...known('P04', ['Colombo', 'Luca', 'M'], '2012-12-01', 'E801', 'CLMLCU12T01E801F'),
    ...resident('D07', '2012-12-20'),
    household: FAMILY,
  },
  {
    ...known('P05', ['Brambilla', 'Teresa', 'F'], '1949-09-30', 'A010', 'BRMTRS49P70A010I'),
    ...resident('D03', '2008-01-01'),
  },
  {
    ...known('P06', ['Colombo', 'Tommaso', 'M'], '2026-11-09', 'E514', 'CLMTMS26S09E514E'),
    choices: [],
    card: 'NONE',
    household: FAMILY,
  },
  {
    ...known('P07', ['Bianchi', 'Andrea', 'M'], '1990-01-15', 'F205', 'BNCNDR90A15F205K'),
    ...resident('D05', '2015-04-01'),
  },
  {
    ...known('P08', ['Bianchi', 'Andrei', 'M'], '1990-01-15', 'F205', 'BNCNDR90A15F20RF'),
    ...resident('D03', '2016-02-15'),
  },
  {
    ...known('P09', ['Rossi', 'Anna Maria', 'F'], '1968-08-07', 'G324', 'RSSNMR68M47G3NQY'),
    ...resident('D12', '2006-10-10'),
  },
  {
    ...known('P10', ['El Idrissi', 'Amina', 'F'], '1990-05-12', 'Z330', 'LDRMNA90E52Z330T'),
    citizenship: 'MA',
    enrolment: { kind: 'FOREIGN_MANDATORY', from: '2025-01-08', to: '2026-12-31' },
    choices: [{ doctor: 'D05', from: '2025-01-08', to: '2026-12-31', timeLimited: true }],
    card: 'CHIP',
  },
  {
    ...known('P11', ['Chen', 'Wei', 'M'], '2003-08-08', 'Z210', 'CHNWEI03M08Z210O'),
    citizenship: 'CN',
    enrolment: { kind: 'FOREIGN_VOLUNTARY', from: '2026-02-02', to: '2026-12-31' },
    choices: [{ doctor: 'D05', from: '2026-02-02', to: '2026-12-31', timeLimited: true }],
    card: 'CHIP',
  },
  {
    ...known('P12', ['Popescu', 'Ionela', 'F'], '1978-02-19', 'Z129', 'PPSNLI78B59Z129Y'),
    citizenship: 'RO',
    enrolment: { kind: 'EU_WORKER', from: '2026-03-01', to: '2027-02-28' },
    choices: [{ doctor: 'D03', from: '2026-03-01', to: '2027-02-28', timeLimited: true }],
    card: 'CHIP',
  },
  {
    ...known('P13', ['Abdi', 'Yusuf', 'M'], '1997-04-02', 'Z345', '00012340154'),
    citizenship: 'SO',
    enrolment: { kind: 'FOREIGN_MANDATORY', from: '2026-09-14', to: '2027-03-13' },
    choices: [{ doctor: 'D05', from: '2026-09-14', to: '2027-03-13', timeLimited: true }],
    card: 'NONE',
  },
  {
    ...known('P14', ['Russo', 'Salvatore', 'M'], '1999-11-11', 'G273', 'RSSSVT99S11G273X'),
    residesIn: 'G273',
    enrolment: { kind: 'DOMICILED', from: '2026-09-21', to: '2027-09-20' },
    choices: [{ doctor: 'D12', from: '2026-09-21', to: '2027-09-20', timeLimited: true }],
    card: 'CHIP',
  },
  {
    ...known('P15', ['Villa', 'Carla', 'F'], '1958-06-06', 'A010', 'VLLCRL58H46A010C'),
    ...resident('D12', '2007-05-02'),
    household: WARD,
  },
  {
    ...known('P16', ['Villa', 'Paolo', 'M'], '1985-04-25', 'E801', 'VLLPLA85D25E801J'),
    ...resident('D12', '2007-05-02'),
    household: WARD,
  },
  {
    ...known('P17', ['Galli', 'Enrico', 'M'], '1972-10-10', 'E514', 'GLLNRC72R10E514F'),
    ...resident('D05', '2012-03-05'),
  },
  {
    ...known('P18', ['Moretti', 'Elena', 'F'], '2010-02-20', 'F205', 'MRTLNE10B60F205K'),
    enrolment: { kind: 'RESIDENT', from: '2010-03-08' },
    choices: [
      { doctor: 'D08', from: '2010-03-08', to: '2024-02-19', endReason: 'AGE_LIMIT' },
      { doctor: 'D05', from: '2024-02-20' },
    ],
    card: 'CHIP',
  },
  {
    ...known('P19', ['Conti', 'Davide', 'M'], '1975-03-03', 'E514', 'CNTDVD75C03E514F'),
    enrolment: { kind: 'RESIDENT', from: '1989-03-03' },
    choices: [
      { doctor: 'D05', from: '2012-01-09', to: '2026-10-22', endReason: 'CHANGE' },
      { doctor: 'D03', from: '2026-10-23', channel: 'WEB' },
    ],
    card: 'CHIP',
  },
  {
    ...known('P20', ['Greco', 'Chiara', 'F'], '1992-12-24', 'D198', 'GRCCHR92T64D198A'),
    enrolment: { kind: 'RESIDENT', from: '2006-12-24' },
    choices: [
      { doctor: 'D05', from: '2014-06-16', to: '2026-10-21', endReason: 'CHANGE' },
      { doctor: 'D03', from: '2026-10-22', channel: 'WEB' },
    ],
    card: 'CHIP',
  },
  {
    ...known('P21', ['Marini', 'Fabio', 'M'], '1961-06-30', 'D969', 'MRNFBA61H30D969S'),
    enrolment: { kind: 'RESIDENT', from: '1999-02-01' },
    choices: [{ doctor: 'D12', from: '2006-10-02', to: '2026-06-30', endReason: 'SEAFARER' }],
    card: 'CHIP',
  },
  {
    ...known('P22', ['Fontana', 'Laura', 'F'], '1988-09-09', 'C986', 'FNTLRA88P49C986E'),
    enrolment: { kind: 'RESIDENT', from: '2002-09-09' },
    choices: [
      { doctor: 'D05', from: '2012-03-01', to: '2026-03-03', endReason: 'RECUSAL' },
      { doctor: 'D03', from: '2026-03-20' },
    ],
    recusedBy: { doctor: 'D05', notifiedOn: '2026-02-16' },
    card: 'CHIP',
  },
  {
    ...known('P23', ['Sala', 'Roberto', 'M'], '1955-02-28', 'E514', 'SLARRT55B28E514E'),
    enrolment: { kind: 'RESIDENT', status: 'CANCELLED', from: '1980-01-01', to: '2025-08-31' },
    choices: [{ doctor: 'D05', from: '2011-11-14', to: '2025-08-31', endReason: 'AIRE' }],
    aireFrom: '2025-09-01',
    card: 'CHIP',
  },
  {
    ...known('P24', ['Riva', 'Silvia', 'F'], '1995-07-19', 'E801', 'RVISLV95L59E801O'),
    enrolment: { kind: 'RESIDENT', from: '2009-07-19' },
    choices: [
      { doctor: 'D03', from: '2013-08-01', to: '2026-11-30', endReason: 'CHANGE' },
      { doctor: 'D05', from: '2026-12-01' },
    ],
    card: 'CHIP',
  },
  {
    ...known('P25', ['Fo', 'Ida', 'F'], '1941-01-31', 'F205', 'FOXDIA41A71F205L'),
    enrolment: { kind: 'RESIDENT', from: '2026-05-04' },
    choices: [],
    card: 'NO_CHIP',
  },
  {
    ...known('P26', ['Neri', 'Giorgio', 'M'], '2020-11-23', 'E514', 'NREGRG20S23E514P'),
    ...resident('D07', '2020-12-10'),
  },
  {
    ...known('P27', ['Longo', 'Marta', 'F'], '2020-11-24', 'E514', 'LNGMRT20S64E514A'),
    ...resident('D08', '2020-12-11'),
  },
];

/** Those of the plan who have an account: the adults, but for a ward and one of a twin pair of codes. */
export const NAMED_ACCOUNTS: readonly string[] = NAMED_PEOPLE.filter(
  ({ id, birthDate }) => birthDate < '2005-01-01' && id !== 'P15' && id !== 'P08',
).map(({ id }) => id);

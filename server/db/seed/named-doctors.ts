import type { CivilDate } from '#contract/civil-date.ts';
import type { Sex } from '#contract/identity.ts';
import type { AppointmentKind, DoctorKind } from '#contract/registry.ts';

/** A doctor of the demo plan (specification 8), of the zone of Legnano; days as the plan says them. */
export interface NamedDoctor {
  id: string;
  surname: string;
  name: string;
  sex: Sex;
  kind: DoctorKind;
  patientCount: number;
  selfLimit?: number;
  visibleOnline?: false;
  appointmentKind?: AppointmentKind;
  appointmentEnd?: CivilDate;
  activeFrom: CivilDate;
  activeTo?: CivilDate;
  practice?: string;
  languages?: string[];
}

export const NAMED_ZONE = 'LEGNANO';

export const NAMED_DOCTORS: readonly NamedDoctor[] = [
  doctor('D01', 'Bellini', 'Roberta', 'F', 'GP', 1320, '1998-05-04', {
    practice: 'G1',
    languages: ['en'],
  }),
  doctor('D02', 'Cattaneo', 'Sergio', 'M', 'GP', 1500, '1994-02-01', {}),
  doctor('D03', 'Donati', 'Francesca', 'F', 'GP', 1188, '2007-09-03', { practice: 'G1' }),
  doctor('D04', 'Esposito', 'Giuseppe', 'M', 'GP', 310, '2023-10-02', { languages: ['en', 'fr'] }),
  doctor('D05', 'Fumagalli', 'Aldo', 'M', 'GP', 1274, '2001-03-12', {}),
  doctor('D06', 'Gatti', 'Serena', 'F', 'GP', 842, '2025-06-01', {
    appointmentKind: 'PROVISIONAL',
    appointmentEnd: '2027-05-31',
  }),
  doctor('D07', 'Lodi', 'Cecilia', 'F', 'PAEDIATRICIAN', 700, '2005-01-10', { practice: 'G2' }),
  doctor('D08', 'Marchetti', 'Pietro', 'M', 'PAEDIATRICIAN', 1000, '1999-11-02', {}),
  doctor('D09', 'Nava', 'Chiara', 'F', 'PAEDIATRICIAN', 655, '2015-04-01', { practice: 'G2' }),
  doctor('D10', 'Olivieri', 'Bruno', 'M', 'GP', 960, '2003-06-16', { visibleOnline: false }),
  doctor('D11', 'Pagani', 'Monica', 'F', 'GP', 799, '2010-09-01', { selfLimit: 800 }),
  doctor('D12', 'Quadri', 'Ettore', 'M', 'GP', 1405, '1990-01-08', { activeTo: '2026-12-31' }),
];

/** Who stands in for whom, until when. */
export const NAMED_SUBSTITUTION = {
  substitute: 'D04',
  substituted: 'D01',
  from: '2026-10-01',
  to: '2027-01-31',
} as const;

export const NAMED_PRACTICES: Readonly<Record<string, string>> = {
  G1: 'Medicina di gruppo San Magno',
  G2: 'Pediatri associati Il Girasole',
};

function doctor(
  id: string,
  surname: string,
  name: string,
  sex: Sex,
  kind: DoctorKind,
  patientCount: number,
  activeFrom: CivilDate,
  more: Partial<NamedDoctor>,
): NamedDoctor {
  return { id, surname, name, sex, kind, patientCount, activeFrom, ...more };
}

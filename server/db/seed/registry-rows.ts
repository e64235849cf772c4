import type { Address } from '#contract/address.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { OpeningHours } from '#contract/doctor.ts';
import type { ExemptionKind, ExemptionOrigin, ExemptionStatus } from '#contract/exemption.ts';
import type { Sex } from '#contract/identity.ts';
import type {
  AppointmentKind,
  CardStatus,
  ChoiceChannel,
  ChoiceEndReason,
  CnsStatus,
  DoctorKind,
  EnrolmentKind,
  EnrolmentStatus,
} from '#contract/registry.ts';

/** The registry's rows as the demo data build them in memory, before they are inserted at once. */
export interface PersonRow {
  id: string;
  fiscalCode: string;
  surname: string;
  name: string;
  sex: Sex;
  birthDate: CivilDate;
  birthPlaceCode: string;
  citizenship: string;
  residence: Address;
  residenceMunicipality: string | null;
  healthDomicile: Address | null;
  domicileMunicipality: string | null;
  householdId: string | null;
  email: string | null;
  phone: string | null;
  aireFrom: CivilDate | null;
  aireTo: CivilDate | null;
  deathDate: CivilDate | null;
  emancipatedOn?: CivilDate | null;
  incapacity?: 'INTERDICTED' | 'PARTIAL' | null;
  createdAt: Date;
}

export interface EnrolmentRow {
  id: string;
  person: string;
  kind: EnrolmentKind;
  status: EnrolmentStatus;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  titleTo?: CivilDate | null;
}

export interface HealthCardRow {
  id: string;
  person: string;
  number: string;
  hasChip: boolean;
  issuedOn: CivilDate;
  expiresOn: CivilDate;
  status: CardStatus;
  cnsStatus: CnsStatus;
}

export interface DoctorRow {
  id: string;
  regionalCode: string;
  kind: DoctorKind;
  surname: string;
  name: string;
  sex: Sex;
  zone: string;
  maxPatients: number;
  selfLimit: number | null;
  /** All patients in charge: those of the demo and a stored number of others. */
  patientCount: number;
  visibleOnline: boolean;
  appointmentKind: AppointmentKind;
  appointmentEnd: CivilDate | null;
  activeFrom: CivilDate;
  activeTo: CivilDate | null;
  languages: string[];
  phone: string | null;
  email: string | null;
  searchText: string;
}

export interface SurgeryRow {
  id: string;
  doctor: string;
  street: string;
  postcode: string;
  municipality: string;
  phone: string;
  byAppointment: boolean;
  openingHours: OpeningHours[];
}

export interface MembershipRow {
  id: string;
  practiceId: string;
  practiceName: string;
  doctor: string;
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

export interface SubstitutionRow {
  id: string;
  substitute: string;
  substituted: string;
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

export interface RecusalRow {
  id: string;
  doctor: string;
  person: string;
  notifiedOn: CivilDate;
  motive: string;
}

export interface ExemptionRow {
  id: string;
  person: string;
  code: string;
  kind: ExemptionKind;
  status: ExemptionStatus;
  origin: ExemptionOrigin;
  channel: ChoiceChannel;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  holder: string | null;
  certificateNumber: string;
  openedByCase: string | null;
  endedByCase: string | null;
  createdAt: Date;
}

export interface ChoiceRow {
  id: string;
  person: string;
  doctor: string;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  timeLimited: boolean;
  channel: ChoiceChannel;
  endReason: ChoiceEndReason | null;
  openedByCase: string | null;
  endedByCase: string | null;
  createdAt: Date;
}

import type { Address } from '#contract/address.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionKind, ExemptionOrigin, ExemptionStatus } from '#contract/exemption.ts';
import type {
  AppointmentKind,
  CardStatus,
  ChoiceChannel,
  ChoiceEndReason,
  DoctorKind,
  EnrolmentKind,
  EnrolmentStatus,
} from '#contract/registry.ts';

/**
 * What the rules need to know of the registry, loaded by the server in one go and never larger
 * than one person, their history and the doctors looked at. Both ends of every range are
 * inclusive; an absent `to` means open.
 */
export interface EnrolmentFact {
  kind: EnrolmentKind;
  status: EnrolmentStatus;
  from: CivilDate;
  to?: CivilDate;
}

export interface DoctorChoiceFact {
  doctorId: string;
  doctorKind: DoctorKind;
  /** Last day of the doctor's service or provisional appointment, of a choice that nothing ended yet. */
  doctorTo?: CivilDate;
  from: CivilDate;
  to?: CivilDate;
  endReason?: ChoiceEndReason;
  channel: ChoiceChannel;
}

export interface RecusalFact {
  doctorId: string;
  notifiedOn: CivilDate;
}

/** An approved extension of a paediatrician beyond 14 (R-PE): holds for that doctor only. */
export interface PaediatricExtensionFact {
  doctorId: string;
  to: CivilDate;
}

/** Somebody else of the person's registered household, as far as R-OC looks at them. */
export interface HouseholdMemberFact {
  fiscalCode: string;
  choices: readonly Pick<DoctorChoiceFact, 'doctorId' | 'from' | 'to' | 'endReason'>[];
}

export interface HealthCardFact {
  number: string;
  hasChip: boolean;
  issuedOn: CivilDate;
  expiresOn: CivilDate;
  status: CardStatus;
}

/** An exemption from the copayment; `to` as it was written, extensions are the rules' (R-EX-9). */
export interface ExemptionFact {
  id: string;
  code: string;
  kind: ExemptionKind;
  status: ExemptionStatus;
  origin: ExemptionOrigin;
  from: CivilDate;
  to?: CivilDate;
}

export interface PersonFacts {
  personId: string;
  birthDate: CivilDate;
  deathDate?: CivilDate;
  /** Of a minor emancipated by a court (R-RP-5). */
  emancipatedOn?: CivilDate;
  /** First day of the registration with the register of Italians abroad; `aireTo` when it ended. */
  aireFrom?: CivilDate;
  aireTo?: CivilDate;
  /** Zone of the residence or health domicile; absent: neither is in the territory (R-CM-7). */
  zoneId?: string;
  /** Whether the residence, and the health domicile, is in a municipality served (R-DM-1). */
  residesInTerritory?: boolean;
  domiciledInTerritory?: boolean;
  enrolments: readonly EnrolmentFact[];
  choices: readonly DoctorChoiceFact[];
  recusals: readonly RecusalFact[];
  extensions: readonly PaediatricExtensionFact[];
  exemptions: readonly ExemptionFact[];
  /**
   * Days on which the citizen's change function was used (R-CM-5): real-time uses, and cases by
   * submission day unless rejected or withdrawn. The case being judged is left out.
   */
  changeUses: readonly CivilDate[];
  household: readonly HouseholdMemberFact[];
  cards: readonly HealthCardFact[];
  /** Where a health card is posted to: the residence. */
  postalAddress?: Address;
  /** First day on which another fiscal code is this person's: the one we have is spent (R-CD-1). */
  fiscalCodeReplacedOn?: CivilDate;
  /** Types of this person's other open cases (R-GEN-3); the case being judged is left out. */
  openCaseTypes: readonly string[];
}

export interface PracticeMembershipFact {
  practiceId: string;
  from: CivilDate;
  to?: CivilDate;
}

export interface SubstitutionFact {
  substituteId: string;
  substitutedId: string;
  from: CivilDate;
  to?: CivilDate;
}

export interface DoctorFacts {
  doctorId: string;
  kind: DoctorKind;
  maxPatients: number;
  selfLimit?: number;
  patientCount: number;
  /** Places held for other people: by their cases under way, or while a place is offered to them. */
  heldPlaces: number;
  /** How many other people asked to be told of a free place; those that fall free are theirs first. */
  awaitedPlaces: number;
  visibleOnline: boolean;
  appointmentKind: AppointmentKind;
  appointmentEnd?: CivilDate;
  activeFrom: CivilDate;
  activeTo?: CivilDate;
  zoneId: string;
  practices: readonly PracticeMembershipFact[];
  /** Substitutions in which this doctor is the substitute. */
  substitutions: readonly SubstitutionFact[];
}

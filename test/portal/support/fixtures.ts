import { randomUUID } from 'node:crypto';
import { Authority } from '#contract/authority.ts';
import { CitizenSession, CodeChallenge, Profile, SessionRow } from '#contract/account.ts';
import { Eligibility } from '#contract/case-file.ts';
import { DoctorOption, DoctorSearchStart, DoctorSummary } from '#contract/doctor.ts';
import { Place, Zone } from '#contract/place.ts';
import type { BeneficiaryOption } from '#contract/representation.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { RuleResult } from '#contract/rule-result.ts';

/** Answers of the API as the contract wants them: a fixture that breaks it fails at once. */
export const DOCTOR_ID = '0198c1a0-0000-7000-8000-0000000000d1';
export const MOMENT = '2026-11-20T09:41:00.000Z';

export const AUTHORITY = Authority.parse({
  name: 'ASST Valle Fittizia',
  region: 'Regione Lombardia',
  helpPhone: '02 0000 0000',
  accessibilityStatementUrl: null,
  draftIdleDays: 45,
});

export const SESSION = CitizenSession.parse({
  accountId: '0198c1a0-0000-7000-8000-0000000000a1',
  name: 'Giulia',
  surname: 'Ferrari',
  locale: 'it',
  means: 'ACCOUNT',
  assurance: 'LOW',
  expiresAt: new Date(Date.now() + 1_800_000).toISOString(),
  now: new Date().toISOString(),
});

export const PROFILE = Profile.parse({
  fiscalCode: 'FRRGLI86C54E514X',
  surname: 'Ferrari',
  name: 'Giulia',
  sex: 'F',
  birthDate: '1986-03-14',
  birthPlace: 'Legnano (MI)',
  residence: {
    street: 'Via Roma 12',
    postcode: '20025',
    municipalityCode: 'E514',
    municipalityName: 'Legnano',
  },
  email: 'giulia.ferrari@example.com',
  mobile: '+39 333 1234567',
  locale: 'it',
  inRegistry: true,
});

export function aChallenge(): CodeChallenge {
  return CodeChallenge.parse({
    challengeId: randomUUID(),
    mobileEnding: '567',
    expiresAt: new Date(Date.now() + 300_000).toISOString(),
    resendAfter: new Date(Date.now() + 60_000).toISOString(),
  });
}

export const SESSIONS = [
  SessionRow.parse({
    id: '0198c1a0-0000-7000-8000-0000000000f1',
    current: true,
    means: 'ACCOUNT',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36',
    ipAddress: '192.0.2.10',
    authenticatedAt: MOMENT,
    lastSeenAt: MOMENT,
  }),
  SessionRow.parse({
    id: '0198c1a0-0000-7000-8000-0000000000f2',
    current: false,
    means: 'ACCOUNT',
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1',
    ipAddress: '198.51.100.7',
    authenticatedAt: MOMENT,
    lastSeenAt: MOMENT,
  }),
];

export const BLOCKING: RuleResult[] = [
  {
    ruleId: 'R-CM-5',
    passed: false,
    reason: {
      it: 'Hai già cambiato medico il 23 ottobre 2026: devono passare più di 31 giorni.',
      en: 'You already changed doctor on 23 October 2026: more than 31 days must pass.',
    },
    source: 'Regione Liguria, anagrafe sanitaria',
    clearsOn: '2026-11-24',
  },
  {
    ruleId: 'R-CM-3',
    passed: false,
    reason: { it: 'Risulti iscritta all’AIRE.', en: 'You are registered as living abroad.' },
    source: 'Regione Liguria, anagrafe sanitaria',
  },
];

export function anEligibility(type: RequestType, part: Partial<Eligibility> = {}): Eligibility {
  return Eligibility.parse({
    type,
    eligible: true,
    results: [],
    openCaseId: null,
    draftId: null,
    ...part,
  });
}

const SURGERIES = [
  {
    id: '0198c1a0-0000-7000-8000-0000000000e1',
    street: 'Corso Italia 45',
    postcode: '20025',
    municipalityCode: 'E514',
    municipalityName: 'Legnano',
    phone: '0331 000111',
    byAppointment: true,
    openingHours: [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '15:00', to: '18:00' },
      { weekday: 3, from: '09:00', to: '12:00' },
      { weekday: 5, from: '14:30', to: '18:30' },
    ],
  },
  {
    id: '0198c1a0-0000-7000-8000-0000000000e2',
    street: 'Via Garibaldi 3',
    postcode: '20013',
    municipalityCode: 'E801',
    municipalityName: 'Magenta',
    phone: '02 9700000',
    byAppointment: false,
    openingHours: [
      { weekday: 2, from: '08:30', to: '11:30' },
      { weekday: 6, from: '09:00', to: '11:00' },
    ],
  },
];

export function aDoctor(part: Partial<DoctorSummary> = {}): DoctorSummary {
  return DoctorSummary.parse({
    id: DOCTOR_ID,
    kind: 'GP',
    surname: 'Donati',
    name: 'Carla',
    zoneId: 'legnano',
    zoneName: 'Legnano',
    places: 'AVAILABLE',
    appointmentKind: 'TITULAR',
    appointmentEnd: null,
    activeTo: null,
    practiceName: 'Studio San Magno',
    languages: ['it', 'en', 'fr'],
    surgeries: SURGERIES,
    ...part,
  });
}

export const DOCTORS = [
  aDoctor(),
  aDoctor({
    id: '0198c1a0-0000-7000-8000-0000000000d2',
    surname: 'Cattaneo',
    name: 'Luigi',
    places: 'FULL',
    practiceName: null,
    languages: [],
  }),
  aDoctor({
    id: '0198c1a0-0000-7000-8000-0000000000d3',
    surname: 'Gatti',
    name: 'Federica',
    appointmentKind: 'PROVISIONAL',
    appointmentEnd: '2027-05-31',
    practiceName: null,
  }),
  aDoctor({
    id: '0198c1a0-0000-7000-8000-0000000000d4',
    surname: 'Lodi',
    name: 'Maria',
    kind: 'PAEDIATRICIAN',
    activeTo: '2026-12-31',
    practiceName: null,
  }),
];

export const OPTIONS: DoctorOption[] = DOCTORS.map((doctor, index) =>
  DoctorOption.parse({
    ...doctor,
    selectable: index % 2 === 0,
    failed:
      index % 2 === 0
        ? []
        : [
            {
              ruleId: 'R-DS-1',
              passed: false,
              reason: { it: 'Non ha più posti liberi.', en: 'There are no places left.' },
              source: 'Accordo collettivo nazionale',
            },
            {
              ruleId: 'R-DS-2',
              passed: false,
              reason: {
                it: 'Lavora nello stesso studio associato del tuo medico attuale.',
                en: 'They work in the same group practice as your present doctor.',
              },
              source: 'Accordo collettivo nazionale',
              clearsOn: '2026-12-14',
            },
          ],
  }),
);

export const SEARCH_START = DoctorSearchStart.parse({
  zone: { id: 'legnano', name: 'Legnano' },
  kind: 'GP',
  age: 40,
});

export const ZONES = [
  Zone.parse({
    id: 'legnano',
    name: 'Legnano',
    municipalities: [
      { code: 'E514', name: 'Legnano' },
      { code: 'G324', name: 'Parabiago' },
    ],
  }),
  Zone.parse({
    id: 'magenta',
    name: 'Magenta',
    municipalities: [{ code: 'E801', name: 'Magenta' }],
  }),
];

export const PLACES = [
  Place.parse({
    code: 'E514',
    name: 'Legnano',
    province: 'MI',
    postcode: '20025',
    served: true,
    until: null,
  }),
  Place.parse({
    code: 'E515',
    name: 'Legnaro',
    province: 'PD',
    postcode: '35020',
    served: false,
    until: null,
  }),
];

export const ONESELF: BeneficiaryOption = {
  personId: '0198c1a0-0000-7000-8000-0000000000b1',
  name: 'Giulia',
  surname: 'Ferrari',
  birthDate: '1986-03-14',
  link: 'SELF',
  mayAct: true,
  mayDeclare: false,
  results: [],
};

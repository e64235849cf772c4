import type { CivilDate } from '#contract/civil-date.ts';
import { STAFF_ROLES } from '#contract/identity.ts';
import { POLICY_KEYS, PolicyKey } from '#contract/policy-parameters.ts';
import type { administrationIt } from '../i18n/it/administration.ts';

type Texts = (typeof administrationIt)['administration'];
export type FieldName = keyof Texts['field'];
export type KindName = keyof Texts['kind'];

/** How a field is filled in. */
export type FieldInput =
  | { as: 'text' | 'date' | 'number' | 'yes' | 'hours' | 'numbers' | 'words' | 'setting' }
  | {
      as: 'choice';
      options: readonly string[];
      words: 'role' | 'doctorKind' | 'appointmentKind' | 'sex' | 'locale' | 'policyKey';
    }
  | { as: 'reference'; to: KindName };

export type RecordField = FieldInput & {
  name: FieldName;
  /** It may stay empty. */
  optional?: boolean;
  /** Given once, when the record is made. */
  fixed?: boolean;
  /** Another field, which means nothing any more once this one is another. */
  empties?: FieldName;
  /** Asked when the record is made, or when it is changed, alone. */
  only?: 'MAKE' | 'CHANGE';
};

export interface RecordKind {
  name: KindName;
  /** Columns of the list; the first leads to the record. */
  columns: readonly FieldName[];
  fields: readonly RecordField[];
  /** What a new record begins with. */
  initial?: Readonly<Record<string, unknown>>;
  /** The same, where it hangs on the address or on the day. */
  begins?: (params: URLSearchParams, today: CivilDate) => Readonly<Record<string, unknown>>;
  /** Has records out of use, which a list can leave out. */
  hasUse?: boolean;
  removable?: boolean;
  /** Its records are there from the beginning. */
  closed?: boolean;
}

const validity: readonly RecordField[] = [
  { name: 'validFrom', as: 'date' },
  { name: 'validTo', as: 'date', optional: true },
];
const ACTIVE: RecordField = { name: 'active', as: 'yes' };

/** Every kind of record that administrators keep: how it is listed and filled in. */
export const RECORD_KINDS: readonly RecordKind[] = [
  {
    name: 'zones',
    columns: ['name', 'id', 'district', 'active'],
    fields: [
      { name: 'id', as: 'text', fixed: true },
      { name: 'name', as: 'text' },
      { name: 'district', as: 'text' },
      ACTIVE,
    ],
    initial: { active: true },
    hasUse: true,
  },
  {
    name: 'offices',
    columns: ['name', 'id', 'address', 'active'],
    fields: [
      { name: 'id', as: 'text', fixed: true },
      { name: 'name', as: 'text' },
      { name: 'address', as: 'text' },
      { name: 'phone', as: 'text' },
      { name: 'email', as: 'text' },
      ACTIVE,
    ],
    initial: { active: true },
    hasUse: true,
  },
  {
    name: 'municipalities',
    columns: ['name', 'code', 'postcode', 'zoneName', 'officeName', 'active'],
    fields: [
      { name: 'code', as: 'text', fixed: true },
      { name: 'istatCode', as: 'text' },
      { name: 'name', as: 'text' },
      { name: 'province', as: 'text' },
      { name: 'postcode', as: 'text' },
      { name: 'zoneId', as: 'reference', to: 'zones' },
      { name: 'officeId', as: 'reference', to: 'offices' },
      ACTIVE,
    ],
    initial: { active: true },
    hasUse: true,
  },
  {
    name: 'doctors',
    columns: ['surname', 'name', 'regionalCode', 'kind', 'zoneName', 'patientCount', 'maxPatients'],
    fields: [
      { name: 'regionalCode', as: 'text' },
      { name: 'kind', as: 'choice', options: ['GP', 'PAEDIATRICIAN'], words: 'doctorKind' },
      { name: 'surname', as: 'text' },
      { name: 'name', as: 'text' },
      { name: 'sex', as: 'choice', options: ['F', 'M'], words: 'sex' },
      { name: 'zoneId', as: 'reference', to: 'zones' },
      { name: 'maxPatients', as: 'number' },
      { name: 'selfLimit', as: 'number', optional: true },
      { name: 'externalPatients', as: 'number' },
      { name: 'visibleOnline', as: 'yes' },
      {
        name: 'appointmentKind',
        as: 'choice',
        options: ['TITULAR', 'PROVISIONAL'],
        words: 'appointmentKind',
      },
      { name: 'appointmentEnd', as: 'date', optional: true },
      { name: 'activeFrom', as: 'date' },
      { name: 'activeTo', as: 'date', optional: true },
      { name: 'languages', as: 'words' },
      { name: 'phone', as: 'text', optional: true },
      { name: 'email', as: 'text', optional: true },
    ],
    initial: {
      kind: 'GP',
      sex: 'F',
      maxPatients: 1500,
      externalPatients: 0,
      visibleOnline: true,
      appointmentKind: 'TITULAR',
      languages: [],
    },
  },
  {
    name: 'surgeries',
    columns: ['doctorName', 'street', 'postcode', 'municipalityName'],
    fields: [
      { name: 'doctorId', as: 'reference', to: 'doctors' },
      { name: 'street', as: 'text' },
      { name: 'postcode', as: 'text' },
      { name: 'municipalityCode', as: 'reference', to: 'municipalities' },
      { name: 'phone', as: 'text' },
      { name: 'byAppointment', as: 'yes' },
      { name: 'openingHours', as: 'hours' },
    ],
    initial: { byAppointment: false, openingHours: [] },
    removable: true,
  },
  {
    name: 'practice-memberships',
    columns: ['practiceName', 'practiceId', 'doctorName', 'validFrom', 'validTo'],
    fields: [
      { name: 'doctorId', as: 'reference', to: 'doctors' },
      { name: 'practiceId', as: 'text' },
      { name: 'practiceName', as: 'text' },
      ...validity,
    ],
    removable: true,
  },
  {
    name: 'substitutions',
    columns: ['substituteName', 'substitutedName', 'validFrom', 'validTo'],
    fields: [
      { name: 'substituteId', as: 'reference', to: 'doctors' },
      { name: 'substitutedId', as: 'reference', to: 'doctors' },
      ...validity,
    ],
    removable: true,
  },
  {
    name: 'staff',
    columns: ['surname', 'name', 'email', 'role', 'officeName', 'inRegistry', 'active'],
    fields: [
      { name: 'email', as: 'text', only: 'MAKE' },
      { name: 'surname', as: 'text' },
      { name: 'name', as: 'text' },
      { name: 'role', as: 'choice', options: STAFF_ROLES, words: 'role' },
      { name: 'officeId', as: 'reference', to: 'offices', optional: true },
      { name: 'fiscalCode', as: 'text', optional: true },
      { name: 'locale', as: 'choice', options: ['it', 'en'], words: 'locale' },
      { ...ACTIVE, only: 'CHANGE' },
    ],
    initial: { role: 'OPERATOR', locale: 'it' },
    hasUse: true,
  },
  {
    name: 'request-terms',
    columns: [
      'id',
      'takeChargeWorkingDays',
      'concludeDays',
      'integrationDays',
      'maxIntegrationRounds',
    ],
    fields: [
      { name: 'takeChargeWorkingDays', as: 'number' },
      { name: 'concludeDays', as: 'number' },
      { name: 'integrationDays', as: 'number' },
      { name: 'integrationReminderDays', as: 'numbers' },
      { name: 'maxIntegrationRounds', as: 'number' },
      { name: 'objectionDays', as: 'number' },
      { name: 'autoReleaseWorkingDays', as: 'number' },
    ],
    closed: true,
  },
  {
    name: 'policy-settings',
    columns: ['key', 'value', 'validFrom', 'validTo'],
    fields: [
      {
        name: 'key',
        as: 'choice',
        options: POLICY_KEYS,
        words: 'policyKey',
        fixed: true,
        empties: 'value',
      },
      { name: 'value', as: 'setting' },
      ...validity,
    ],
    begins: (params, today) => ({
      key: PolicyKey.safeParse(params.get('key')).data ?? 'profile',
      validFrom: today,
    }),
    removable: true,
  },
  {
    name: 'closing-days',
    columns: ['day', 'name', 'officeName'],
    fields: [
      { name: 'day', as: 'date' },
      { name: 'name', as: 'text' },
      { name: 'officeId', as: 'reference', to: 'offices', optional: true },
    ],
    removable: true,
  },
];

/** The kind of that name, if it is one. */
export function kindNamed(name: string | undefined): RecordKind | undefined {
  return RECORD_KINDS.find((kind) => kind.name === name);
}

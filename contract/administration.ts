import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { OpeningHours } from './doctor.ts';
import { Sex, StaffRole } from './identity.ts';
import { ListQuery } from './list-query.ts';
import { Locale, type Localized } from './localized.ts';
import { AppointmentKind, DoctorKind } from './registry.ts';

/**
 * What administrators keep (specification 1.2, ADMIN). Of each record: what is sent to make or
 * change one, whole; what is read of it also has `id` and `version`.
 */
const Code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9_-]{0,19}$/);
const Words = (most: number) => z.string().trim().min(1).max(most);
const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ]{5,20}$/);
const Email = z.email().max(254);
const MunicipalityCode = z.string().regex(/^[A-Z]\d{3}$/);
const Postcode = z.string().regex(/^\d{5}$/);

/** Query of a list of records: a text to look for, and whether those out of use count. */
export const RecordQuery = ListQuery.extend({
  q: z.string().trim().max(80).optional(),
  active: z.stringbool().optional(),
});

/** What is wrong with a field, told by the check of the whole record. */
type Tell = (field: string, it: string, en: string) => void;

interface RecordSchemas<S extends z.ZodRawShape> {
  /** To make one. */
  made: z.ZodObject<S, z.core.$strict>;
  /** To change one: the whole record, and the version that was seen. */
  changed: z.ZodObject<S & { version: z.ZodInt }, z.core.$strict>;
}

/** The two schemas of a record, with a check of what its fields say together. */
function record<S extends z.ZodRawShape>(
  shape: S,
  check: (record: z.infer<z.ZodObject<S>>, tell: Tell) => void = () => undefined,
): RecordSchemas<S> {
  const refine = (value: unknown, context: z.core.$RefinementCtx): void => {
    check(value as z.infer<z.ZodObject<S>>, (field, it, en) => {
      const said: Localized = { it, en };
      context.addIssue({ code: 'custom', path: [field], params: { said }, input: value });
    });
  };
  const version = z.int().min(1).describe('Version that was seen');
  return {
    made: z.strictObject(shape).superRefine(refine),
    changed: z.strictObject({ ...shape, version }).superRefine(refine),
  };
}

function inOrder(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  tell: Tell,
): void {
  if (validTo !== null && validTo < validFrom) {
    tell('validTo', 'La fine è prima dell’inizio.', 'It ends before it begins.');
  }
}

const validity = { validFrom: CivilDate, validTo: CivilDate.nullable() };

export const ZONE = record({
  id: Code,
  name: Words(80),
  district: Words(80),
  active: z.boolean(),
});

export const OFFICE = record({
  id: Code,
  name: Words(80),
  address: Words(160),
  phone: Phone,
  email: Email,
  active: z.boolean(),
});

export const MUNICIPALITY = record({
  code: MunicipalityCode.describe('Belfiore code, the one inside fiscal codes'),
  istatCode: z.string().regex(/^\d{6}$/),
  name: Words(80),
  province: z.string().regex(/^[A-Z]{2}$/),
  postcode: Postcode,
  zoneId: Code,
  officeId: Code,
  active: z.boolean(),
});

const MOST_PATIENTS = 3000;

export const DOCTOR = record(
  {
    regionalCode: z
      .string()
      .trim()
      .regex(/^[A-Z0-9]{4,10}$/),
    kind: DoctorKind,
    surname: Words(60),
    name: Words(60),
    sex: Sex,
    zoneId: Code,
    maxPatients: z.int().min(0).max(MOST_PATIENTS),
    selfLimit: z.int().min(0).max(MOST_PATIENTS).nullable(),
    externalPatients: z
      .int()
      .min(0)
      .max(MOST_PATIENTS)
      .describe('Patients in charge whom this registry does not hold'),
    visibleOnline: z.boolean(),
    appointmentKind: AppointmentKind,
    appointmentEnd: CivilDate.nullable(),
    activeFrom: CivilDate,
    activeTo: CivilDate.nullable(),
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(10),
    phone: Phone.nullable(),
    email: Email.nullable(),
  },
  (doctor, tell) => {
    if (doctor.selfLimit !== null && doctor.selfLimit > doctor.maxPatients) {
      tell(
        'selfLimit',
        'L’autolimitazione non può superare il massimale.',
        'The self-limit cannot be above the maximum of patients.',
      );
    }
    if (doctor.appointmentKind === 'PROVISIONAL' && doctor.appointmentEnd === null) {
      tell(
        'appointmentEnd',
        'Un incarico provvisorio ha una data di fine.',
        'A provisional appointment has a day on which it ends.',
      );
    }
    if (doctor.activeTo !== null && doctor.activeTo < doctor.activeFrom) {
      tell('activeTo', 'La fine è prima dell’inizio.', 'It ends before it begins.');
    }
  },
);

export const SURGERY = record(
  {
    doctorId: z.uuid(),
    street: Words(120),
    postcode: Postcode,
    municipalityCode: MunicipalityCode,
    phone: Phone,
    byAppointment: z.boolean(),
    openingHours: z.array(OpeningHours.strict()).max(28),
  },
  ({ openingHours }, tell) => {
    const overlaps = openingHours.some((one, at) =>
      openingHours.some(
        (other, index) =>
          index > at && one.weekday === other.weekday && one.from < other.to && other.from < one.to,
      ),
    );
    if (openingHours.some(({ from, to }) => from >= to) || overlaps) {
      tell(
        'openingHours',
        'Ogni orario finisce dopo l’inizio e non si sovrappone a un altro dello stesso giorno.',
        'Every stretch ends after it begins and overlaps no other of the same day.',
      );
    }
  },
);

export const PRACTICE_MEMBERSHIP = record(
  { doctorId: z.uuid(), practiceId: Code, practiceName: Words(80), ...validity },
  inOrder,
);

export const SUBSTITUTION = record(
  { substituteId: z.uuid(), substitutedId: z.uuid(), ...validity },
  (substitution, tell) => {
    inOrder(substitution, tell);
    if (substitution.substituteId === substitution.substitutedId) {
      tell(
        'substituteId',
        'Un medico non sostituisce se stesso.',
        'A doctor does not stand in for themselves.',
      );
    }
  },
);

export const CLOSING_DAY = record({
  day: CivilDate,
  officeId: Code.nullable().describe('null: every office'),
  name: Words(80),
});

/** Roles whose work is that of an office. */
export const OFFICE_ROLES: readonly StaffRole[] = ['OPERATOR', 'CARD_DESK_OPERATOR'];

const staffShape = {
  surname: Words(60),
  name: Words(60),
  role: StaffRole,
  officeId: Code.nullable(),
  locale: Locale,
  fiscalCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{11,16}$/)
    .nullish()
    .describe('Who they are in the registry, for LC-7; null: nobody of it; absent: as it is'),
};

function officeOfRole(
  { role, officeId }: { role: StaffRole; officeId: string | null },
  tell: Tell,
): void {
  if (officeId === null && OFFICE_ROLES.includes(role)) {
    tell('officeId', 'Chi ha questo ruolo lavora in un ufficio.', 'This role works in an office.');
  }
}

/** Somebody of the staff; the address is theirs alone and does not change. */
export const STAFF = record({ ...staffShape, active: z.boolean() }, officeOfRole);
export const STAFF_INVITATION = record({ ...staffShape, email: Email }, officeOfRole);
/** A line of a file of staff: who has the address, or is invited to it. */
export const STAFF_IMPORT = record(
  { ...staffShape, email: Email, active: z.boolean() },
  officeOfRole,
);

export const StaffRow = z.object({
  id: z.uuid(),
  version: z.int(),
  email: z.string(),
  ...staffShape,
  active: z.boolean(),
  invitedUntil: z.iso
    .datetime()
    .nullable()
    .describe('Until when the link they were sent is of use; null: they used it'),
  heldCases: z.int().describe('Open cases in their hands'),
  inRegistry: z.boolean().describe('It is known whose household is theirs (LC-7)'),
});
export type StaffRow = z.infer<typeof StaffRow>;

import { z } from 'zod';
import { STAFF } from '#contract/administration.ts';
import { StaffRole } from '#contract/identity.ts';
import type { Localized } from '#contract/localized.ts';
import type { Statement } from '../../db/sql.ts';
import { NOT_IN_REGISTRY, personOfCode } from '../../identity/staff-person.ts';
import type { AdminRecord, AdminResource, FieldFaults } from '../admin-resource.ts';
import { OFFICE_NAME } from './names.ts';

const HELD = `(select count(*) from case_file c where c.assignee_id = t.id
  and c.concluded_at is null and c.state <> 'DRAFT')::int`;

const END_SESSIONS: Statement = {
  name: 'admin_end_staff_sessions',
  text: 'update session set ended_at = $2 where staff_id = $1 and ended_at is null',
};

const WITHDRAW_INVITATION: Statement = {
  name: 'admin_withdraw_invitation',
  text: `update staff_member set enrolment_hash = null, enrolment_expires_at = null where id = $1`,
};

const ONESELF: Localized = {
  it: 'Non puoi cambiare il tuo ruolo né disattivarti: chiedi a un altro amministratore.',
  en: 'You cannot change your own role or put yourself out of use: ask another administrator.',
};

const TIE: Statement = {
  name: 'admin_tie_staff_to_person',
  text: 'update staff_member set person_id = $2 where id = $1',
};

/** What is said of who they are in the registry; undefined: nothing. */
function fiscalCodeOf(record: AdminRecord): string | null | undefined {
  const fiscalCode = record['fiscalCode'];
  return typeof fiscalCode === 'string' || fiscalCode === null ? fiscalCode : undefined;
}

/**
 * The staff: what they may do, where they work. Made by an invitation alone (invite-staff-member);
 * who leaves is put out of use and signed out in the same transaction.
 */
export const STAFF_MEMBERS: AdminResource = {
  name: 'staff',
  table: 'staff_member',
  key: { column: 'id', schema: z.uuid(), made: 'UUID' },
  ...STAFF,
  fields: {
    surname: { column: 'surname' },
    name: { column: 'name' },
    role: { column: 'role' },
    officeId: { column: 'office_id' },
    locale: { column: 'locale' },
    active: { column: 'active' },
    // Read and written of one record alone: no list holds fiscal codes.
    fiscalCode: {
      column: 'person_id',
      read: '(select p.fiscal_code from assisted_person p where p.id = t.person_id)',
      counted: true,
    },
  },
  beside: {
    email: { sql: 't.email', schema: z.string() },
    invitedUntil: {
      sql: `to_char(t.enrolment_expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      schema: z.iso.datetime().nullable(),
    },
    heldCases: { sql: HELD, schema: z.int() },
    inRegistry: { sql: 't.person_id is not null', schema: z.boolean() },
    officeName: { sql: OFFICE_NAME, schema: z.string().nullable() },
  },
  search: `search_key(concat_ws(' ', t.surname, t.name, t.email))`,
  order: 't.surname, t.name, t.id',
  filters: {
    role: { column: 't.role', schema: StaffRole },
    office: { column: 't.office_id', schema: z.string().max(20) },
  },
  constraints: { staff_member_office_id_foreign: 'officeId' },
  async faults(sql, { record, before, actorId }) {
    const faults: FieldFaults = {};
    const fiscalCode = fiscalCodeOf(record);
    if (typeof fiscalCode === 'string' && (await personOfCode(sql, fiscalCode)) === null) {
      faults['fiscalCode'] = NOT_IN_REGISTRY;
    }
    if (before?.['id'] === actorId) {
      if (record['active'] === false) {
        faults['active'] = ONESELF;
      }
      if (record['role'] !== before['role']) {
        faults['role'] = ONESELF;
      }
    }
    return faults;
  },
  async written(sql, key, { record, before, now }) {
    const fiscalCode = fiscalCodeOf(record);
    if (fiscalCode !== undefined) {
      await sql.rows(TIE, [key, fiscalCode === null ? null : await personOfCode(sql, fiscalCode)]);
    }
    const left = record['active'] === false && before?.['active'] === true;
    // Another role sees other things: what its pages hold open ends too.
    if (left || record['role'] !== before?.['role']) {
      await sql.rows(END_SESSIONS, [key, new Date(now)]);
    }
    if (left) {
      await sql.rows(WITHDRAW_INVITATION, [key]);
    }
  },
  // Of the staff the audit keeps what they may do, not who they are: that is the id.
  contacts: ['surname', 'name', 'email', 'fiscalCode'],
};

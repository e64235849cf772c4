import { z } from 'zod';
import { CLOSING_DAY, MUNICIPALITY, OFFICE, ZONE } from '#contract/administration.ts';
import type { Localized } from '#contract/localized.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import { forgetClosingDays } from '../../offices/closing-days.ts';
import { findPlace } from '../../offices/place-directory.ts';
import type { AdminAct, AdminResource, FieldFaults } from '../admin-resource.ts';
import { OFFICE_NAME, ZONE_NAME } from './names.ts';

const Code = z.string().min(1).max(40);

const ZONE_USED: Statement = {
  name: 'admin_zone_used',
  text: `select exists (select 1 from municipality where zone_id = $1 and active)
    or exists (select 1 from doctor where zone_id = $1 and (active_to is null or active_to >= $2::date))
    as used`,
};

const OFFICE_USED: Statement = {
  name: 'admin_office_used',
  text: `select ($2::date is not null and exists (select 1 from municipality where office_id = $1 and active))
    or exists (select 1 from staff_member where office_id = $1 and active)
    or exists (select 1 from case_file where office_id = $1 and concluded_at is null and state <> 'DRAFT')
    as used`,
};

const STILL_USED: Localized = {
  it: 'È ancora in uso: prima assegna ad altri i comuni, i medici, il personale e le pratiche aperte.',
  en: 'It is still in use: first give its municipalities, doctors, staff and open cases to others.',
};

/** Puts nothing out of use that something in use refers to. */
function unusedIfLeft(used: Statement) {
  return async (sql: Sql, { record, before, today }: AdminAct): Promise<FieldFaults> => {
    if (before === null || record['active'] === true || before['active'] === false) {
      return {};
    }
    const [row] = await sql.rows<{ used: boolean }>(used, [before['id'], today]);
    return row?.used === true ? { active: STILL_USED } : {};
  };
}

/** Zones, in which a citizen finds their doctor. */
export const ZONES: AdminResource = {
  name: 'zones',
  table: 'zone',
  key: { column: 'id', schema: Code, made: 'GIVEN' },
  ...ZONE,
  fields: {
    id: { column: 'id' },
    name: { column: 'name' },
    district: { column: 'district' },
    active: { column: 'active' },
  },
  search: `search_key(concat_ws(' ', t.id, t.name, t.district))`,
  order: 't.name, t.id',
  constraints: { zone_pkey: 'id' },
  faults: unusedIfLeft(ZONE_USED),
};

/** Offices, whose staff decides on the cases of their municipalities. */
export const OFFICES: AdminResource = {
  name: 'offices',
  table: 'office',
  key: { column: 'id', schema: Code, made: 'GIVEN' },
  ...OFFICE,
  fields: {
    id: { column: 'id' },
    name: { column: 'name' },
    address: { column: 'address' },
    phone: { column: 'phone' },
    email: { column: 'email' },
    active: { column: 'active' },
  },
  search: `search_key(concat_ws(' ', t.id, t.name, t.address))`,
  order: 't.name, t.id',
  constraints: { office_pkey: 'id' },
  faults: unusedIfLeft(OFFICE_USED),
  contacts: ['address', 'phone', 'email'],
};

const NO_SUCH_PLACE: Localized = {
  it: 'Nessun comune italiano esistente ha questo codice catastale.',
  en: 'No Italian municipality that exists has this code.',
};

/** Municipalities that the authority serves, with the zone and the office of each. */
export const MUNICIPALITIES: AdminResource = {
  name: 'municipalities',
  table: 'municipality',
  key: { column: 'code', schema: Code, made: 'GIVEN' },
  ...MUNICIPALITY,
  fields: {
    code: { column: 'code' },
    istatCode: { column: 'istat_code' },
    name: { column: 'name' },
    province: { column: 'province' },
    postcode: { column: 'postcode' },
    zoneId: { column: 'zone_id' },
    officeId: { column: 'office_id' },
    active: { column: 'active' },
  },
  beside: {
    zoneName: { sql: ZONE_NAME, schema: z.string() },
    officeName: { sql: OFFICE_NAME, schema: z.string() },
  },
  search: `search_key(concat_ws(' ', t.code, t.name, t.postcode))`,
  order: 't.name, t.code',
  filters: {
    zone: { column: 't.zone_id', schema: Code },
    office: { column: 't.office_id', schema: Code },
  },
  constraints: {
    municipality_pkey: 'code',
    municipality_istat_code_unique: 'istatCode',
    municipality_zone_id_foreign: 'zoneId',
    municipality_office_id_foreign: 'officeId',
  },
  async faults(_sql, { record, before }) {
    if (before !== null) {
      return {};
    }
    const place = await findPlace(String(record['code']));
    const exists = place !== undefined && place.province !== null && place.until === null;
    return exists ? {} : { code: NO_SUCH_PLACE };
  },
};

/** Days that are no working days, beyond the national ones: of an office or of all. */
export const CLOSING_DAYS: AdminResource = {
  name: 'closing-days',
  table: 'closing_day',
  key: { column: 'id', schema: z.coerce.number().int().min(1), made: 'SERIAL' },
  ...CLOSING_DAY,
  fields: {
    day: { column: 'day' },
    officeId: { column: 'office_id' },
    name: { column: 'name' },
  },
  beside: { officeName: { sql: OFFICE_NAME, schema: z.string().nullable() } },
  search: `search_key(concat_ws(' ', t.name, t.office_id, ${OFFICE_NAME}))`,
  order: 't.day desc, t.id',
  filters: { office: { column: 't.office_id', schema: Code } },
  constraints: { closing_day_once: 'day', closing_day_office_id_foreign: 'officeId' },
  removable: true,
  forget: ({ sql }) => forgetClosingDays(sql),
};

/** Where the authority works and when. */
export const TERRITORY: readonly AdminResource[] = [ZONES, OFFICES, MUNICIPALITIES, CLOSING_DAYS];

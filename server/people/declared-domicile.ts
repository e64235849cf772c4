import type { Address } from '#contract/address.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { RequestType } from '#contract/request-type.ts';
import { fieldsOf } from '#requests/asked.ts';
import {
  DOMICILE_MUNICIPALITY,
  domicileAnswers,
} from '#requests/domiciled-enrolment/domicile-fields.ts';
import { textOf } from '#requests/form-text.ts';
import { REQUESTS } from '#requests/index.ts';
import type { DeclaredDomicileFact } from '#rules/declared-domicile.ts';
import type { Sql, Statement } from '../db/sql.ts';

const SERVED: Statement = {
  name: 'served_municipality',
  text: `
    select zone_id as "zoneId", office_id as "officeId" from municipality where code = $1 and active`,
};

/** A municipality declared as the domicile: its zone, and the office whose case it is. */
export interface DeclaredDomicile extends DeclaredDomicileFact {
  officeId: string | null;
}

/** Whether a request of that type asks where the person lives (specification 3.7). */
function asksDomicile(type: RequestType): boolean {
  return fieldsOf(REQUESTS[type]).some(({ name }) => name === DOMICILE_MUNICIPALITY);
}

/** The domicile that a form declares; undefined where its type asks for none, or it says none yet. */
export async function declaredDomicile(
  sql: Sql,
  { type, form }: { type: RequestType; form: CaseForm },
): Promise<DeclaredDomicile | undefined> {
  const code = asksDomicile(type) ? textOf(form, DOMICILE_MUNICIPALITY) : undefined;
  if (code === undefined) {
    return undefined;
  }
  const [row] = await sql.rows<{ zoneId: string; officeId: string }>(SERVED, [code]);
  return row === undefined
    ? { served: false, officeId: null }
    : { served: true, zoneId: row.zoneId, officeId: row.officeId };
}

// The registry's, else what the account declared; only a domicile that this authority serves.
const KNOWN: Statement = {
  name: 'known_domicile',
  text: `
    select known.domicile from (
      select coalesce(p.health_domicile, case when a.person_id is not distinct from $2 then a.domicile end)
        as domicile
      from account a left join assisted_person p on p.id = $2 where a.id = $1) known
    join municipality m on m.code = known.domicile ->> 'municipalityCode' and m.active`,
};

/** The answers on the domicile that a new draft begins with: what is known is not typed again. */
export async function knownDomicile(
  sql: Sql,
  type: RequestType,
  accountId: string,
  beneficiaryId: string | null,
): Promise<CaseForm> {
  if (!asksDomicile(type)) {
    return {};
  }
  const [row] = await sql.rows<{ domicile: Address }>(KNOWN, [accountId, beneficiaryId]);
  return row === undefined ? {} : domicileAnswers(row.domicile);
}

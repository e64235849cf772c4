import type { CaseState } from '#contract/case-state.ts';
import type { DeskPreregistration } from '#contract/preregistration.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { hasLapsed } from '#rules/case-deadlines.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { preregistrationCodeHash } from './preregistration-code.ts';

const BY_CODE: Statement = {
  name: 'preregistration_by_code',
  text: `
    select c.id as "caseId", c.version, c.state, c.form, r.surname, r.name,
      r.fiscal_code as "fiscalCode", r.birth_date as "birthDate", r.email, r.mobile,
      r.confirm_by as "confirmBy", r.created_at as "createdAt",
      exists (select 1 from assisted_person p where p.fiscal_code = r.fiscal_code
        and p.birth_date = r.birth_date) as "inRegistry"
    from preregistration r join case_file c on c.id = r.case_id where r.code_hash = $1`,
};

type Row = Omit<DeskPreregistration, 'open' | 'madeOn'> & {
  state: CaseState;
  confirmBy: CivilDate;
  createdAt: Date;
};

/**
 * The pre-registration that a person at the desk shows the code of, at whatever office.
 * @throws DeskError not_found
 */
export async function findPreregistration(
  { sql, clock, config }: Pick<Deps, 'clock' | 'config'> & { sql: Sql },
  code: string,
): Promise<DeskPreregistration> {
  const [row] = await sql.rows<Row>(BY_CODE, [preregistrationCodeHash(config, code)]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  const { state, createdAt, ...rest } = row;
  return {
    ...rest,
    madeOn: civilDateOf(createdAt.getTime()),
    open: state === 'AWAITING_CONFIRMATION' && !hasLapsed(row.confirmBy, civilDateOf(clock.now())),
  };
}

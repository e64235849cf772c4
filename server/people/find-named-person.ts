import type { CaseForm } from '#contract/case-form.ts';
import { textOf } from '#requests/form-text.ts';
import type { NamedPersonFact } from '#rules/named-person.ts';
import { namesAgree } from '#rules/person-name.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { REPRESENTED_FACTS } from './load-representations.ts';

const NAMED_PERSON: Statement = {
  name: 'named_person',
  text: `select p.id, p.name, p.surname, ${REPRESENTED_FACTS}
    from assisted_person p where p.fiscal_code = $1`,
};

/** Whom a form names; null where code, name or surname disagree. */
export interface NamedPerson {
  named: NamedPersonFact | null;
  /** Whether the registry has the fiscal code, with another name. */
  namedCodeTaken: boolean;
}

/** Looks up whom a form names by fiscal code, name and surname. */
export async function findNamedPerson(sql: Sql, form: CaseForm): Promise<NamedPerson> {
  const [row] = await sql.rows<{
    id: string;
    name: string;
    surname: string;
    represented: Omit<NamedPersonFact, 'personId'>;
  }>(NAMED_PERSON, [textOf(form, 'personFiscalCode') ?? '']);
  const agrees =
    row !== undefined &&
    namesAgree(row.name, textOf(form, 'personName') ?? '') &&
    namesAgree(row.surname, textOf(form, 'personSurname') ?? '');
  return agrees
    ? { named: { ...row.represented, personId: row.id }, namedCodeTaken: false }
    : { named: null, namedCodeTaken: row !== undefined };
}

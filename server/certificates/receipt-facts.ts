import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentKind } from '#contract/document.ts';
import type { Locale } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { CaseTerms } from '#rules/case-deadlines.ts';
import { fieldsOf } from '#requests/asked.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { textOf } from '#requests/form-text.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { placeName } from '../people/person-record.ts';

export interface ReceiptDocument {
  kind: DocumentKind;
  fileName: string;
  /** Bytes. */
  size: number;
  pages: number | null;
}

/** What the receipt of a submitted case says; all of it stands still from the submission on. */
export interface ReceiptFacts {
  caseId: string;
  type: RequestType;
  locale: Locale;
  protocolNumber: string;
  submittedAt: Date;
  terms: CaseTerms;
  form: CaseForm;
  applicant: string;
  beneficiary: string | null;
  doctor: string | null;
  /** Names of the municipalities that the form names by their codes. */
  places: Readonly<Record<string, string>>;
  officeName: string | null;
  officeAddress: string | null;
  officePhone: string | null;
  documents: ReceiptDocument[];
}

const SUBMITTED_CASE: Statement = {
  name: 'receipt_of_case',
  text: `
    select c.id as "caseId", c.type, c.locale, c.protocol_number as "protocolNumber",
      c.submitted_at as "submittedAt", c.terms, c.form,
      coalesce(a.surname || ' ' || a.name || ' (' || a.fiscal_code || ')',
        p.surname || ' ' || p.name || ' (' || p.fiscal_code || ')') as applicant,
      case when a.id is not null and p.fiscal_code is distinct from a.fiscal_code
        then p.surname || ' ' || p.name || ' (' || p.fiscal_code || ')' end as beneficiary,
      o.name as "officeName", o.address as "officeAddress", o.phone as "officePhone"
    from case_file c
    left join account a on a.id = c.applicant_id
    left join assisted_person p on p.id = c.beneficiary_id
    left join office o on o.id = c.office_id
    where c.id = $1 and c.submitted_at is not null and c.protocol_number is not null
      and c.terms is not null`,
};

// What was uploaded later, for an integration, is not part of what was submitted.
const SUBMITTED_DOCUMENTS: Statement = {
  name: 'documents_of_receipt',
  text: `
    select kind, file_name as "fileName", size, pages from document
    where case_id = $1 and deleted_at is null and integration_round is null and status = 'READY'
    order by created_at, id`,
};

const DOCTOR: Statement = {
  name: 'doctor_of_receipt',
  text: `select surname || ' ' || name as name from doctor where id = $1`,
};

/** @returns undefined when there is no such case or it was not submitted yet */
export async function receiptFactsOf(sql: Sql, caseId: string): Promise<ReceiptFacts | undefined> {
  const [row] = await sql.rows<Omit<ReceiptFacts, 'documents' | 'doctor' | 'places'>>(
    SUBMITTED_CASE,
    [caseId],
  );
  if (row === undefined) {
    return undefined;
  }
  const documents = await sql.rows<ReceiptDocument>(SUBMITTED_DOCUMENTS, [caseId]);
  const doctorId = doctorOf(row.form);
  const [doctor] =
    doctorId === undefined ? [] : await sql.rows<{ name: string }>(DOCTOR, [doctorId]);
  return { ...row, documents, doctor: doctor?.name ?? null, places: await placesOf(row) };
}

async function placesOf({
  type,
  form,
}: Pick<ReceiptFacts, 'type' | 'form'>): Promise<Record<string, string>> {
  const codes = fieldsOf(REQUESTS[type])
    .filter(({ kind }) => kind === 'municipality')
    .flatMap(({ name }) => textOf(form, name) ?? []);
  return Object.fromEntries(
    await Promise.all(codes.map(async (code) => [code, await placeName(code)] as const)),
  );
}

import type { CivilDate } from '#contract/civil-date.ts';
import type { DocumentKind, GivenDocument } from '#contract/document.ts';
import type { RequestType } from '#contract/request-type.ts';
import { LASTING_KINDS, whoseDocument } from '#requests/given-before.ts';
import { REQUESTS } from '#requests/index.ts';
import type { LockedCase } from '../cases/locked-case.ts';
import { FOLLOWS_CASE } from '../cases/own-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

/** Of each kind, the latest. */
const MOST_OF_A_KIND = 5;

/** The case that wants documents: whose hands it is in, and for whom it is. */
export type WantingCase = Pick<
  LockedCase,
  'id' | 'type' | 'applicantId' | 'applicantPersonId' | 'beneficiaryId'
>;

/** A document of the citizen's that may be used again, and of which case it is. */
export interface GivenRow extends GivenDocument {
  storageKey: string;
  /** The case of the row, and whom that case is for; null: its applicant. */
  caseId: string;
  caseType: RequestType;
  beneficiaryId: string | null;
}

// Papers of another member of a family are not the citizen's to use again.
// A document that an operator asked another one for is not offered again, in whatever case it lies.
const GIVEN = `
  select d.id, d.kind, d.file_name as "fileName", d.media_type as "mediaType", d.size, d.pages,
    d.expires_on as "expiresOn", d.storage_key as "storageKey", d.case_id as "caseId",
    to_char(coalesce(d.given_at, d.created_at) at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "givenAt",
    c.type as "caseType", coalesce(f.type, c.type) as type, c.beneficiary_id as "beneficiaryId"
  from document d join case_file c on c.id = d.case_id
    left join case_file f on f.id = d.reused_from_id
  where d.owner_id = $1 and d.status = 'READY' and d.deleted_at is null and d.case_id <> $2
    and d.kind = any($3::text[]) and (d.expires_on is null or d.expires_on >= $4::date)
    and d.member_key is null
    and may_follow(c.applicant_id, c.beneficiary_id, $4::date)
    and not exists (
      select from document same join integration_round r on r.case_id = same.case_id
      where same.storage_key = d.storage_key and r.items @>
        jsonb_build_array(jsonb_build_object('documentId', same.id)))`;

const GIVEN_DOCUMENTS: Statement = {
  name: 'given_documents',
  text: `${GIVEN}
    and not exists (
      select from document here
      where here.case_id = $2 and here.storage_key = d.storage_key and here.deleted_at is null)
    order by d.created_at desc limit 200`,
};

const GIVEN_DOCUMENT: Statement = {
  name: 'given_document',
  text: `${GIVEN} and d.id = $5 for share of d`,
};

const WANTING_CASE: Statement = {
  name: 'case_wanting_documents',
  text: `
    select c.id, c.type, a.id as "applicantId", a.person_id as "applicantPersonId",
      c.beneficiary_id as "beneficiaryId"
    from case_file c join account a on a.id = $2
    where c.id = $1 and ${FOLLOWS_CASE}`,
};

/** A citizen's own case as one that wants documents. @throws DeskError not_found for any other */
export async function wantingCase(
  sql: Sql,
  accountId: string,
  caseId: string,
  today: CivilDate,
): Promise<WantingCase> {
  const [wanting] = await sql.rows<WantingCase>(WANTING_CASE, [caseId, accountId, today]);
  if (wanting === undefined) {
    throw new DeskError('not_found');
  }
  return wanting;
}

/**
 * The citizen's documents of earlier cases that a case may use again: of the kinds that it asks for,
 * of the same person, accepted, not expired. The latest of each kind, each file once.
 */
export async function givenDocuments(
  sql: Sql,
  wanting: WantingCase,
  today: CivilDate,
): Promise<GivenDocument[]> {
  const rows = await sql.rows<GivenRow>(GIVEN_DOCUMENTS, [
    wanting.applicantId,
    wanting.id,
    kindsOf(wanting.type),
    today,
  ]);
  const files = new Set<string>();
  const counts = new Map<DocumentKind, number>();
  return rows
    .filter((row) => isOfSamePerson(row, wanting))
    .filter(({ storageKey, kind }) => {
      const count = counts.get(kind) ?? 0;
      if (files.has(storageKey) || count >= MOST_OF_A_KIND) {
        return false;
      }
      files.add(storageKey);
      counts.set(kind, count + 1);
      return true;
    })
    .map(presentGiven);
}

/**
 * One of them by its id, its row held until the transaction ends: it is not deleted meanwhile.
 * @returns undefined for any that would not be offered: somebody else's, of another person, expired
 */
export async function holdGivenDocument(
  sql: Sql,
  wanting: WantingCase,
  documentId: string,
  today: CivilDate,
): Promise<GivenRow | undefined> {
  const [row] = await sql.rows<GivenRow>(GIVEN_DOCUMENT, [
    wanting.applicantId,
    wanting.id,
    kindsOf(wanting.type),
    today,
    documentId,
  ]);
  return row !== undefined && isOfSamePerson(row, wanting) ? row : undefined;
}

function kindsOf(type: RequestType): DocumentKind[] {
  return LASTING_KINDS.filter((kind) => whoseDocument(REQUESTS[type], kind) !== undefined);
}

function isOfSamePerson(row: GivenRow, wanting: WantingCase): boolean {
  const given = personOf(row.caseType, row.kind, row.beneficiaryId, wanting.applicantPersonId);
  const wanted = personOf(wanting.type, row.kind, wanting.beneficiaryId, wanting.applicantPersonId);
  return given !== undefined && given === wanted;
}

/** Whose a document is; null: the applicant, whom the registry does not know. */
function personOf(
  type: RequestType,
  kind: DocumentKind,
  beneficiaryId: string | null,
  applicantPersonId: string | null,
): string | null | undefined {
  const whose = whoseDocument(REQUESTS[type], kind);
  // A child whom the registry does not have yet gave nothing before.
  const unknown = whose === 'BENEFICIARY' && REQUESTS[type].newChild !== undefined;
  if (whose === undefined || unknown) {
    return undefined;
  }
  return whose === 'APPLICANT' ? applicantPersonId : (beneficiaryId ?? applicantPersonId);
}

function presentGiven({
  storageKey: _file,
  caseId: _case,
  caseType: _type,
  beneficiaryId: _person,
  ...given
}: GivenRow): GivenDocument {
  return given;
}

import type { DocumentKind } from '#contract/document.ts';

/** A document of a case that was checked and can be used, as the rules look at it. */
export interface CasePaper {
  kind: DocumentKind;
  /** Of a family: the member whose it is; null: of the whole request. */
  memberKey: string | null;
  /** Of a signed acceptance: the doctor who accepts. */
  doctorId: string | null;
}

/** SQL of the papers of a case, as CasePaper. */
export function papersOf(caseId: string): string {
  return `(select coalesce(jsonb_agg(distinct jsonb_build_object('kind', d.kind,
        'memberKey', d.member_key, 'doctorId', d.doctor_id)), '[]') from document d
      where d.case_id = ${caseId} and d.status = 'READY' and d.deleted_at is null)`;
}

/**
 * The papers that speak for one member of a family, or for the request where it is of one person:
 * a signature under another's paper is not theirs.
 */
export function ownPapers(
  papers: readonly CasePaper[],
  member: string | undefined,
): readonly CasePaper[] {
  return papers.filter(({ memberKey }) => memberKey === (member ?? null));
}

/**
 * Whether the person assisted, or the other parent, has signed (R-RP-1, R-RP-3): for this member of a
 * family, or for the whole request; what another adult signs for themselves is no such signature.
 */
export function isSigned(papers: readonly CasePaper[], member: string | undefined): boolean {
  return papers.some(
    ({ kind, memberKey }) =>
      kind === 'CONSENT' && (memberKey === null || memberKey === (member ?? null)),
  );
}

/** R-DS-8: whether a doctor's own signed acceptance is among them. */
export function isAcceptedBy(papers: readonly CasePaper[], doctor: string): boolean {
  return papers.some(({ kind, doctorId }) => kind === 'DOCTOR_ACCEPTANCE' && doctorId === doctor);
}

import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionKind, ExemptionStatus } from '#contract/exemption.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { lastDayOf } from '#rules/exemption-validity.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { isReceiptHash } from './receipt-hash.ts';

const BY_NUMBER: Statement = {
  name: 'certificate_by_number',
  text: `
    select id, kind, status, valid_to as "to", created_at as "createdAt"
    from exemption where certificate_number = $1`,
};

interface Row {
  id: string;
  kind: ExemptionKind;
  status: ExemptionStatus;
  to: CivilDate | null;
  createdAt: Date;
}

/** What the check of a certificate answers (R-DC-2): that we issued it, when, how it stands today. */
export interface CertificateCheck {
  known: boolean;
  type: null;
  issuedOn: CivilDate | null;
  certificate: 'VALID' | 'EXPIRED' | 'REVOKED' | null;
}

/**
 * Checks the certificate of an exemption. Neither the person nor the code is told: it may say what
 * somebody suffers from.
 * @param hash as its QR code holds it; without the right one nothing is known
 */
export async function checkCertificate(
  { sql, clock, config }: Pick<Deps, 'sql' | 'clock' | 'config'>,
  number: string,
  hash: string,
): Promise<CertificateCheck> {
  const [row] = await sql.rows<Row>(BY_NUMBER, [number]);
  const seal = row && { caseId: row.id, protocolNumber: number, submittedAt: row.createdAt };
  if (row === undefined || seal === undefined || !isReceiptHash(config, seal, hash)) {
    return { known: false, type: null, issuedOn: null, certificate: null };
  }
  const issuedOn = civilDateOf(row.createdAt.getTime());
  return { known: true, type: null, issuedOn, certificate: standing(row, clock.now()) };
}

function standing({ kind, status, to }: Row, now: number): CertificateCheck['certificate'] {
  const today = civilDateOf(now);
  const last = lastDayOf({ kind, ...(to === null ? {} : { to }) }, today);
  if (status !== 'ACTIVE') {
    return 'REVOKED';
  }
  return last !== undefined && last < today ? 'EXPIRED' : 'VALID';
}

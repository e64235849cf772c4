import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionKind, ExemptionOrigin, ExemptionStatus } from '#contract/exemption.ts';
import type { Locale } from '#contract/localized.ts';
import { entryOn } from '#rules/exemption-catalogue.ts';
import { spokenDate } from '#rules/spoken-date.ts';
import type { Config } from '../config.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { EXEMPTION_CERTIFICATE_TEXTS } from './exemption-certificate-texts.ts';
import { type ReceiptSeal, verificationAddress } from './receipt-hash.ts';
import { TaggedDocument } from './tagged-document.ts';
import { finishWithVerification } from './verification-part.ts';

/** What the certificate of an exemption says (R-EX-13). */
export interface CertificateFacts {
  id: string;
  number: string;
  code: string;
  kind: ExemptionKind;
  status: ExemptionStatus;
  origin: ExemptionOrigin;
  from: CivilDate;
  to: CivilDate | null;
  asDependant: boolean;
  person: string;
  fiscalCode: string;
  birthDate: CivilDate;
  createdAt: Date;
}

const CERTIFICATE: Statement = {
  name: 'certificate_of_exemption',
  text: `
    select x.id, x.certificate_number as number, x.code, x.kind, x.status, x.origin,
      x.valid_from as "from", x.valid_to as "to", x.holder_id is not null as "asDependant",
      p.surname || ' ' || p.name as person, p.fiscal_code as "fiscalCode",
      p.birth_date as "birthDate", x.created_at as "createdAt"
    from exemption x
    join assisted_person p on p.id = x.person_id
    join case_file c on c.id = $2
    where x.id = $1 and (x.opened_by_case = c.id or ($3 and x.person_id = c.beneficiary_id))`,
};

/**
 * An exemption as its certificate says it, reached through a case.
 * @param ofPerson also those of the person whom the case is for, whatever gave them
 * @returns undefined when the case has no such exemption
 */
export async function certificateFactsOf(
  sql: Sql,
  exemptionId: string,
  caseId: string,
  ofPerson: boolean,
): Promise<CertificateFacts | undefined> {
  const [row] = await sql.rows<CertificateFacts>(CERTIFICATE, [exemptionId, caseId, ofPerson]);
  return row;
}

/** What makes the certificate authentic, as the QR code proves it; the number belongs to the row. */
export function certificateSeal({ id, number, createdAt }: CertificateFacts): ReceiptSeal {
  return { caseId: id, protocolNumber: number, submittedAt: createdAt };
}

/** Writes the certificate of an exemption. The same facts give the same bytes: it is never stored. */
export async function writeExemptionCertificate(
  config: Config,
  facts: CertificateFacts,
  locale: Locale,
): Promise<Buffer> {
  const texts = EXEMPTION_CERTIFICATE_TEXTS[locale];
  const address = verificationAddress(config, certificateSeal(facts));
  const document = new TaggedDocument({
    title: `${texts.title} ${facts.number}`,
    locale,
    date: facts.createdAt,
  });
  document
    .paragraph(config.AUTHORITY_NAME)
    .title(texts.title)
    .fact(texts.number, facts.number)
    .paragraph(texts.intro(config.AUTHORITY_NAME))
    .fact(texts.person, facts.person)
    .fact(texts.fiscalCode, facts.fiscalCode)
    .fact(texts.born, spokenDate(facts.birthDate)[locale])
    .heading(texts.exemption)
    .fact(texts.code, facts.code)
    .fact(texts.kind, texts.kinds[facts.kind]);
  const scope = scopeOf(facts, locale);
  if (scope.length > 0) {
    document.fact(texts.covers, scope.join('; '));
  }
  if (facts.asDependant) {
    document.paragraph(texts.asDependant);
  }
  document
    .heading(texts.validity)
    .fact(texts.from, spokenDate(facts.from)[locale])
    .fact(texts.to, facts.to === null ? texts.withoutEnd : spokenDate(facts.to)[locale])
    .paragraph(texts.loss);
  return finishWithVerification(document, address, facts.number, locale);
}

function scopeOf({ code, from }: CertificateFacts, locale: Locale): string[] {
  const { scope } = EXEMPTION_CERTIFICATE_TEXTS[locale];
  const entry = entryOn(code, from);
  return [
    ...(entry?.specialistCare ? [scope[entry.specialistCare]] : []),
    ...(entry?.drugs ? [scope.DRUGS] : []),
  ];
}

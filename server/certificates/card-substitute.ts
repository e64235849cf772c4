import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import type { CardStatus } from '#contract/registry.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import { spokenDate } from '#rules/spoken-date.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { CARD_SUBSTITUTE_TEXTS } from './card-substitute-texts.ts';
import { isReceiptHash, type ReceiptSeal, verificationAddress } from './receipt-hash.ts';
import { TaggedDocument } from './tagged-document.ts';
import { finishWithVerification } from './verification-part.ts';

/** What the certificate says that stands for a card on its way (specification 3.12). */
export interface SubstituteFacts {
  cardId: string;
  protocolNumber: string;
  concludedAt: Date;
  number: string;
  status: CardStatus;
  issuedOn: CivilDate;
  expiresOn: CivilDate;
  person: string;
  fiscalCode: string;
  birthDate: CivilDate;
}

const SUBSTITUTE: Statement = {
  name: 'substitute_of_card',
  text: `
    select h.id as "cardId", c.protocol_number as "protocolNumber",
      c.concluded_at as "concludedAt", h.number, h.status, h.issued_on as "issuedOn",
      h.expires_on as "expiresOn", p.surname || ' ' || p.name as person,
      p.fiscal_code as "fiscalCode", p.birth_date as "birthDate"
    from health_card h
    join case_file c on c.id = h.ordered_by_case
    join assisted_person p on p.id = h.person_id
    where h.ordered_by_case = $1 and c.state = 'COMPLETED'`,
};

/** @returns undefined when the case ordered no card */
export async function substituteFactsOf(
  sql: Sql,
  caseId: string,
): Promise<SubstituteFacts | undefined> {
  const [row] = await sql.rows<SubstituteFacts>(SUBSTITUTE, [caseId]);
  return row;
}

/** Last day of the certificate: so many days as the policy said when the card was ordered. */
export function substituteEnd(
  { issuedOn }: Pick<SubstituteFacts, 'issuedOn'>,
  { cardSubstituteDays }: Pick<RegionalPolicy, 'cardSubstituteDays'>,
): CivilDate {
  return addDays(issuedOn, cardSubstituteDays);
}

/** The card's own id makes the seal another one than that of the request's receipt. */
function substituteSeal({ cardId, protocolNumber, concludedAt }: SubstituteFacts): ReceiptSeal {
  return { caseId: cardId, protocolNumber, submittedAt: concludedAt };
}

/** Writes the certificate. The same facts give the same bytes: it is never stored. */
export async function writeCardSubstitute(
  { sql, config }: Pick<Deps, 'sql' | 'config'>,
  facts: SubstituteFacts,
  locale: Locale,
): Promise<Buffer> {
  const policy = await currentPolicy(sql, config, facts.issuedOn);
  const texts = CARD_SUBSTITUTE_TEXTS[locale];
  const address = verificationAddress(config, substituteSeal(facts));
  const document = new TaggedDocument({
    title: `${texts.title} ${facts.protocolNumber}`,
    locale,
    date: facts.concludedAt,
  });
  document
    .paragraph(config.AUTHORITY_NAME)
    .title(texts.title)
    .paragraph(texts.intro(config.AUTHORITY_NAME))
    .fact(texts.protocol, facts.protocolNumber)
    .fact(texts.person, facts.person)
    .fact(texts.fiscalCode, facts.fiscalCode)
    .fact(texts.born, spokenDate(facts.birthDate)[locale])
    .heading(texts.card)
    .fact(texts.number, facts.number)
    .fact(texts.expires, spokenDate(facts.expiresOn)[locale])
    .heading(texts.validity)
    .fact(texts.from, spokenDate(facts.issuedOn)[locale])
    .fact(texts.to, spokenDate(substituteEnd(facts, policy))[locale])
    .paragraph(texts.until)
    .paragraph(texts.noChip);
  return finishWithVerification(document, address, facts.protocolNumber, locale);
}

/** What the check of such a certificate answers; nothing of the person, nor of the card's number. */
export interface SubstituteCheck {
  known: true;
  type: null;
  issuedOn: CivilDate;
  certificate: 'VALID' | 'EXPIRED' | 'REVOKED';
}

/** @returns undefined when the hash is not that of the case's certificate */
export async function checkSubstitute(
  { sql, clock, config }: Pick<Deps, 'sql' | 'clock' | 'config'>,
  caseId: string,
  hash: string,
): Promise<SubstituteCheck | undefined> {
  const facts = await substituteFactsOf(sql, caseId);
  if (facts === undefined || !isReceiptHash(config, substituteSeal(facts), hash)) {
    return undefined;
  }
  const policy = await currentPolicy(sql, config, facts.issuedOn);
  const over = substituteEnd(facts, policy) < civilDateOf(clock.now());
  const standing = over ? 'EXPIRED' : 'VALID';
  return {
    known: true,
    type: null,
    issuedOn: facts.issuedOn,
    certificate: facts.status === 'ISSUED' ? standing : 'REVOKED',
  };
}

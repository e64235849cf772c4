import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import type { EnrolmentKind, EnrolmentStatus } from '#contract/registry.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { letterStanding, type LetterStanding } from '#rules/enrolment-letter.ts';
import { spokenDate } from '#rules/spoken-date.ts';
import type { Config } from '../config.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { ENROLMENT_LETTER_TEXTS } from './enrolment-letter-texts.ts';
import { isReceiptHash, type ReceiptSeal, verificationAddress } from './receipt-hash.ts';
import { TaggedDocument } from './tagged-document.ts';
import { finishWithVerification } from './verification-part.ts';

/** What the letter of an enrolment says (specification 3.0, 3.7, 3.8). */
export interface LetterFacts {
  id: string;
  protocolNumber: string;
  concludedAt: Date;
  kind: EnrolmentKind;
  status: EnrolmentStatus;
  from: CivilDate;
  to: CivilDate | null;
  person: string;
  fiscalCode: string;
  birthDate: CivilDate;
  /** The doctor chosen by the same case, or kept by a renewal. */
  doctor: { name: string; until: CivilDate | null } | null;
  /** Last day of the card that the same case ordered. */
  cardExpiresOn: CivilDate | null;
}

const LETTERS: Statement = {
  name: 'enrolment_letters',
  text: `
    select e.id, c.protocol_number as "protocolNumber", c.concluded_at as "concludedAt", e.kind,
      e.status, e.valid_from as "from", e.valid_to as "to",
      p.surname || ' ' || p.name as person, p.fiscal_code as "fiscalCode",
      p.birth_date as "birthDate", (
        select jsonb_build_object('name', d.surname || ' ' || d.name, 'until', dc.valid_to)
        from doctor_choice dc join doctor d on d.id = dc.doctor_id
        where dc.person_id = e.person_id and dc.end_reason is distinct from 'VOIDED'
          and (dc.opened_by_case = c.id or (dc.valid_from <= e.valid_from
            and (dc.valid_to is null or dc.valid_to >= e.valid_from)))
        order by (dc.opened_by_case is not distinct from c.id) desc, dc.valid_from desc
        limit 1) as doctor,
      (select h.expires_on from health_card h
        where h.ordered_by_case = c.id and h.person_id = e.person_id
        order by h.issued_on desc limit 1) as "cardExpiresOn"
    from enrolment e
    join case_file c on c.id = e.opened_by_case
    join assisted_person p on p.id = e.person_id
    where e.opened_by_case = $1 and c.state = 'COMPLETED'
      and ($2::uuid is null or e.id = $2)
    order by p.surname, p.name, e.id limit 20`,
};

/**
 * The enrolments that a case began, as their letters say them.
 * @param enrolmentId that one alone; null: all of them
 */
export function letterFactsOf(
  sql: Sql,
  caseId: string,
  enrolmentId: string | null,
): Promise<LetterFacts[]> {
  return sql.rows<LetterFacts>(LETTERS, [caseId, enrolmentId]);
}

/** How the letter stands on a day. */
export function standingOfLetter(
  { status, to }: Pick<LetterFacts, 'status' | 'to'>,
  today: CivilDate,
): LetterStanding {
  return letterStanding({ status, ...(to === null ? {} : { to }) }, today);
}

/** The enrolment's own id makes the seal another one than that of the request's receipt. */
export function letterSeal({ id, protocolNumber, concludedAt }: LetterFacts): ReceiptSeal {
  return { caseId: id, protocolNumber, submittedAt: concludedAt };
}

/** Writes the letter. The same facts give the same bytes: it is never stored. */
export async function writeEnrolmentLetter(
  config: Config,
  facts: LetterFacts,
  locale: Locale,
): Promise<Buffer> {
  const texts = ENROLMENT_LETTER_TEXTS[locale];
  const { protocolNumber, from, to, cardExpiresOn } = facts;
  const document = new TaggedDocument({
    title: `${texts.title} ${protocolNumber}`,
    locale,
    date: facts.concludedAt,
  });
  document
    .paragraph(config.AUTHORITY_NAME)
    .title(texts.title)
    .paragraph(texts.intro(config.AUTHORITY_NAME))
    .fact(texts.protocol, protocolNumber)
    .fact(texts.person, facts.person)
    .fact(texts.fiscalCode, facts.fiscalCode)
    .fact(texts.born, spokenDate(facts.birthDate)[locale])
    .heading(texts.enrolment)
    .fact(texts.kind, texts.kinds[facts.kind])
    .fact(texts.from, spokenDate(from)[locale])
    .fact(texts.to, to === null ? texts.withoutEnd : spokenDate(to)[locale])
    .heading(texts.doctor);
  writeDoctor(document, facts, locale);
  document
    .heading(texts.card)
    .paragraph(
      cardExpiresOn === null ? texts.noCard : texts.cardOrdered(spokenDate(cardExpiresOn)[locale]),
    );
  if (to !== null) {
    document.paragraph(texts.renewal);
  }
  const address = verificationAddress(config, letterSeal(facts));
  return finishWithVerification(document, address, protocolNumber, locale);
}

function writeDoctor(document: TaggedDocument, { doctor }: LetterFacts, locale: Locale): void {
  const texts = ENROLMENT_LETTER_TEXTS[locale];
  if (doctor === null) {
    document.paragraph(texts.noDoctor);
    return;
  }
  document.paragraph(doctor.name);
  if (doctor.until !== null) {
    document.fact(texts.doctorUntil, spokenDate(doctor.until)[locale]);
  }
}

/** What the check of a letter answers; nothing of the person, nor of the kind of enrolment. */
export interface LetterCheck {
  known: true;
  type: null;
  issuedOn: CivilDate;
  certificate: LetterStanding;
}

/** @returns undefined when the hash is not that of a letter of the case */
export async function checkEnrolmentLetter(
  { sql, clock, config }: Pick<Deps, 'sql' | 'clock' | 'config'>,
  caseId: string,
  hash: string,
): Promise<LetterCheck | undefined> {
  const letters = await letterFactsOf(sql, caseId, null);
  const facts = letters.find((each) => isReceiptHash(config, letterSeal(each), hash));
  return (
    facts && {
      known: true,
      type: null,
      issuedOn: civilDateOf(facts.concludedAt.getTime()),
      certificate: standingOfLetter(facts, civilDateOf(clock.now())),
    }
  );
}

import type { Locale } from '#contract/localized.ts';
import { civilDateOf, localTimeOf } from '#rules/calendar.ts';
import { spokenDate } from '#rules/spoken-date.ts';
import { askedOf } from '#requests/asked.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { sayField } from '#requests/say-field.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Config } from '../config.ts';
import type { ReceiptDocument, ReceiptFacts } from './receipt-facts.ts';
import { verificationAddress } from './receipt-hash.ts';
import { RECEIPT_TEXTS, type ReceiptTexts } from './receipt-texts.ts';
import { TaggedDocument } from './tagged-document.ts';
import { finishWithVerification } from './verification-part.ts';

/**
 * Writes the receipt of a submitted case in the language it was submitted in. The same facts give
 * the same bytes, so it is never stored.
 */
export async function writeReceipt(config: Config, facts: ReceiptFacts): Promise<Buffer> {
  const { locale, submittedAt } = facts;
  const texts = RECEIPT_TEXTS[locale];
  const at = submittedAt.getTime();
  const address = verificationAddress(config, facts);
  const document = new TaggedDocument({
    title: `${texts.title} ${facts.protocolNumber}`,
    locale,
    date: submittedAt,
  });
  document
    .paragraph(texts.product)
    .title(texts.title)
    .fact(texts.protocol, facts.protocolNumber)
    .paragraph(texts.received(spokenDate(civilDateOf(at))[locale], timeOf(at)))
    .fact(texts.applicant, facts.applicant);
  if (facts.beneficiary !== null) {
    document.fact(texts.beneficiary, facts.beneficiary);
  }
  writeRequest(document, facts, texts);
  writeDocuments(document, facts.documents, texts, locale);
  document.heading(texts.declaration).paragraph(texts.declarationText);
  if (facts.officeName !== null) {
    const lines = [facts.officeName, facts.officeAddress, facts.officePhone];
    document.heading(texts.office).paragraph(lines.filter((line) => line !== null).join(' · '));
  }
  document
    .heading(texts.next)
    .paragraph(texts.takeCharge(facts.terms.takeChargeWorkingDays))
    .paragraph(texts.conclude(facts.terms.concludeDays))
    .paragraph(texts.silence);
  return finishWithVerification(document, address, facts.protocolNumber, locale);
}

function writeRequest(document: TaggedDocument, facts: ReceiptFacts, texts: ReceiptTexts): void {
  const { locale } = facts;
  const request = REQUESTS[facts.type];
  document.heading(texts.asked).fact(texts.request, request.title[locale]);
  for (const field of askedOf(request, facts.form).fields) {
    const value = sayAnswer(field, facts);
    if (value !== '') {
      document.fact(field.label[locale], value);
    }
  }
}

/** An answer in words: what the form keeps as an id or a code, by its name. */
function sayAnswer(field: FieldDefinition, { form, doctor, places, locale }: ReceiptFacts): string {
  if (field.kind === 'doctor') {
    return doctor ?? '';
  }
  const said = sayField(field, form[field.name], locale);
  return field.kind === 'municipality' ? (places[said] ?? said) : said;
}

function writeDocuments(
  document: TaggedDocument,
  documents: readonly ReceiptDocument[],
  texts: ReceiptTexts,
  locale: Locale,
): void {
  document.heading(texts.documents);
  if (documents.length === 0) {
    document.paragraph(texts.noDocuments);
    return;
  }
  document.list(
    documents.map(({ kind, fileName, size, pages }) =>
      [`${texts.kinds[kind]}: ${fileName}`, texts.pages(pages ?? 1), sizeOf(size, locale)].join(
        ', ',
      ),
    ),
  );
}

/** `1,2 MB` or `85 kB`. */
function sizeOf(bytes: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return bytes >= 1_000_000
    ? `${format.format(bytes / 1_000_000)} MB`
    : `${format.format(Math.max(1, Math.round(bytes / 1000)))} kB`;
}

function timeOf(at: number): string {
  const { hour, minute } = localTimeOf(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

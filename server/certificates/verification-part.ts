import type { Locale } from '#contract/localized.ts';
import { QR_POINTS, qrCode } from './qr-code.ts';
import { RECEIPT_TEXTS } from './receipt-texts.ts';
import type { TaggedDocument } from './tagged-document.ts';

/**
 * The last part of every paper: how it is checked, the address and its QR code; then the foot.
 * @param number as the foot of each page says it
 */
export function finishWithVerification(
  document: TaggedDocument,
  address: string,
  number: string,
  locale: Locale,
): Promise<Buffer> {
  const texts = RECEIPT_TEXTS[locale];
  return document
    .heading(texts.verify)
    .paragraph(texts.verifyText)
    .paragraph(address)
    .squares(qrCode(address), QR_POINTS, texts.qrCode(address))
    .finish((page, pages) => `${number} · ${texts.pageOf(page, pages)}`);
}

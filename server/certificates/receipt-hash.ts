import { timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import { keyedHash } from '../keyed-hash.ts';

/** What makes a receipt authentic: no two cases share it, and none of it ever changes. */
export interface ReceiptSeal {
  caseId: string;
  protocolNumber: string;
  submittedAt: Date;
}

const HEX_DIGITS = 32;

/** 128 bits of an HMAC in hex: proves that we issued the receipt, and tells nothing of the case. */
export function receiptHash(config: Config, seal: ReceiptSeal): string {
  const text = [seal.caseId, seal.protocolNumber, seal.submittedAt.toISOString()].join('\n');
  return keyedHash(config, 'receipt', text).slice(0, HEX_DIGITS);
}

/** Whether a hash is this receipt's, also one issued under a former key of the configuration. */
export function isReceiptHash(config: Config, seal: ReceiptSeal, hash: string): boolean {
  const given = Buffer.from(hash);
  return [config.UPLOAD_KEY, ...config.UPLOAD_KEYS_FORMER].some((UPLOAD_KEY) => {
    const own = UPLOAD_KEY === config.UPLOAD_KEY ? config : { ...config, UPLOAD_KEY };
    const expected = Buffer.from(receiptHash(own, seal));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Address of the page that checks a receipt; the QR code holds it. */
export function verificationAddress(config: Config, seal: ReceiptSeal): string {
  // A slash would end the segment of the path in some readers of QR codes.
  const number = encodeURIComponent(seal.protocolNumber.replace('/', '-'));
  return `${config.PUBLIC_URL.replace(/\/$/, '')}/verifica/${number}?h=${receiptHash(config, seal)}`;
}

import { describe, expect, it } from 'vitest';
import { documentNumber, isDocumentNumber } from '#rules/document-number.ts';

describe('numbers of documents (R-DC-4)', () => {
  it('have year, type, sequence and two check digits', () => {
    expect(documentNumber(2026, 'ES', 12)).toMatch(/^2026-ES-00000012-\d{2}$/);
    expect(isDocumentNumber(documentNumber(2026, 'ES', 12))).toBe(true);
  });

  it('find any one wrong digit, and two that changed places', () => {
    for (let sequence = 1; sequence < 300; sequence += 1) {
      const number = documentNumber(2026, 'ES', sequence);
      for (let at = 8; at < 16; at += 1) {
        const digit = (Number(number[at]) + 1 + (sequence % 9)) % 10;
        const wrong = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
        expect(isDocumentNumber(wrong)).toBe(wrong === number);
        const turned = `${number.slice(0, at - 1)}${number[at]}${number[at - 1]}${number.slice(at + 1)}`;
        expect(isDocumentNumber(turned)).toBe(turned === number);
      }
    }
  });

  it.each(['', '2026/0000012', '2026-ES-12-34', '2026-es-00000012-34'])('%s is none', (text) => {
    expect(isDocumentNumber(text)).toBe(false);
  });
});

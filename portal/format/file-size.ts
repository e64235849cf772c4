import type { Locale } from '#contract/localized.ts';

/** A size in bytes as people read it: "1,4 MB", "320 KB". */
export function fileSize(bytes: number, locale: Locale): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return bytes >= 1024 * 1024
    ? `${number.format(bytes / (1024 * 1024))} MB`
    : `${number.format(Math.max(1, Math.round(bytes / 1024)))} KB`;
}

import type { TextKey } from '../i18n/catalogues.ts';

const KNOWN = {
  stale_version: 'bulk.why.stale_version',
  wrong_state: 'bulk.why.wrong_state',
  not_allowed: 'bulk.why.not_allowed',
  household_case: 'bulk.why.household_case',
  rules_failed: 'bulk.why.rules_failed',
  not_found: 'bulk.why.not_found',
} as const satisfies Record<string, TextKey>;

const isKnown = (code: string): code is keyof typeof KNOWN => code in KNOWN;

/** The words for why one case of many was refused. */
export function refusalKey(code: string | null): TextKey {
  return code !== null && isKnown(code) ? KNOWN[code] : 'bulk.why.other';
}

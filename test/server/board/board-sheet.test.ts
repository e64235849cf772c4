import { expect, it } from 'vitest';
import type { Board, PeriodFigures } from '#contract/board.ts';
import { boardSheet } from '#server/board/board-sheet.ts';

const NOTHING_OPEN = {
  open: 0,
  overdue: 0,
  dueSoon: 0,
  byState: [],
  byType: [],
  byOffice: [],
  byOperator: [],
  byAge: [],
} as unknown as Board;

function rowsOf(item: string, locale: 'it' | 'en'): unknown[] {
  const period = { days: [], times: [], accepted: [], missing: [{ item, accepted: 3 }] };
  return (boardSheet(NOTHING_OPEN, period as unknown as PeriodFigures, locale).at(-1) ?? []).slice(
    1,
  );
}

it.each([
  ['HEALTH_CARD', 'it', 'Tessera sanitaria'],
  ['HEALTH_CARD', 'en', 'Health card'],
  ['TEXT', 'it', 'Un chiarimento'],
  ['FIELD', 'en', 'A detail of the request'],
  ['OF_AN_OLDER_VERSION', 'it', 'OF_AN_OLDER_VERSION'],
] as const)('what was missing, %s, is named in words (%s)', (item, locale, words) => {
  expect(rowsOf(item, locale)).toEqual([words, locale === 'it' ? 'Accettate' : 'Accepted', 3]);
});

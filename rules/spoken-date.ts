import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';

const MONTHS_IT =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  );
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function parts(date: CivilDate): { day: number; month: number; year: string } {
  return {
    day: Number(date.slice(8, 10)),
    month: Number(date.slice(5, 7)) - 1,
    year: date.slice(0, 4),
  };
}

/** `2026-12-01` as `1° dicembre 2026` and `1 December 2026`. */
export function spokenDate(date: CivilDate): Localized {
  const { day, month, year } = parts(date);
  return {
    it: `${day === 1 ? '1°' : day} ${MONTHS_IT[month]} ${year}`,
    en: `${day} ${MONTHS_EN[month]} ${year}`,
  };
}

/** Italian articles melt with the day: `il 14`, but `l'8` and `l'11`. */
function italianArticle(date: CivilDate, before: string, beforeVowel: string): string {
  const day = date.slice(8, 10);
  return `${day === '08' || day === '11' ? beforeVowel : `${before} `}${spokenDate(date).it}`;
}

/** `il 14 dicembre 2026` / `on 14 December 2026`. */
export function onDate(date: CivilDate): Localized {
  return { it: italianArticle(date, 'il', "l'"), en: `on ${spokenDate(date).en}` };
}

/** `dal 14 dicembre 2026` / `from 14 December 2026`. */
export function fromDate(date: CivilDate): Localized {
  return { it: italianArticle(date, 'dal', "dall'"), en: `from ${spokenDate(date).en}` };
}

/** `fino al 14 dicembre 2026` / `until 14 December 2026`. */
export function untilDate(date: CivilDate): Localized {
  return { it: italianArticle(date, 'fino al', "fino all'"), en: `until ${spokenDate(date).en}` };
}

import type { Board, DurationMeasure, PeriodFigures } from '#contract/board.ts';
import { CASE_STATE_TEXTS } from '#contract/case-state-texts.ts';
import { DocumentKind } from '#contract/document.ts';
import type { Locale, Localized } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import { RECEIPT_TEXTS } from '../certificates/receipt-texts.ts';
import type { SheetRow } from '../exports/sheet-cell.ts';

const HEADING: readonly Localized[] = [
  { it: 'Sezione', en: 'Section' },
  { it: 'Voce', en: 'Entry' },
  { it: 'Misura', en: 'Measure' },
  { it: 'Valore', en: 'Value' },
];

const WORDS = {
  open: { it: 'Pratiche aperte', en: 'Open cases' },
  overdue: { it: 'In ritardo', en: 'Overdue' },
  dueSoon: { it: 'In scadenza', en: 'Due soon' },
  byState: { it: 'Per stato', en: 'By state' },
  byType: { it: 'Per tipo di richiesta', en: 'By type of request' },
  byOffice: { it: 'Per ufficio', en: 'By office' },
  byOperator: { it: 'Per operatore', en: 'By operator' },
  byAge: { it: 'Per età', en: 'By age' },
  byDay: { it: 'Giorno per giorno', en: 'Day by day' },
  times: { it: 'Tempi delle pratiche decise', en: 'Times of decided cases' },
  accepted: { it: 'Accettate senza integrazione', en: 'Accepted without integration' },
  missing: {
    it: 'Che cosa mancava nelle pratiche accettate',
    en: 'What was missing in accepted cases',
  },
  all: { it: 'Tutte', en: 'All' },
  nobody: { it: 'Non assegnate', en: 'Not assigned' },
  submitted: { it: 'Arrivate', en: 'Came in' },
  decided: { it: 'Decise', en: 'Decided' },
  acceptedCount: { it: 'Accettate', en: 'Accepted' },
  withoutIntegration: { it: 'Senza integrazione', en: 'Without integration' },
} as const satisfies Record<string, Localized>;

const TIMES: Readonly<Record<DurationMeasure, { median: Localized; p90: Localized }>> = {
  TAKE: {
    median: { it: 'Presa in carico: metà entro, giorni', en: 'Taken: half within, days' },
    p90: { it: 'Presa in carico: 9 su 10 entro, giorni', en: 'Taken: 9 of 10 within, days' },
  },
  CONCLUDE: {
    median: { it: 'Conclusione: metà entro, giorni', en: 'Concluded: half within, days' },
    p90: { it: 'Conclusione: 9 su 10 entro, giorni', en: 'Concluded: 9 of 10 within, days' },
  },
};

const ITEMS = {
  TEXT: { it: 'Un chiarimento', en: 'A clarification' },
  FIELD: { it: 'Un dato della richiesta', en: 'A detail of the request' },
} as const satisfies Record<string, Localized>;

/** The board as rows of section, entry, measure and value: what a spreadsheet can turn as it likes. */
export function boardSheet(board: Board, period: PeriodFigures, locale: Locale): SheetRow[] {
  const say = (text: Localized): string => text[locale];
  return [
    HEADING.map((heading) => say(heading)),
    ...openRows(board, locale),
    ...dayRows(period, locale),
    ...period.times.flatMap(({ type, measure, cases, medianDays, p90Days }) => [
      [say(WORDS.times), typeWords(type, locale), say(WORDS.decided), cases],
      [say(WORDS.times), typeWords(type, locale), say(TIMES[measure].median), medianDays],
      [say(WORDS.times), typeWords(type, locale), say(TIMES[measure].p90), p90Days],
    ]),
    ...period.accepted.flatMap(({ type, accepted, withoutIntegration }) => [
      [say(WORDS.accepted), typeWords(type, locale), say(WORDS.acceptedCount), accepted],
      [
        say(WORDS.accepted),
        typeWords(type, locale),
        say(WORDS.withoutIntegration),
        withoutIntegration,
      ],
    ]),
    ...period.missing.map(({ item, accepted }) => [
      say(WORDS.missing),
      itemWords(item, locale),
      say(WORDS.acceptedCount),
      accepted,
    ]),
  ];
}

/** What was missing, as the board names it: a kind of document, or what else was asked for. */
function itemWords(item: string, locale: Locale): string {
  const kind = DocumentKind.safeParse(item).data;
  if (kind !== undefined) {
    return RECEIPT_TEXTS[locale].kinds[kind];
  }
  return item === 'TEXT' || item === 'FIELD' ? ITEMS[item][locale] : item;
}

function typeWords(type: RequestType | null, locale: Locale): string {
  return (type === null ? WORDS.all : REQUESTS[type].title)[locale];
}

function openRows(board: Board, locale: Locale): SheetRow[] {
  const row = (section: Localized, entry: string, measure: Localized, value: number): SheetRow => [
    section[locale],
    entry,
    measure[locale],
    value,
  ];
  const all = WORDS.all[locale];
  return [
    row(WORDS.open, all, WORDS.open, board.open),
    row(WORDS.open, all, WORDS.overdue, board.overdue),
    row(WORDS.open, all, WORDS.dueSoon, board.dueSoon),
    ...board.byState.map(({ state, count }) =>
      row(WORDS.byState, CASE_STATE_TEXTS[state][locale], WORDS.open, count),
    ),
    ...board.byType.map(({ type, count }) =>
      row(WORDS.byType, typeWords(type, locale), WORDS.open, count),
    ),
    ...board.byOffice.map(({ officeName, count }) =>
      row(WORDS.byOffice, officeName, WORDS.open, count),
    ),
    ...board.byOperator.flatMap(({ staffId, name, count, overdue, dueSoon }) => {
      const who = staffId === null ? WORDS.nobody[locale] : name;
      return [
        row(WORDS.byOperator, who, WORDS.open, count),
        row(WORDS.byOperator, who, WORDS.dueSoon, dueSoon),
        row(WORDS.byOperator, who, WORDS.overdue, overdue),
      ];
    }),
    ...board.byAge.map(({ fromDays, toDays, count }) =>
      row(
        WORDS.byAge,
        toDays === null ? `${fromDays}+` : `${fromDays}–${toDays}`,
        WORDS.open,
        count,
      ),
    ),
  ];
}

const ENDS = [
  ['completed', CASE_STATE_TEXTS.COMPLETED],
  ['rejected', CASE_STATE_TEXTS.REJECTED],
  ['withdrawn', CASE_STATE_TEXTS.WITHDRAWN],
  ['expired', CASE_STATE_TEXTS.EXPIRED],
] as const;

function dayRows({ days }: PeriodFigures, locale: Locale): SheetRow[] {
  const section = WORDS.byDay[locale];
  return days.flatMap((day): SheetRow[] => [
    [section, { day: day.day }, WORDS.submitted[locale], day.submitted],
    ...ENDS.map(([name, words]): SheetRow => [section, { day: day.day }, words[locale], day[name]]),
  ]);
}

import { DocumentKind } from '#contract/document.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import { formatDate } from '../../format/format-date.ts';
import type { Text } from '../../i18n/i18n-provider.ts';
import type { QueueFilter } from './queue-views.ts';

/** A filter that comes from a figure of the board, and the parts that it is made of. */
export interface BoardFilter {
  label: string;
  parts: readonly (keyof QueueFilter)[];
}

/** What an integration asked for, in words. @param item a kind of document or of item */
export function itemWords(item: string, text: Text): string {
  const kind = DocumentKind.safeParse(item).data;
  if (kind !== undefined) {
    return text(`words.documentKind.${kind}`);
  }
  return item === 'TEXT' || item === 'FIELD' ? text(`board.item.${item}`) : item;
}

/** The filters of a queue that no field of it shows, each to be taken away by itself. */
export function boardFilters(filter: QueueFilter, text: Text, locale: Locale): BoardFilter[] {
  const day = (date: CivilDate | undefined): string =>
    date === undefined ? '…' : formatDate(date, locale);
  const { submittedFrom, submittedTo, concludedFrom, concludedTo } = filter;
  const { integrated, missing, waitedDays, lastedDays } = filter;
  const found: (BoardFilter | false)[] = [
    (submittedFrom ?? submittedTo) !== undefined && {
      label: text('board.filterSubmitted', { from: day(submittedFrom), to: day(submittedTo) }),
      parts: ['submittedFrom', 'submittedTo'],
    },
    (concludedFrom ?? concludedTo) !== undefined && {
      label: text('board.filterEnded', { from: day(concludedFrom), to: day(concludedTo) }),
      parts: ['concludedFrom', 'concludedTo'],
    },
    integrated !== undefined && {
      label: text(`board.filterIntegrated.${integrated}`),
      parts: ['integrated'],
    },
    missing !== undefined && {
      label: text('board.filterMissing', { what: itemWords(missing, text) }),
      parts: ['missing'],
    },
    waitedDays !== undefined && {
      label: text('board.filterWaited', { days: waitedDays }),
      parts: ['waitedDays'],
    },
    lastedDays !== undefined && {
      label: text('board.filterLasted', { days: lastedDays }),
      parts: ['lastedDays'],
    },
  ];
  return found.filter((each) => each !== false);
}

/** The filter without some of its parts. */
export function withoutParts(
  filter: QueueFilter,
  parts: readonly (keyof QueueFilter)[],
): QueueFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([part]) => !parts.some((gone) => gone === part)),
  );
}

import { belfioreConnector } from '@marketto/belfiore-connector-embedded';
import type { CivilDate } from '#contract/civil-date.ts';
import { searchText } from '../db/search-text.ts';

/** A municipality or a foreign state, by the code that fiscal codes hold. */
export interface DirectoryPlace {
  code: string;
  name: string;
  /** Two letters; null for a foreign state. */
  province: string | null;
  /** Last day it existed; null where it still does. */
  until: CivilDate | null;
}

interface Directory {
  byCode: ReadonlyMap<string, DirectoryPlace>;
  /** One entry for each word a name starts at, in order: a prefix is a stretch of them. */
  entries: readonly { key: string; place: DirectoryPlace; whole: boolean }[];
}

let directory: Promise<Directory> | undefined;

/**
 * Reads the directory of places: every Italian municipality since 1861, those suppressed included
 * (people born there keep its code), and foreign states. Takes about half a second, once a process;
 * the server calls it at start so that nobody waits for it.
 */
export async function openPlaceDirectory(): Promise<void> {
  directory ??= readDirectory();
  await directory;
}

/** The place with this Belfiore code. */
export async function findPlace(code: string): Promise<DirectoryPlace | undefined> {
  directory ??= readDirectory();
  return (await directory).byCode.get(code);
}

/**
 * Places whose name, or a word of it, starts with the text: names that start with it first, then
 * those that still exist, then by name. Case, accents and apostrophes do not count.
 * @param limit how many at most
 * @param wanted which places count; all where absent
 */
export async function searchPlaces(
  text: string,
  limit: number,
  wanted: (place: DirectoryPlace) => boolean = () => true,
): Promise<DirectoryPlace[]> {
  directory ??= readDirectory();
  const { entries } = await directory;
  const prefix = searchText(text);
  if (prefix === '') {
    return [];
  }
  const found = new Map<DirectoryPlace, number>();
  for (let at = firstAtLeast(entries, prefix); at < entries.length; at += 1) {
    const { key, place, whole } = entries[at]!;
    if (!key.startsWith(prefix)) {
      break;
    }
    if (wanted(place)) {
      const rank = rankOf(key === prefix, whole, place);
      found.set(place, Math.min(rank, found.get(place) ?? rank));
    }
  }
  return [...found]
    .toSorted(([one, a], [other, b]) => a - b || one.name.localeCompare(other.name, 'it'))
    .slice(0, limit)
    .map(([place]) => place);
}

/** Less is better: the very name, a name that starts so, a word that does; each first if it exists. */
function rankOf(exact: boolean, whole: boolean, place: DirectoryPlace): number {
  const likeness = whole ? (exact ? 0 : 2) : 4;
  return likeness + (place.until === null ? 0 : 1);
}

function firstAtLeast(entries: Directory['entries'], prefix: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (entries[middle]!.key < prefix) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

async function readDirectory(): Promise<Directory> {
  const places = (await belfioreConnector.toArray()).map(
    ({ belfioreCode, name, province, expirationDate }): DirectoryPlace => ({
      code: belfioreCode,
      name: repairName(name),
      province: province ?? null,
      until: lastDay(expirationDate),
    }),
  );
  const entries = places.flatMap((place) => {
    const words = searchText(place.name).split(' ');
    return words.map((_, at) => ({ key: words.slice(at).join(' '), place, whole: at === 0 }));
  });
  return {
    byCode: new Map(places.map((place) => [place.code, place])),
    entries: entries.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
  };
}

/** The data give the year 9999 to what still exists, and the last second of a day to the rest. */
function lastDay(end: Date | undefined): CivilDate | null {
  return end === undefined || end.getUTCFullYear() >= 9999 ? null : end.toISOString().slice(0, 10);
}

/**
 * A few names of the data are UTF-8 that was once read as Latin-1 ("CittÃ  della Pieve"), two of
 * them without their last byte.
 */
function repairName(name: string): string {
  const whole = name.replace(/[ÃĂ]$/, 'à');
  return whole.includes('Ã') ? Buffer.from(whole, 'latin1').toString('utf8') : whole;
}

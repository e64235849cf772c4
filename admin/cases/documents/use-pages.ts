import { type RefObject, useState } from 'react';
import { pageAt } from './view-of-document.ts';

interface Pages {
  /** The page that is looked at, counted from 1. */
  page: number;
  /** Looks where the area stands now. */
  follow: () => void;
  /** Begins at the first page of another document. */
  restart: () => void;
  /** Goes to the page before or after. */
  step: (by: -1 | 1) => void;
}

/** The pages of a document in a scrolling area: which one is looked at, and the way to the others. */
export function usePages(area: RefObject<HTMLElement | null>): Pages {
  const [page, setPage] = useState(1);
  const sheets = (): HTMLElement[] => [
    ...(area.current?.querySelectorAll<HTMLElement>('[data-sheet]') ?? []),
  ];
  const seen = (): number => {
    const { scrollTop = 0, clientHeight = 0 } = area.current ?? {};
    const tops = sheets().map(({ offsetTop }) => offsetTop);
    return pageAt(tops, scrollTop, clientHeight);
  };
  return {
    page,
    follow: () => setPage(seen() + 1),
    restart: () => setPage(1),
    step: (by) => {
      const all = sheets();
      const next = Math.min(all.length - 1, Math.max(0, seen() + by));
      area.current?.scrollTo({ top: (all[next]?.offsetTop ?? 0) - 8 });
      setPage(next + 1);
    },
  };
}

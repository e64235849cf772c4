const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 6;

/** The zoom after a step, within what is of use; 1 fits the width. */
export function zoomBy(zoom: number, factor: number): number {
  const next = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom * factor));
  // Steps down after steps up come back to exactly 1.
  return Math.abs(next - 1) < 0.01 ? 1 : next;
}

/** One quarter turn more, to the right or to the left: 0 to 3, counted to the right. */
export function turned(rotation: number, by: -1 | 1): number {
  return (rotation + by + 4) % 4;
}

/**
 * The page that is looked at: the last one that begins in the upper half of what is seen.
 * @param tops where each page begins, from the top of the first
 * @returns counted from 0
 */
export function pageAt(tops: readonly number[], scrolled: number, height: number): number {
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= scrolled + height / 2),
  );
}

/** The place after a step over so many documents, around the ends. */
export function stepOver(index: number, step: -1 | 1, total: number): number {
  return total === 0 ? 0 : (index + step + total) % total;
}

/** What was measured on the full desk; milliseconds until the whole answer was there. */
export interface FullDeskFigure {
  what: string;
  /** Rows, seconds or whatever else is told beside the times. */
  told?: string;
  p50: number;
  p95: number;
}

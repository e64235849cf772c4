import type { BoardRow } from './board-rows.ts';
import { BoardBars } from './BoardBars.tsx';
import { BoardTable } from './BoardTable.tsx';
import { ChartOrTable } from './ChartOrTable.tsx';

/** Cases by one criterion, as bars or as a table. */
export function BoardSection({ title, rows }: { title: string; rows: readonly BoardRow[] }) {
  return (
    <ChartOrTable
      title={title}
      chart={<BoardBars rows={rows} />}
      table={<BoardTable title={title} rows={rows} />}
    />
  );
}

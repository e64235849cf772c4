import type { StaffRole } from '#contract/identity.ts';
import { Readable } from 'node:stream';
import { Board, BoardQuery, PeriodFigures, PeriodQuery } from '#contract/board.ts';
import { BoardSheetQuery } from '#contract/export.ts';
import { recordReading } from '../audit/record-reading.ts';
import { sendSheet } from '../exports/send-sheet.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { boardSheet } from './board-sheet.ts';
import { openCases } from './open-cases.ts';
import { periodFigures } from './period-figures.ts';

const SUPERVISORS: readonly StaffRole[] = ['SUPERVISOR'];
const TAG = 'board';

/** What supervisors see of the whole. */
export const boardRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/board',
      summary: 'Open cases by state, type, office, operator and age',
      tag: TAG,
      query: BoardQuery,
      response: Board,
    },
    SUPERVISORS,
    async ({ deps, query }) => openCases(deps.sql, deps.clock.now(), query.office),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/board/period',
      summary: 'Intake, outcome, times and integrations of a period',
      tag: TAG,
      query: PeriodQuery,
      response: PeriodFigures,
    },
    SUPERVISORS,
    async ({ deps, query }) => periodFigures(deps.sql, query),
  ),
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/board/sheet',
      summary: 'The board and a period of it as CSV or Excel; audited',
      tag: TAG,
      query: BoardSheetQuery,
      raw: { produces: 'application/octet-stream' },
    },
    SUPERVISORS,
    async ({ deps, actor, query, locale, requestId, req, res }) => {
      const { format, ...asked } = query;
      const [board, period] = await Promise.all([
        openCases(deps.sql, deps.clock.now(), asked.office),
        periodFigures(deps.sql, asked),
      ]);
      await recordReading(
        deps,
        { action: 'board_exported', detail: { format } },
        { actor, requestId, ipAddress: req.ip ?? '' },
      );
      const name = `${locale === 'it' ? 'quadro' : 'overview'}-${asked.from}-${asked.to}`;
      const batches = Readable.from([boardSheet(board, period, locale)]);
      await sendSheet(res, { name, format, locale, batches });
    },
  ),
];

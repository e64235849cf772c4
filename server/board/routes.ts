import type { StaffRole } from '#contract/identity.ts';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { CaseState } from '#contract/case-state.ts';
import { DeskCaseView, Transfer } from '#contract/desk-case.ts';
import { Board, BoardQuery, PeriodFigures, PeriodQuery } from '#contract/board.ts';
import { BoardSheetQuery } from '#contract/export.ts';
import { deskCaseView } from '../cases/desk-case-view.ts';
import { transferCase } from '../cases/transfer.ts';
import { wantsMinimal } from '../http/minimal-answer.ts';
import { recordReading } from '../audit/record-reading.ts';
import { sendSheet } from '../exports/send-sheet.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { boardSheet } from './board-sheet.ts';
import { openCases } from './open-cases.ts';
import { periodFigures } from './period-figures.ts';

const SUPERVISORS: readonly StaffRole[] = ['SUPERVISOR'];
const TAG = 'board';

const OfCase = z.object({ caseId: z.uuid() });
const ActOutcome = z.object({ id: z.uuid(), state: CaseState, version: z.int() });

/** What supervisors see of the whole, and do across offices. */
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
  staffRoute(
    {
      method: 'post',
      path: '/api/desk/cases/:caseId/transfer',
      summary: 'Give the case to another office',
      tag: 'desk',
      params: OfCase,
      body: Transfer,
      response: z.union([DeskCaseView, ActOutcome]),
    },
    SUPERVISORS,
    async ({ deps, actor, params: { caseId }, body, requestId, req }) => {
      const request = { deps, actor, requestId, ipAddress: req.ip ?? '' };
      const done = await transferCase(request, caseId, body);
      return wantsMinimal(req) ? done : deskCaseView(deps, actor, caseId);
    },
  ),
];

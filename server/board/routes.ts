import type { StaffRole } from '#contract/identity.ts';
import { Board, BoardQuery, PeriodFigures, PeriodQuery } from '#contract/board.ts';
import { type Route, staffRoute } from '../http/route.ts';
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
];

import { addDays, civilDateOf } from '#rules/calendar.ts';
import { createHttpClient } from '#test/support/http-client.ts';
import type { FullDesk } from '../support/full-desk.ts';
import { spread } from '../support/measure.ts';
import { timed } from './answer-times.ts';
import type { FullDeskFigure } from './figure.ts';

const ROUNDS = 30;
const WARM_UP = 3;

/** The supervisors' board over HTTP, one after the other. */
export async function boardOverHttp({ stack, supervisors }: FullDesk): Promise<FullDeskFigure[]> {
  const http = createHttpClient(stack.apiUrl);
  const to = civilDateOf(Date.now());
  const period = (days: number) => `/api/desk/board/period?from=${addDays(to, 1 - days)}&to=${to}`;
  const pages = {
    'board: open cases': '/api/desk/board',
    'board: open cases of an office': '/api/desk/board?office=LEG',
    'board: 30 days': period(30),
    'board: 366 days': period(366),
  };
  const figures: FullDeskFigure[] = [];
  try {
    for (const [what, path] of Object.entries(pages)) {
      const samples: number[] = [];
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        const cookie = supervisors[0]?.cookie ?? '';
        const { milliseconds } = await timed(http, { cookie, method: 'GET', path });
        if (round >= WARM_UP) {
          samples.push(milliseconds);
        }
      }
      figures.push({ what, ...spread(samples) });
    }
    return figures;
  } finally {
    http.close();
  }
}

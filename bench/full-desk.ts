import { giveFamilies } from '#test/factories/ready-families.ts';
import { boardOverHttp } from './full-desk/board-over-http.ts';
import { bulkActs } from './full-desk/bulk-acts.ts';
import { submitFamilies } from './full-desk/family-requests.ts';
import type { FullDeskFigure } from './full-desk/figure.ts';
import { queueOverHttp } from './full-desk/queue-over-http.ts';
import { startFullDesk } from './support/full-desk.ts';

const FAMILIES = 160;
const MEMBERS = 12;
const BULK_CASES = 1000;

/**
 * The running product with that many cases of all types in it: the queue and the board over HTTP,
 * acts on a thousand cases, and requests for a family of twelve.
 */
export async function benchFullDesk(cases: number): Promise<FullDeskFigure[]> {
  const desk = await startFullDesk(
    cases,
    { citizens: FAMILIES + BULK_CASES, operators: 12, supervisors: 4 },
    async (databaseUrl, { citizens }) =>
      giveFamilies(databaseUrl, citizens.slice(0, FAMILIES), MEMBERS),
  );
  try {
    const half = FAMILIES / 2;
    return [
      ...(await queueOverHttp(desk)),
      ...(await boardOverHttp(desk)),
      await submitFamilies(desk, desk.citizens.slice(0, half), MEMBERS, 1),
      await submitFamilies(desk, desk.citizens.slice(half, FAMILIES), MEMBERS, 4),
      ...(await bulkActs(desk, desk.citizens.slice(FAMILIES))),
    ];
  } finally {
    await desk.stack.stop();
  }
}

import { createHttpClient } from '#test/support/http-client.ts';
import type { DeskCitizen } from '#test/factories/ready-drafts.ts';
import type { FullDesk } from '../support/full-desk.ts';
import { spread } from '../support/measure.ts';
import { timed } from './answer-times.ts';
import type { FullDeskFigure } from './figure.ts';

/** Families submit their request for all members: one after the other, then several at once. */
export async function submitFamilies(
  desk: FullDesk,
  families: readonly DeskCitizen[],
  members: number,
  atOnce: number,
): Promise<FullDeskFigure> {
  const http = createHttpClient(desk.stack.apiUrl);
  const samples: number[] = [];
  const waiting = [...families];
  try {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let family = waiting.pop(); family !== undefined; family = waiting.pop()) {
          const { cookie, caseId } = family;
          const path = `/api/cases/${caseId}`;
          const draft = await timed<{ version: number }>(http, { cookie, method: 'GET', path });
          const { milliseconds } = await timed(http, {
            cookie,
            method: 'POST',
            path: `${path}/submission`,
            body: { version: draft.body.version, declaration: true },
          });
          samples.push(milliseconds);
        }
      }),
    );
  } finally {
    http.close();
  }
  const what = `family of ${members} submitted, ${atOnce} at once`;
  return { what, told: `${samples.length} families`, ...spread(samples) };
}

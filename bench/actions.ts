import { randomUUID } from 'node:crypto';
import { startBenchStack } from './support/bench-stack.ts';
import { type DeskCitizen, type DeskSession, fillDesk } from '#test/factories/ready-drafts.ts';
import { createHttpClient, type HttpClient } from '#test/support/http-client.ts';
import { spread } from './support/measure.ts';

const CASES_EACH = 25;
const PAUSE_MS = 100;

export interface ActionFigures {
  action: string;
  samples: number;
  p50: number;
  p95: number;
}

/**
 * What citizens and operators do, as their pages ask for it (whole answers), with that many people
 * at once, half of them citizens and half operators, each with a short pause between acts.
 */
export async function benchActions(people: number): Promise<ActionFigures[]> {
  const pairs = people / 2;
  let desk: { citizens: DeskCitizen[]; operators: DeskSession[] } = {
    citizens: [],
    operators: [],
  };
  const stack = await startBenchStack(async (databaseUrl) => {
    desk = await fillDesk(databaseUrl, {
      citizens: pairs * CASES_EACH,
      operators: pairs,
    });
  });
  const http = createHttpClient(stack.apiUrl);
  const samples = new Map<string, number[]>();
  try {
    await Promise.all(
      desk.operators.map(async (operator, pair) => {
        for (let turn = 0; turn < CASES_EACH; turn += 1) {
          const citizen = desk.citizens[pair * CASES_EACH + turn];
          if (citizen !== undefined) {
            await oneCase(http, samples, citizen, operator, turn > 0);
          }
        }
      }),
    );
  } finally {
    http.close();
    await stack.stop();
  }
  return [...samples].map(([action, times]) => ({
    action,
    samples: times.length,
    ...spread(times),
  }));
}

interface Answer {
  version: number;
}

/** Citizen and operator of one case work side by side: what one does the other one sees. */
async function oneCase(
  http: HttpClient,
  samples: Map<string, number[]>,
  { caseId, cookie }: DeskCitizen,
  operator: DeskSession,
  counts: boolean,
): Promise<void> {
  async function act(action: string, who: string, method: string, path: string, body?: object) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * Math.random()));
    const begun = performance.now();
    const answer = await http.call<Answer>(method, path, {
      cookie: who,
      ...(body !== undefined && { body }),
      headers: { 'idempotency-key': randomUUID() },
    });
    if (answer.status >= 300) {
      throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    if (counts) {
      samples.set(action, [...(samples.get(action) ?? []), performance.now() - begun]);
    }
    return answer.body?.version;
  }
  const own = `/api/cases/${caseId}`;
  const desk = `/api/desk/cases/${caseId}`;
  const citizenSide = (action: string, method: string, path: string, body?: object) =>
    act(`citizen: ${action}`, cookie, method, path, body);
  const deskSide = (action: string, method: string, path: string, body?: object) =>
    act(`operator: ${action}`, operator.cookie, method, path, body);

  await Promise.all([
    citizenSide('may I ask', 'GET', '/api/request-types/DOCTOR_CHANGE/eligibility'),
    deskSide('queue', 'GET', '/api/desk/cases?state=SUBMITTED,IN_CHARGE'),
  ]);
  await citizenSide('choose a doctor', 'GET', `${own}/doctors?perPage=10`);
  const draft = await citizenSide('open the draft', 'GET', own);
  await citizenSide('submit', 'POST', `${own}/submission`, { version: draft, declaration: true });
  const [, opened] = await Promise.all([
    citizenSide('own requests', 'GET', '/api/cases'),
    deskSide('open a case', 'GET', desk),
  ]);
  let version = await deskSide('take', 'POST', `${desk}/charge`, { version: opened });
  version = await deskSide('ask for integration', 'POST', `${desk}/integration-requests`, {
    version,
    message: 'Serve un chiarimento.',
    items: [{ kind: 'TEXT', label: 'Da quando abiti qui?', reason: '' }],
  });
  await citizenSide('open the case', 'GET', own);
  version = await citizenSide('answer', 'POST', `${own}/integration`, {
    version,
    answers: { '1-1': 'Dal 2010' },
  });
  version = await deskSide('take', 'POST', `${desk}/charge`, { version });
  await deskSide('note', 'POST', `${desk}/notes`, { text: 'Verificato al telefono.' });
  await deskSide('presence', 'POST', `${desk}/presence`);
  await deskSide('approve', 'POST', `${desk}/approval`, { version });
}

import { randomUUID } from 'node:crypto';
import type { DeskCitizen, DeskSession } from '#test/factories/ready-drafts.ts';
import type { HttpClient } from '#test/support/http-client.ts';

const PAUSE_MS = 100;

interface Answer {
  version: number;
}

/**
 * Citizen and operator of one case work side by side: what one does the other one sees. Each pauses
 * before each act, for up to so many milliseconds.
 * @param took is told each act and the milliseconds until its whole answer was there
 */
export async function oneCaseTogether(
  http: HttpClient,
  { caseId, cookie }: DeskCitizen,
  operator: DeskSession,
  took: (action: string, milliseconds: number) => void,
  pauseMs = PAUSE_MS,
): Promise<void> {
  async function act(action: string, who: string, method: string, path: string, body?: object) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs * Math.random()));
    const begun = performance.now();
    const answer = await http.call<Answer>(method, path, {
      cookie: who,
      ...(body !== undefined && { body }),
      headers: { 'idempotency-key': randomUUID() },
    });
    if (answer.status >= 300) {
      throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    took(action, performance.now() - begun);
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

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import type { RequestType } from '#contract/request-type.ts';
import { COMMON_REJECTIONS } from '#requests/common-rejections.ts';
import { REQUESTS } from '#requests/index.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import type { RegistryDesk } from '#test/support/app.ts';
import { answerIntegration, followCase, type Look, makeRequest } from './citizen-request.ts';
import type { Complaints, JourneyDesk } from './journey-desk.ts';
import type { Cast, Journey } from './journey.ts';
import { approve, ascertain, askFor, reject, takeCase } from './operator-case.ts';
import { sendRequest } from './ready-case.ts';

const COMMIT_MS = 60_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const ACCEPTED = 'La tua richiesta è stata accolta';
const WORDS = 'Il documento è scaduto a marzo: mandane uno valido.';

/**
 * Walks a journey: where the type is to be seen rejected, a case that is; then one that is asked for
 * something, put right, approved and written.
 * @returns what the pages complained of
 */
export async function walkJourney(desk: JourneyDesk, journey: Journey): Promise<Complaints> {
  const cast = await journey.cast(desk.registry);
  desk.complaints();
  await desk.handTo(cast.account);
  if (journey.rejectedFirst) {
    await walkToRejection(desk, journey, cast);
  }
  await walkToRegistry(desk, journey, cast);
  return desk.complaints();
}

async function walkToRejection(desk: JourneyDesk, { type }: Journey, cast: Cast): Promise<void> {
  const { citizen, operator, stack, registry } = desk;
  const before = await cast.registry();
  const caseId = await sendAnother(desk, type, cast);
  await takeCase(operator, stack.deskUrl, caseId);
  const reason = COMMON_REJECTIONS[1]?.label.it ?? '';
  await reject(operator, reason, WORDS);
  expect(await stateOf(registry, caseId)).toBe('REJECTED');
  await followCase(citizen, stack.portalUrl, caseId);
  for (const read of ['La tua richiesta non è stata accolta', reason, WORDS]) {
    await citizen.getByText(read).first().waitFor();
  }
  expect(await cast.registry()).toEqual(before);
}

/**
 * Sends the request that is to be rejected. Its pages are those of the one walked afterwards: where the
 * citizen asks for themselves it goes without them, which saves a third of the journey's time.
 */
async function sendAnother(
  { citizen, stack }: JourneyDesk,
  type: RequestType,
  cast: Cast,
): Promise<string> {
  if (cast.beneficiary === undefined && cast.members === undefined) {
    return sendRequest(citizen.context().request, stack.apiUrl, type, cast.form);
  }
  return makeRequest(citizen, stack.portalUrl, REQUESTS[type], cast, () => Promise.resolve());
}

async function walkToRegistry(desk: JourneyDesk, { type }: Journey, cast: Cast): Promise<void> {
  const { citizen, operator, stack, registry } = desk;
  const request = REQUESTS[type];
  const caseId = await makeRequest(citizen, stack.portalUrl, request, cast, lookAt(citizen));
  await takeCase(operator, stack.deskUrl, caseId);
  await askFor(operator, request, cast.correction);
  await followCase(citizen, stack.portalUrl, caseId);
  await answerIntegration(citizen, request, cast.correction);
  await takeCase(operator, stack.deskUrl, caseId);
  if (cast.evidence !== undefined) {
    await ascertain(operator, cast.evidence);
  }
  await approve(operator, request, cast);
  await expect
    .poll(() => stateOf(registry, caseId), { timeout: COMMIT_MS, interval: 50 })
    .toBe('COMPLETED');
  expect(await cast.registry()).toEqual(cast.expected);
  await followCase(citizen, stack.portalUrl, caseId);
  await citizen.getByText(cast.concluded ?? ACCEPTED).waitFor();
  for (const read of cast.outcome) {
    await citizen.getByText(read).first().waitFor();
  }
}

async function stateOf(registry: RegistryDesk, caseId: string): Promise<CaseState> {
  return (await registry.em().findOneOrFail(CaseFile, { id: caseId })).state;
}

/** Looks for what stands in the way of whoever cannot see or use a mouse, on each page once. */
function lookAt(page: Page): Look {
  return async (where) => {
    // The pages have no frames: without them no second page has to be opened for each look.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
    expect({ [where]: violations.map(({ id, help }) => `${id}: ${help}`) }).toEqual({
      [where]: [],
    });
  };
}

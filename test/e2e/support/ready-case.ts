import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import type { CaseForm } from '#contract/case-form.ts';
import { DocumentView } from '#contract/document.ts';
import type { RequestType } from '#contract/request-type.ts';
import { askedOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { paper } from './paper.ts';

const CHECK_MS = 60_000;
const Standing = z.object({ id: z.uuid(), version: z.int() });
const Documents = z.object({ data: z.array(DocumentView) });

/**
 * Sends a request as the citizen's page would, without the page: for tests that begin at the desk.
 * @param asked carries the cookies of the citizen
 * @returns the id of the case
 */
export async function sendRequest(
  asked: APIRequestContext,
  apiUrl: string,
  type: RequestType,
  form: CaseForm,
): Promise<string> {
  const drawn = await asked.post(`${apiUrl}/cases`, { data: { type } });
  const { id, version } = Standing.parse(await bodyOf(drawn));
  const path = `${apiUrl}/cases/${id}`;
  const data = { version, step: 'summary', form };
  const saved = Standing.parse(await bodyOf(await asked.put(`${path}/draft`, { data })));
  const required = askedOf(REQUESTS[type], form).documents.filter((each) => each.required);
  for (const { kind } of required) {
    const multipart = { kind, uploadKey: randomUUID(), file: await paper() };
    await bodyOf(await asked.post(`${path}/documents`, { multipart }));
  }
  await expect
    .poll(() => statuses(asked, path), { timeout: CHECK_MS, interval: 50 })
    .toEqual(required.map(() => 'READY'));
  await bodyOf(
    await asked.post(`${path}/submission`, {
      data: { version: saved.version, declaration: true },
      headers: { 'Idempotency-Key': randomUUID() },
    }),
  );
  return id;
}

async function statuses(asked: APIRequestContext, path: string): Promise<string[]> {
  const answer = await asked.get(`${path}/documents`);
  return Documents.parse(await bodyOf(answer)).data.map(({ status }) => status);
}

/** @throws Error with what the server says, where it refuses */
async function bodyOf(answer: APIResponse): Promise<unknown> {
  const text = await answer.text();
  if (!answer.ok()) {
    throw new Error(`${answer.status()} ${answer.url()} ${text}`);
  }
  return JSON.parse(text);
}

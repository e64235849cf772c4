import type { Page } from 'playwright-core';
import { decisionFieldsOf, fieldsOf } from '#requests/asked.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { vocabularyIt } from '../../../admin/i18n/it/vocabulary.ts';
import type { Cast, Correction } from './journey.ts';
import { act, take } from './operator-desk.ts';
import { exactly, startingWith } from './text-pattern.ts';

/** Opens a case by its address and takes it in charge. */
export async function takeCase(page: Page, deskUrl: string, caseId: string): Promise<void> {
  await page.goto(`${deskUrl}cases/${caseId}/show`);
  await take(page);
}

/** Pins what is wrong where it stands, and asks for just that. */
export async function askFor(
  page: Page,
  request: RequestDefinition,
  correction: Correction,
): Promise<void> {
  if ('document' in correction) {
    const kind = vocabularyIt.documentKind[correction.document];
    await page
      .getByRole('button', { name: startingWith(kind) })
      .first()
      .click();
    await page.getByRole('button', { name: 'Illeggibile', exact: true }).click();
  } else {
    const label = fieldsOf(request).find(({ name }) => name === correction.field)?.label.it;
    await page.getByRole('button', { name: `Segna un problema: ${label}` }).click();
    await page.getByRole('menuitem', { name: 'Non è chiaro' }).click();
  }
  await act(page, 'Richiedi integrazione');
  const asking = page.getByRole('dialog', { name: 'Richiedi integrazione' });
  await asking.getByText('Il cittadino deve rispondere entro').waitFor();
  await asking.getByRole('button', { name: 'Invia la richiesta' }).click();
  await asking.waitFor({ state: 'detached' });
}

/** Records what the type has an operator ascertain before the approval. */
export async function ascertain(page: Page, evidence: string): Promise<void> {
  const section = page.getByRole('region', { name: 'Accertamenti' });
  await section.getByRole('checkbox').press('Space');
  await section.getByLabel('In base a che cosa').fill(evidence);
  await section.getByRole('button', { name: 'Registra l’accertamento' }).click();
  await page.getByText('Accertamento registrato').waitFor();
}

/** Approves the open case, entering what was read on the papers and why somebody is not granted it. */
export async function approve(
  page: Page,
  request: RequestDefinition,
  { form, decision = {}, members = [] }: Pick<Cast, 'form' | 'decision' | 'members'>,
): Promise<void> {
  await act(page, 'Approva');
  const approval = page.getByRole('dialog', { name: 'Approva la pratica' });
  for (const { name, label } of decisionFieldsOf(request, form)) {
    await approval.getByLabel(label.it).fill(decision[name] ?? '');
  }
  const refused = members.flatMap(({ refusedFor = [] }) => refusedFor);
  for (const [index, words] of refused.entries()) {
    // Which of them cannot be approved is filled in already, as the rules say.
    await approval.getByLabel('Testo per chi ha chiesto').nth(index).fill(words);
  }
  await approval.getByRole('button', { name: 'Approva e passa alla prossima' }).click();
  await approval.waitFor({ state: 'detached' });
}

/** Rejects the open case for a coded reason and in words. */
export async function reject(page: Page, reason: string, words: string): Promise<void> {
  await act(page, 'Respingi');
  const rejection = page.getByRole('dialog', { name: 'Respingi la pratica' });
  await rejection.getByRole('checkbox', { name: exactly(reason) }).press('Space');
  await rejection.getByLabel('Testo per il cittadino').fill(words);
  await rejection.getByRole('button', { name: 'Respingi e passa alla prossima' }).click();
  await rejection.waitFor({ state: 'detached' });
}

import type { CaseForm } from '#contract/case-form.ts';
import type { Localized } from '#contract/localized.ts';
import type { NeededSignature } from '#contract/representation.ts';
import { askedOf } from '#requests/asked.ts';
import type { RequestDefinition, StepDefinition } from '#requests/define-request.ts';

/** A step of the flow: those of the type between those that every type has. */
export type FlowStep =
  | { id: 'information' | 'documents' | 'summary' | 'receipt'; title: null; definition: null }
  | { id: string; title: Localized; definition: StepDefinition };

const common = (id: 'information' | 'documents' | 'summary' | 'receipt'): FlowStep => ({
  id,
  title: null,
  definition: null,
});

/**
 * All steps of a request, in order, as far as the answers given ask them; a request that asks no
 * document has no documents step.
 */
export function flowSteps(
  request: RequestDefinition,
  form: CaseForm,
  signature: NeededSignature | null = null,
): FlowStep[] {
  const asked = askedOf(request, form, signature);
  return [
    common('information'),
    ...asked.steps.map((step) => ({ id: step.id, title: step.title, definition: step })),
    ...(asked.documents.length > 0 ? [common('documents')] : []),
    common('summary'),
    common('receipt'),
  ];
}

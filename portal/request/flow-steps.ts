import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentView } from '#contract/document.ts';
import type { Localized } from '#contract/localized.ts';
import type {
  DocumentRequirement,
  FieldDefinition,
  RequestDefinition,
  StepDefinition,
} from '#requests/define-request.ts';

/** A step of the flow: those of the type between those that every type has. */
export type FlowStep =
  | { id: 'information' | 'documents' | 'summary' | 'receipt'; title: null; definition: null }
  | { id: string; title: Localized; definition: StepDefinition };

const common = (id: 'information' | 'documents' | 'summary' | 'receipt'): FlowStep => ({
  id,
  title: null,
  definition: null,
});

/** All steps of a request, in order; a type that asks no document has no documents step. */
export function flowSteps(request: RequestDefinition): FlowStep[] {
  return [
    common('information'),
    ...request.steps.map((step) => ({ id: step.id, title: step.title, definition: step })),
    ...(request.documents.length > 0 ? [common('documents')] : []),
    common('summary'),
    common('receipt'),
  ];
}

/** Why a field cannot stay as it is; nothing when it may. */
export type FieldFault = 'required' | 'phone' | 'tooLong';

/** Whether a field holds what its definition asks; drafts may be incomplete, submissions not. */
export function faultOf(
  field: FieldDefinition,
  form: CaseForm,
  isPhone: (typed: string) => boolean,
): FieldFault | undefined {
  const value = form[field.name] ?? null;
  if (field.kind === 'checkbox') {
    return field.required && value !== true ? 'required' : undefined;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') {
    return field.required ? 'required' : undefined;
  }
  if (field.maxLength !== undefined && text.length > field.maxLength) {
    return 'tooLong';
  }
  return field.kind === 'phone' && !isPhone(text) ? 'phone' : undefined;
}

/** The required kinds of document that no accepted or still checked file covers. */
export function missingDocuments(
  requirements: readonly DocumentRequirement[],
  documents: readonly DocumentView[],
): DocumentRequirement[] {
  return requirements.filter(
    (requirement) =>
      requirement.required &&
      !documents.some(
        (document) => document.kind === requirement.kind && document.status !== 'REFUSED',
      ),
  );
}

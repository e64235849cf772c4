import type { CaseForm } from '#contract/case-form.ts';
import type { NeededSignature } from '#contract/representation.ts';
import { holds } from './condition.ts';
import type {
  DocumentRequirement,
  FieldDefinition,
  RequestDefinition,
  StepDefinition,
} from './define-request.ts';
import { SIGNATURE_DOCUMENTS } from './signature-document.ts';

/** What a request asks, given what was answered so far. */
export interface Asked {
  /** Steps with something to fill in; each with the fields that it asks now. */
  steps: readonly StepDefinition[];
  fields: readonly FieldDefinition[];
  documents: readonly DocumentRequirement[];
}

/** The fields of a request over all its steps, asked or not. */
export function fieldsOf(request: Pick<RequestDefinition, 'steps'>): FieldDefinition[] {
  return request.steps.flatMap((step) => [...step.fields]);
}

/** Whether whoever makes the request picks a doctor in it, whatever else they answer. */
export function namesDoctor({ steps }: Pick<RequestDefinition, 'steps'>): boolean {
  return steps.some(({ kind, when }) => kind === 'DOCTOR' && when === undefined);
}

/**
 * The steps, fields and documents that a request asks, given a form. Conditions look at fields that
 * come before them: a field that is not asked decides nothing, whatever was once typed into it.
 * @param signature who signs beside whoever asks, for somebody else; null: nobody
 */
export function askedOf(
  request: Pick<RequestDefinition, 'steps' | 'documents'>,
  form: CaseForm,
  signature: NeededSignature | null = null,
): Asked {
  const given: CaseForm = {};
  const steps: StepDefinition[] = [];
  for (const step of request.steps) {
    const fields = holds(step.when, given)
      ? step.fields.filter((field) => {
          const asked = holds(field.when, given);
          if (asked) {
            given[field.name] = form[field.name] ?? null;
          }
          return asked;
        })
      : [];
    if (fields.length > 0) {
      steps.push({ ...step, fields });
    }
  }
  return {
    steps,
    fields: steps.flatMap(({ fields }) => [...fields]),
    documents: [
      ...request.documents.filter(({ when }) => holds(when, given)),
      ...(signature === null ? [] : [SIGNATURE_DOCUMENTS[signature]]),
    ],
  };
}

/** What the operator is asked to enter with the approval of a submitted form. */
export function decisionFieldsOf(
  { decisionFields = [] }: Pick<RequestDefinition, 'decisionFields'>,
  form: CaseForm,
): readonly FieldDefinition[] {
  return decisionFields.filter(({ when }) => holds(when, form));
}

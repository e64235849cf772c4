import type { CaseState } from '#contract/case-state.ts';

interface LifeStep {
  readonly step: string;
  readonly by: 'citizen' | 'operator';
  readonly pathOf: (caseId: string) => string;
  /** Beside the version. */
  readonly body: object;
  /** Where the case may stand once the act is done, the workflow's own acts included. */
  readonly leadsTo: readonly CaseState[];
}

const own = (name: string) => (caseId: string) => `/api/cases/${caseId}/${name}`;
const desk = (name: string) => (caseId: string) => `/api/desk/cases/${caseId}/${name}`;

/** The acts of a whole life of a case over HTTP, from the ready draft to the approval. */
export const CASE_LIFE = [
  {
    step: 'submit',
    by: 'citizen',
    pathOf: own('submission'),
    body: { declaration: true },
    leadsTo: ['SUBMITTED'],
  },
  {
    step: 'take',
    by: 'operator',
    pathOf: desk('charge'),
    body: {},
    leadsTo: ['IN_CHARGE'],
  },
  {
    step: 'ask',
    by: 'operator',
    pathOf: desk('integration-requests'),
    body: {
      message: 'Serve un chiarimento.',
      items: [{ kind: 'TEXT', label: 'Da quando abiti qui?', reason: '' }],
    },
    leadsTo: ['INTEGRATION_REQUESTED'],
  },
  {
    step: 'answer',
    by: 'citizen',
    pathOf: own('integration'),
    body: { answers: { '1-1': 'Dal 2010' } },
    leadsTo: ['INTEGRATION_RECEIVED'],
  },
  {
    step: 'take again',
    by: 'operator',
    pathOf: desk('charge'),
    body: {},
    leadsTo: ['IN_CHARGE'],
  },
  {
    step: 'approve',
    by: 'operator',
    pathOf: desk('approval'),
    body: {},
    leadsTo: ['APPROVED', 'COMPLETED'],
  },
] as const satisfies readonly LifeStep[];

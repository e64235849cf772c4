import { DeskCaseView } from '#contract/desk-case.ts';
import type { CaseEventType } from '#contract/case-event.ts';
import { type DeskAct, mayDo, type Permission } from '#rules/case-permission.ts';
import { type CaseActName, stateAfter } from '#rules/case-state.ts';
import { STAFF, TODAY, aDeskCase } from './sample-cases.ts';
import type { Who } from './desk-stand-in.ts';

const ACTS: readonly DeskAct[] = [
  'take',
  'release',
  'requestIntegration',
  'approve',
  'reject',
  'sendRejectionNotice',
  'reassign',
  'askOverride',
  'answerOverride',
  'addNote',
  'logPhoneContact',
  'noteReference',
];

/** The sample cases, moved by the product's own state machine and permissions. */
export class SampleCases {
  readonly all: Map<string, DeskCaseView>;

  constructor(count: number) {
    const views = Array.from({ length: count }, (_, index) => aDeskCase(index));
    this.all = new Map(views.map((view) => [view.id, view]));
  }

  /** @throws Error when there is no such case */
  need(caseId: string): DeskCaseView {
    const view = this.all.get(caseId);
    if (view === undefined) {
      throw new Error(`no sample case ${caseId}`);
    }
    return view;
  }

  change(caseId: string, part: Partial<DeskCaseView>): void {
    this.all.set(caseId, { ...this.need(caseId), ...part });
  }

  /** Moves a case as the act says and writes it on the timeline. */
  move(
    caseId: string,
    who: Who,
    act: CaseActName | null,
    event: CaseEventType,
    part: Partial<DeskCaseView> = {},
  ): void {
    const view = this.need(caseId);
    const state = act === null ? view.state : stateAfter(act);
    const { id, name } = STAFF[who];
    this.change(caseId, {
      ...(act === 'take' && { assigneeId: id, assigneeName: name }),
      ...(act === 'release' && { assigneeId: null, assigneeName: null }),
      ...part,
      state,
      version: view.version + 1,
      timeline: [
        ...view.timeline,
        {
          id: (view.timeline.at(-1)?.id ?? 0) + 1,
          at: new Date().toISOString(),
          type: event,
          actorKind: 'STAFF',
          actorName: name,
          fromState: view.state,
          toState: state,
          data: null,
        },
      ],
    });
  }

  permission(view: DeskCaseView, who: Who, act: DeskAct): Permission {
    const { id, role, officeId } = STAFF[who];
    return mayDo(
      { kind: 'STAFF', staffId: id, role, officeId },
      act,
      { ...view, applicantId: view.applicant.id, maxIntegrationRounds: 3, ofOwnHousehold: false },
      TODAY,
    );
  }

  /** The case as that member of staff sees it, checked against the contract. */
  seenBy(who: Who, caseId: string): DeskCaseView {
    const view = this.need(caseId);
    const answers = ACTS.map((act) => [act, this.permission(view, who, act)] as const);
    return DeskCaseView.parse({
      ...view,
      can: Object.fromEntries(answers.map(([act, answer]) => [act, answer.allowed])),
      refusals: Object.fromEntries(
        answers.flatMap(([act, answer]) => (answer.allowed ? [] : [[act, answer.code]])),
      ),
    });
  }
}

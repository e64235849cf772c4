import type { RequiredEntityData } from '@mikro-orm/postgresql';
import type { AuditEntry } from '#contract/audit.ts';
import { nameCompareKey } from '#rules/person-name.ts';
import type { AuditEvent } from '../../audit/audit-event.entity.ts';
import type { CaseEvent } from '../../cases/case-event.entity.ts';
import type { CaseFile } from '../../cases/case-file.entity.ts';
import type { Message } from '../../notifications/message.entity.ts';
import type { CaseStory, StoryEvent } from './case-story.ts';

/** The row of a case as the product's own statements would have left it. */
export function caseRow(story: CaseStory): RequiredEntityData<CaseFile> {
  const { locked, person } = story;
  const submitted = locked.submittedAt !== null;
  return {
    id: locked.id,
    protocolNumber: locked.protocolNumber,
    type: locked.type,
    state: locked.state,
    version: locked.version,
    locale: locked.locale,
    applicant: locked.applicantId,
    beneficiary: locked.beneficiaryId,
    office: locked.officeId,
    assignee: locked.assigneeId,
    form: locked.form,
    step: story.step,
    terms: submitted ? locked.terms : null,
    createdAt: story.createdAt,
    submittedAt: locked.submittedAt,
    stateSince: story.stateSince,
    lastActivityAt: story.lastActivityAt,
    takenAt: locked.takenAt,
    concludedAt: story.concludedAt,
    takeChargeDueOn: story.takeChargeDueOn,
    concludeDueOn: story.concludeDueOn,
    suspensions: locked.suspensions,
    integrationRound: locked.integrationRound,
    integrationDueOn: locked.integrationDueOn,
    objectionDueOn: locked.objectionDueOn,
    done: locked.done,
    outcome: story.outcome,
    commitFailure: story.commitFailure,
    searchText: submitted
      ? `${nameCompareKey(person.surname)} ${nameCompareKey(person.name)} ${person.fiscalCode} ${locked.protocolNumber}`
      : '',
    submissionKey: locked.submissionKey,
  };
}

/** Timeline of all stories in the order of time, as it would have been written. */
export function eventRows(stories: readonly CaseStory[]): RequiredEntityData<CaseEvent>[] {
  return inOrder(stories).map(({ story, event }) => ({ case: story.locked.id, ...event }));
}

/** The audit rows of the acts: what moved a case, not the notes and calls. */
export function auditRows(stories: readonly CaseStory[]): RequiredEntityData<AuditEvent>[] {
  return inOrder(stories).flatMap(({ story, event }) => {
    if (event.fromState === null || event.toState === null) {
      return [];
    }
    const entry: AuditEntry = {
      action: 'case_act',
      detail: { event: event.type, from: event.fromState, to: event.toState },
    };
    return [
      {
        at: event.at,
        actorKind: event.actorKind,
        actorId: event.actorId,
        action: entry.action,
        personId: story.locked.beneficiaryId,
        caseId: story.locked.id,
        requestId: null,
        ipAddress: null,
        detail: { ...entry.detail },
      },
    ];
  });
}

function inOrder(stories: readonly CaseStory[]): { story: CaseStory; event: StoryEvent }[] {
  return stories
    .flatMap((story) => story.events.map((event) => ({ story, event })))
    .toSorted((first, second) => first.event.at.getTime() - second.event.at.getTime());
}

/** Messages of the acts, all of them sent: seconds after the act, at the first attempt. */
export function messageRows(stories: readonly CaseStory[]): RequiredEntityData<Message>[] {
  return stories.flatMap((story) =>
    story.messages.map((message) => ({
      id: message.id,
      key: message.key,
      caseId: story.locked.id,
      accountId: story.account.id,
      staffId: null,
      channel: message.channel,
      template: message.template,
      locale: story.locked.locale,
      destination: null,
      params: message.params,
      secret: null,
      state: 'SENT' as const,
      attempts: 1,
      nextAttemptAt: null,
      lastError: null,
      providerId: null,
      createdAt: message.at,
      sentAt: new Date(message.at.getTime() + 4000),
    })),
  );
}

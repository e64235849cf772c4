import type { CivilDate } from '#contract/civil-date.ts';
import type { AnnouncedAct } from '#contract/message-preview.ts';
import type { CaseMessage } from './move-case.ts';

const MESSAGES: Readonly<Record<AnnouncedAct, Pick<CaseMessage, 'template' | 'channels'>>> = {
  requestIntegration: { template: 'integration_requested', channels: ['EMAIL', 'SMS'] },
  sendRejectionNotice: { template: 'rejection_notice', channels: ['EMAIL'] },
  reject: { template: 'case_rejected', channels: ['EMAIL', 'SMS'] },
  // Sent by the commit that follows the approval at once.
  approve: { template: 'case_approved', channels: ['EMAIL', 'SMS'] },
};

/**
 * What the citizen is sent for an act (LC-13): the act queues it, and its preview shows it.
 * @param dueOn last day of the term that the act sets, if it sets one
 */
export function messagesOfAct(act: AnnouncedAct, dueOn?: CivilDate): CaseMessage[] {
  return [{ ...MESSAGES[act], ...(dueOn !== undefined && { params: { dueOn } }) }];
}

import { z } from 'zod';
import { DeskMessageView } from '#contract/message.ts';
import { publicRoute, type Route, staffRoute } from '../http/route.ts';
import { noteDelivery } from './note-delivery.ts';
import { resendMessage } from './resend-message.ts';
import { readSmsStatus, SmsStatusForm } from './sms-status.ts';
import { SMS_STATUS_PATH } from './sms-status-address.ts';

const smsStatus = publicRoute(
  {
    method: 'post',
    path: SMS_STATUS_PATH,
    summary: 'What became of a text message: called by the SMS provider, signed',
    tag: 'messages',
    params: z.object({ messageId: z.uuid() }),
    raw: { consumes: 'application/x-www-form-urlencoded', form: SmsStatusForm },
    headers: z.object({ 'X-Twilio-Signature': z.string() }),
  },
  async ({ deps, params: { messageId }, req, res }) => {
    const report = await readSmsStatus(deps.config, messageId, req, res);
    const { MessageSid: sid, MessageStatus: status } = report;
    await noteDelivery(deps.sql, { messageId, sid, status }, deps.clock.now());
  },
);

const resend = staffRoute(
  {
    method: 'post',
    path: '/api/desk/cases/:caseId/messages/:messageId/resend',
    summary: 'Queue a message again that did not arrive',
    tag: 'desk',
    params: z.object({ caseId: z.uuid(), messageId: z.uuid() }),
    response: DeskMessageView,
  },
  ['OPERATOR', 'SUPERVISOR'],
  async ({ deps, actor, params, requestId, req }) =>
    resendMessage(
      { deps, actor, requestId, ipAddress: req.ip ?? '' },
      params.caseId,
      params.messageId,
    ),
);

/** Messages: reports of the SMS provider, and sending again by hand. */
export const messageRoutes: readonly Route[] = [smsStatus, resend];

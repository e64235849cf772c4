import { z } from 'zod';
import { type Channel, MessageTemplateId } from '#contract/message.ts';
import {
  MailPreview,
  MailWordingChange,
  MailWordings,
  SmsPreview,
  SmsWordingChange,
  SmsWordings,
  TemplateSummary,
  TemplateView,
  WordingHistory,
  WordingHistoryQuery,
  WordingRestoration,
} from '#contract/message-wording.ts';
import { ADMINISTRATORS, adminRequest } from '../../administration/admin-request.ts';
import { type Route, staffRoute } from '../../http/route.ts';
import { changeWording, demandChannel, demandGoodWords, restoreWording } from './change-wording.ts';
import { previewMail, previewSms } from './preview-wording.ts';
import { listTemplates, readTemplate, wordingHistory } from './read-wordings.ts';

const TAG = 'administration';
const Named = z.object({ template: MessageTemplateId });

const getTemplates = staffRoute(
  {
    method: 'get',
    path: '/api/admin/templates',
    summary: 'Every message that the product sends, and whether its words were changed',
    tag: TAG,
    response: z.object({ data: z.array(TemplateSummary) }),
  },
  ADMINISTRATORS,
  async ({ deps, locale }) => ({ data: await listTemplates(deps, locale) }),
);

const getTemplate = staffRoute(
  {
    method: 'get',
    path: '/api/admin/templates/:template',
    summary: 'One message: its words, those of the product, its placeholders',
    tag: TAG,
    params: Named,
    response: TemplateView,
  },
  ADMINISTRATORS,
  ({ deps, params }) => readTemplate(deps, params.template),
);

const putMail = staffRoute(
  {
    method: 'put',
    path: '/api/admin/templates/:template/mail',
    summary: 'Change what a mail says; counts for every mail rendered afterwards',
    tag: TAG,
    params: Named,
    body: MailWordingChange,
    response: TemplateView,
  },
  ADMINISTRATORS,
  async (context) => {
    const { deps, params, body } = context;
    const { version, ...words } = body;
    const change = { channel: 'EMAIL', words } as const;
    await changeWording(adminRequest(context), params.template, version, change);
    return readTemplate(deps, params.template);
  },
);

const putSms = staffRoute(
  {
    method: 'put',
    path: '/api/admin/templates/:template/sms',
    summary: 'Change what a text message says',
    tag: TAG,
    params: Named,
    body: SmsWordingChange,
    response: TemplateView,
  },
  ADMINISTRATORS,
  async (context) => {
    const { deps, params, body } = context;
    const { version, ...words } = body;
    const change = { channel: 'SMS', words } as const;
    await changeWording(adminRequest(context), params.template, version, change);
    return readTemplate(deps, params.template);
  },
);

const postMailPreview = staffRoute(
  {
    method: 'post',
    path: '/api/admin/templates/:template/mail/preview',
    summary: 'A mail with new words and sample data; keeps nothing',
    tag: TAG,
    params: Named,
    body: MailWordings,
    response: MailPreview,
  },
  ADMINISTRATORS,
  async ({ deps, params, body }) => {
    demandGoodWords({ deps }, params.template, { channel: 'EMAIL', words: body });
    return previewMail(deps, params.template, body);
  },
);

const postSmsPreview = staffRoute(
  {
    method: 'post',
    path: '/api/admin/templates/:template/sms/preview',
    summary: 'A text message with new words and sample data, and how long it is; keeps nothing',
    tag: TAG,
    params: Named,
    body: SmsWordings,
    response: SmsPreview,
  },
  ADMINISTRATORS,
  async ({ deps, params, body }) => {
    demandGoodWords({ deps }, params.template, { channel: 'SMS', words: body });
    return previewSms(deps, params.template, body);
  },
);

const getHistory = staffRoute(
  {
    method: 'get',
    path: '/api/admin/templates/:template/versions',
    summary: 'What a message said before, who changed it and when; newest first',
    tag: TAG,
    params: Named,
    query: WordingHistoryQuery,
    response: WordingHistory,
  },
  ADMINISTRATORS,
  async ({ deps, params, query }) => {
    demandChannel(params.template, query.channel);
    return wordingHistory(deps, params.template, query.channel, query);
  },
);

const postRestoration = staffRoute(
  {
    method: 'post',
    path: '/api/admin/templates/:template/:channel/restoration',
    summary: 'Go back to an earlier version of a message, or to the words of the product',
    tag: TAG,
    params: Named.extend({ channel: z.enum(['mail', 'sms']) }),
    body: WordingRestoration,
    response: TemplateView,
  },
  ADMINISTRATORS,
  async (context) => {
    const { deps, params, body } = context;
    const channel: Channel = params.channel === 'mail' ? 'EMAIL' : 'SMS';
    await restoreWording(adminRequest(context), params.template, channel, body);
    return readTemplate(deps, params.template);
  },
);

/** Words of the messages, written by administrators. */
export const wordingRoutes: readonly Route[] = [
  getTemplates,
  getTemplate,
  putMail,
  putSms,
  postMailPreview,
  postSmsPreview,
  getHistory,
  postRestoration,
];

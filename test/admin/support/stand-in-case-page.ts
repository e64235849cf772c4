import type { Express } from 'express';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { AnnouncedAct, MessagePreview } from '#contract/message-preview.ts';
import { OtherCasePage } from '#contract/other-case.ts';
import { STAFF } from './sample-cases.ts';
import { otherCaseOf } from './sample-other-case.ts';
import type { DeskStandIn } from './desk-stand-in.ts';

/** What stands around the acts of a case: what they would send. */
export function casePageRoutes(app: Express, { cases }: DeskStandIn): void {
  app.get('/api/desk/cases/:id/mentionable', (_req, res) => {
    res.json({ data: [STAFF.colleague, STAFF.supervisor] });
  });
  app.get('/api/desk/cases/:id/other-cases', (_req, res) => {
    const seen = { ...otherCaseOf(0), ofApplicant: true, ofBeneficiary: true };
    const hidden = { ...seen, id: null, protocolNumber: null, ofBeneficiary: false };
    res.json(OtherCasePage.parse({ data: [seen, hidden], total: 2 }));
  });
  app.get('/api/desk/cases/:id/message-previews/:act', (req, res) => {
    res.json(messagePreviewOf(cases.need(req.params.id), AnnouncedAct.parse(req.params.act)));
  });
}

/** What an act on a sample case would bring. */
function messagePreviewOf({ applicant }: DeskCaseView, act: AnnouncedAct): MessagePreview {
  const asks = act === 'requestIntegration';
  const notice = act === 'sendRejectionNotice';
  const says = asks ? 'we need something from you' : 'concluded';
  return MessagePreview.parse({
    dueOn: asks || notice ? '2026-12-25' : null,
    officeClosed: true,
    remindersOn: asks ? ['2026-12-10', '2026-12-22'] : [],
    email: {
      to: applicant.email,
      subject: `Request 2026-DV-000004: ${says}`,
      text: `Hello, on your request: ${says}.`,
    },
    sms: notice
      ? null
      : { to: applicant.mobile, text: `${says}.`.replace(/^./, (w) => w.toUpperCase()) },
  });
}

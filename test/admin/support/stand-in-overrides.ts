import type { Express } from 'express';
import { NewOverrideAsk, OverrideAnswer, OverrideAskPage } from '#contract/override-ask.ts';
import type { DeskStandIn } from './desk-stand-in.ts';
import { askOf } from './sample-ask.ts';
import { OFFICES } from './sample-cases.ts';

/** Asking a supervisor to set a rule aside, and the answer. */
export function overrideRoutes(app: Express, desk: DeskStandIn): void {
  const { cases } = desk;
  app.get('/api/desk/override-asks', (_req, res) => {
    const waiting = [...cases.all.values()].filter((one) => one.overrideAsk?.answer === null);
    const data = waiting.map(({ id, protocolNumber, type, overrideAsk }) => ({
      ...overrideAsk,
      caseId: id,
      protocolNumber,
      type,
      officeName: OFFICES[0]?.name,
      ruleIds: overrideAsk?.rules.map(({ ruleId }) => ruleId),
    }));
    res.json(OverrideAskPage.parse({ data, total: data.length }));
  });
  app.post('/api/desk/cases/:id/override-asks', (req, res) => {
    const { rules, reason } = NewOverrideAsk.parse(req.body);
    const overrideAsk = { ...askOf([], rules), reason };
    cases.move(req.params.id, desk.who, null, 'override_asked', { overrideAsk });
    res.json(cases.seenBy(desk.who, req.params.id));
  });
  app.post('/api/desk/cases/:id/override-answers', (req, res) => {
    const { granted } = OverrideAnswer.parse(req.body);
    const rules = cases.need(req.params.id).overrideAsk?.rules ?? [];
    const overrideAsk = granted ? askOf(rules) : askOf([], rules);
    cases.move(req.params.id, desk.who, null, 'override_granted', { overrideAsk });
    res.json(cases.seenBy(desk.who, req.params.id));
  });
}

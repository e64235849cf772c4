import type { Express } from 'express';
import { BulkActView, BulkItemPage, HandOver, NewBulkAct } from '#contract/bulk-act.ts';
import { anId } from './an-id.ts';
import type { DeskStandIn } from './desk-stand-in.ts';

/** Acts on many cases: half of them are done when first looked at, all at the second look. */
export function bulkRoutes(app: Express, desk: DeskStandIn): void {
  const acts = new Map<string, { view: BulkActView; ids: string[] }>();
  const begin = (kind: BulkActView['kind'], ids: string[]): BulkActView => {
    const view = BulkActView.parse({
      id: anId(9, 500 + acts.size),
      kind,
      state: 'RUNNING',
      total: ids.length,
      done: 0,
      refused: 0,
      undone: 0,
      undoRefused: 0,
      createdAt: new Date().toISOString(),
      finishedAt: null,
      undoable: false,
      file: null,
    });
    acts.set(view.id, { view, ids });
    return view;
  };
  app.post('/api/desk/bulk-acts', (req, res) => {
    const { cases, order } = NewBulkAct.parse(req.body);
    res.status(202).json(begin(order.kind, 'ids' in cases ? cases.ids : []));
  });
  app.post('/api/desk/hand-overs', (req, res) => {
    HandOver.parse(req.body);
    res.status(202).json(begin('HAND_OVER', [anId(2, 3)]));
  });
  app.get('/api/desk/bulk-acts', (_req, res) => {
    res.json({ data: [...acts.values()].map(({ view }) => view).toReversed() });
  });
  app.get('/api/desk/bulk-acts/:id', (req, res) => {
    const act = acts.get(req.params.id);
    if (act !== undefined && act.view.state === 'RUNNING') {
      const all = act.view.done > 0 || act.view.total < 2;
      act.view.done = all ? Math.max(1, act.view.total - 1) : 1;
      act.view.refused = all ? act.view.total - act.view.done : 0;
      act.view.state = all ? 'DONE' : 'RUNNING';
      act.view.undoable = all && act.view.kind !== 'EXPORT';
      act.view.file =
        all && act.view.kind === 'EXPORT' ? { expiresAt: '2026-11-27T10:00:00.000Z' } : null;
    }
    res.json(act?.view);
  });
  app.get('/api/desk/bulk-acts/:id/items', (req, res) => {
    const [last] = acts.get(req.params.id)?.ids.slice(-1) ?? [];
    const { id, protocolNumber } = desk.cases.need(last ?? '');
    res.json(
      BulkItemPage.parse({
        total: 1,
        data: [
          {
            caseId: id,
            protocolNumber,
            outcome: 'REFUSED',
            code: 'stale_version',
            rules: [],
            undo: null,
            undoCode: null,
          },
        ],
      }),
    );
  });
  app.post('/api/desk/bulk-acts/:id/undo', (req, res) => {
    const act = acts.get(req.params.id);
    if (act !== undefined) {
      act.view = { ...act.view, state: 'UNDONE', undone: act.view.done, undoable: false };
    }
    res.status(202).json(act?.view);
  });
}

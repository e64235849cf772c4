import type { Express, Response } from 'express';
import { QueueQuery } from '#contract/desk-case.ts';
import {
  CaseLabels,
  type CaseLabelView,
  LabelDefinition,
  LabelOrder,
  NextCaseQuery,
  QueueCounts,
  QueueViewDefinition,
  QUICK_VIEWS,
  type SavedQueueView,
} from '#contract/desk-queue.ts';
import { anId } from './an-id.ts';
import type { DeskStandIn } from './desk-stand-in.ts';
import { STAFF } from './sample-cases.ts';
import { LABELS } from './sample-labels.ts';
import { queuePage } from './stand-in-lists.ts';

/** The streams of the queue's news that are open, by the desk they belong to. */
const streams = new WeakMap<DeskStandIn, Set<Response>>();

/** Tells the open queues of something, as the server would. */
export function tellQueues(desk: DeskStandIn, event: string, data: object): void {
  for (const res of streams.get(desk) ?? []) {
    res.write(`event: ${event}\nid: 1\ndata: ${JSON.stringify(data)}\n\n`);
  }
}

function totalOf(desk: DeskStandIn, filter: object): number {
  const views = [...desk.cases.all.values()];
  return queuePage(views, QueueQuery.parse(filter), STAFF[desk.who]).total;
}

/** What the queue is made of beside its cases. */
export function queueRoutes(app: Express, desk: DeskStandIn): void {
  const { cases } = desk;
  const open = new Set<Response>();
  streams.set(desk, open);
  const views: SavedQueueView[] = [];
  app.get('/api/desk/queue-news', (_req, res) => {
    res.type('text/event-stream').write('event: begin\nid: 1\ndata: {}\n\n');
    open.add(res);
    res.once('close', () => open.delete(res));
  });
  app.get('/api/desk/queue-counts', (req, res) => {
    res.json(
      QueueCounts.parse({
        quick: Object.fromEntries(
          QUICK_VIEWS.map(({ id, filter }) => [id, totalOf(desk, { ...req.query, ...filter })]),
        ),
        saved: Object.fromEntries(views.map(({ id, filter }) => [id, totalOf(desk, filter)])),
      }),
    );
  });
  app.get('/api/desk/next-case', (req, res) => {
    const passed = NextCaseQuery.parse(req.query).except.split(',');
    const next = [...cases.all.values()]
      .filter(({ id, state, officeId }) => {
        const own = STAFF[desk.who].officeId ?? officeId;
        return state === 'SUBMITTED' && officeId === own && !passed.includes(id);
      })
      .toSorted((first, second) => Number(first.submittedAt > second.submittedAt) * 2 - 1)[0];
    res.json({
      next: next === undefined ? null : { id: next.id, protocolNumber: next.protocolNumber },
    });
  });
  const labels: CaseLabelView[] = [...LABELS];
  app.get('/api/desk/labels', (_req, res) => {
    res.json({ data: labels });
  });
  app.post('/api/desk/labels', (req, res) => {
    labels.push({ id: anId(4, labels.length + 1), ...LabelDefinition.parse(req.body) });
    res.status(201).json(labels.at(-1));
  });
  app.put('/api/desk/label-order', (req, res) => {
    const { labelIds } = LabelOrder.parse(req.body);
    labels.sort((one, other) => labelIds.indexOf(one.id) - labelIds.indexOf(other.id));
    res.json({ data: labels });
  });
  app.put('/api/desk/labels/:id', (req, res) => {
    const at = labels.findIndex(({ id }) => id === req.params.id);
    labels[at] = { id: req.params.id, ...LabelDefinition.parse(req.body) };
    res.json(labels[at]);
  });
  app.put('/api/desk/cases/:id/labels', (req, res) => {
    const { labelIds } = CaseLabels.parse(req.body);
    const put = labels.filter(({ id }) => labelIds.includes(id));
    cases.change(req.params.id, { labels: put });
    res.json({ data: put });
  });
  app.get('/api/desk/queue-views', (_req, res) => {
    res.json({ data: views });
  });
  app.post('/api/desk/queue-views', (req, res) => {
    const view = { id: anId(9, 700 + views.length), ...QueueViewDefinition.parse(req.body) };
    views.push(view);
    res.status(201).json(view);
  });
  app.delete('/api/desk/queue-views/:id', (req, res) => {
    views.splice(
      views.findIndex(({ id }) => id === req.params.id),
      1,
    );
    res.status(204).end();
  });
}

import type { Express, Response } from 'express';
import express from 'express';
import type { ErrorCode, Problem } from '#contract/error-codes.ts';
import { MailWordings, TemplateView } from '#contract/message-wording.ts';
import { PolicyView } from '#contract/policy-setting.ts';
import { RecordChangePage } from '#contract/record-change.ts';
import { describePolicy } from '#rules/effective-policy.ts';
import { mailFields, wordingProblems } from '#rules/message-wording.ts';
import { anId } from './an-id.ts';
import { TODAY } from './sample-cases.ts';

type Refuse = (res: Response, code: ErrorCode, more?: Partial<Problem>) => void;
type Row = Record<string, unknown> & { id: string; version: number };

const OFFICES: readonly Row[] = ['Legnano', 'Magenta'].map((town) => ({
  id: town.slice(0, 3).toUpperCase(),
  version: 1,
  name: `Ufficio di ${town}`,
  address: `Via Roma 1, ${town}`,
  phone: '+390331000000',
  email: `${town.toLowerCase()}@asst.example`,
  active: true,
}));

const MAIL = {
  it: { subject: 'Richiesta {protocolNumber}', paragraphs: ['Ciao.', 'Ricevuta.'], button: 'Vai' },
  en: { subject: 'Request {protocolNumber}', paragraphs: ['Hello.', 'Received.'], button: 'Go' },
};
const PLACEHOLDERS = { allowed: ['protocolNumber', 'phone'], required: ['protocolNumber'] };
const REPORT = {
  id: anId(7, 1),
  kind: 'doctors',
  encoding: 'utf-8',
  separator: ';',
  lines: 2,
  created: 1,
  changed: 1,
  unchanged: 0,
  changes: [
    {
      line: 3,
      fields: ['surname', 'phone'],
      before: { surname: 'Rossi' },
      after: { surname: 'Neri' },
    },
  ],
  refused: 0,
  checkedAt: '2026-11-23T09:00:00.000Z',
  checkedBy: 'Olga Grigi',
  appliedAt: null,
  refusals: [],
};

/** What administrators keep, in memory: offices, one message, files that are good or are not. */
export function administrationRoutes(app: Express, refuse: Refuse): void {
  const rows = new Map(OFFICES.map((row) => [row.id, row]));
  const offices = '/api/admin/offices';
  app.get(offices, (req, res) => {
    const q = (typeof req.query['q'] === 'string' ? req.query['q'] : '').toLowerCase();
    const data = [...rows.values()].filter(({ name }) => String(name).toLowerCase().includes(q));
    res.json({ data, total: data.length });
  });
  app.get(`${offices}/:id`, (req, res) => {
    const row = rows.get(req.params.id);
    if (row === undefined) {
      refuse(res, 'not_found');
    } else {
      res.json(row);
    }
  });
  app.put(`${offices}/:id`, (req, res) => {
    const row = rows.get(req.params.id);
    if (row?.version !== req.body.version) {
      refuse(res, 'stale_version', { current: row });
    } else if (req.body.name === '') {
      refuse(res, 'invalid', { errors: { name: 'Questo campo è obbligatorio.' } });
    } else {
      rows.set(req.params.id, { ...req.body, version: req.body.version + 1 });
      res.json(rows.get(req.params.id));
    }
  });
  app.get('/api/admin/policy', (_req, res) => {
    res.json(PolicyView.parse(describePolicy('LOMBARDY', [], TODAY)));
  });
  app.get('/api/admin/record-changes', (_req, res) => {
    res.json(
      RecordChangePage.parse({
        data: [
          {
            id: 1,
            at: '2026-11-20T09:00:00.000Z',
            actorName: 'Omar Vismara',
            record: '0198c1a0-0000-7000-8000-000000000001',
            act: 'CHANGED',
            fields: ['value'],
            before: { key: 'draftIdleDays', value: 30 },
            after: { key: 'draftIdleDays', value: 45 },
          },
        ],
        total: 1,
      }),
    );
  });
  for (const kind of ['doctors', 'policy-settings', 'surgeries', 'staff', 'closing-days']) {
    app.get(`/api/admin/${kind}`, (_req, res) => {
      res.json({ data: [], total: 0 });
    });
  }
  wordingRoutes(app, refuse);
  importRoutes(app);
}

const problemsOf = ({ it, en }: MailWordings) => ({
  ...wordingProblems(mailFields('it', it), 'it', PLACEHOLDERS),
  ...wordingProblems(mailFields('en', en), 'en', PLACEHOLDERS),
});

const page = (said: MailWordings['it']) => ({
  subject: said.subject.replace('{protocolNumber}', '2026-DV-000123'),
  text: said.paragraphs.join('\n\n'),
  html: '',
});

function wordingRoutes(app: Express, refuse: Refuse): void {
  let version = 0;
  let words: MailWordings = MAIL;
  const view = (): TemplateView =>
    TemplateView.parse({
      template: 'case_received',
      mail: { version, changedAt: null, words, product: MAIL, placeholders: PLACEHOLDERS },
      sms: null,
    });
  const path = '/api/admin/templates';
  app.get(path, (_req, res) => {
    const channels = [{ channel: 'EMAIL', version, changedAt: null }];
    res.json({ data: [{ template: 'case_received', subject: words.it.subject, channels }] });
  });
  app.get(`${path}/case_received`, (_req, res) => {
    res.json(view());
  });
  app.get(`${path}/case_received/versions`, (_req, res) => {
    const changedAt = '2026-11-23T09:00:00.000Z';
    const one = {
      version,
      changedAt,
      changedBy: 'Olga Grigi',
      restored: null,
      mail: words,
      sms: null,
    };
    res.json({ data: [one], total: version });
  });
  app.post(`${path}/case_received/mail/preview`, (req, res) => {
    const { it, en } = MailWordings.parse(req.body);
    res.json({ it: page(it), en: page(en) });
  });
  app.put(`${path}/case_received/mail`, (req, res) => {
    const { version: seen, ...given } = req.body;
    const problems = problemsOf(MailWordings.parse(given));
    if (Object.keys(problems).length > 0) {
      const errors = Object.entries(problems).map(([field, said]) => [field, said.it]);
      refuse(res, 'invalid', { errors: Object.fromEntries(errors) });
    } else {
      words = given;
      version = seen + 1;
      res.json(view());
    }
  });
}

function importRoutes(app: Express): void {
  app.post('/api/admin/imports/doctors', express.text({ type: 'text/csv' }), (req, res) => {
    const good = String(req.body).includes('VF1');
    const refusals = good ? [] : [{ line: 2, column: 'zona', reason: 'Non esiste.' }];
    res.json({
      ...REPORT,
      state: good ? 'CHECKED' : 'REFUSED',
      refused: refusals.length,
      refusals,
    });
  });
  app.post(`/api/admin/imports/${REPORT.id}/application`, (_req, res) => {
    res.json({ ...REPORT, state: 'APPLIED', appliedAt: REPORT.checkedAt });
  });
}

import type { Express, Response } from 'express';
import type { ErrorCode } from '#contract/error-codes.ts';
import { KeptPhrasePage, NewPhrase } from '#contract/phrase.ts';
import { PHRASES } from './stand-in-lists.ts';

/** The ready phrases, to which one can be added. */
export function phraseRoutes(app: Express, refuse: (res: Response, code: ErrorCode) => void): void {
  const phrases = [...PHRASES];
  app.get('/api/desk/phrases', (_req, res) => {
    res.json({ data: phrases });
  });
  app.get('/api/desk/kept-phrases', (_req, res) => {
    const data = phrases.map((phrase) => ({
      ...phrase,
      officeName: null,
      retired: false,
      version: 1,
      mayChange: phrase.officeId !== null,
    }));
    res.json(KeptPhrasePage.parse({ data, total: data.length }));
  });
  app.post('/api/desk/kept-phrases', (req, res) => {
    const { data } = NewPhrase.safeParse(req.body);
    if (data === undefined) {
      refuse(res, 'invalid');
    } else {
      const { code, ...phrase } = data;
      phrases.push({ id: code, ...phrase });
      res.status(204).end();
    }
  });
}

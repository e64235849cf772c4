import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressedPage } from '#server/http/compressed-page.ts';

let folder: string;
let file: string;
const app = express();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  file = join(folder, 'index.html');
  await writeFile(file, '<h1>Prima</h1>');
  app.get('/', compressedPage(file));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a page comes compressed and is asked for anew each time', async () => {
  const answer = await supertest(app).get('/').set('Accept-Encoding', 'gzip, br');
  expect(answer.headers).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'no-cache',
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(answer.text).toBe('<h1>Prima</h1>');
});

test('who does not understand that gets it as it is', async () => {
  const answer = await supertest(app).get('/').set('Accept-Encoding', 'identity');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.text).toBe('<h1>Prima</h1>');
});

test('an unchanged page is not sent again, a new build’s is', async () => {
  const first = await supertest(app).get('/');
  const tag = String(first.headers['etag']);
  expect((await supertest(app).get('/').set('If-None-Match', tag)).status).toBe(304);
  await writeFile(file, '<h1>Seconda</h1>');
  const second = await supertest(app).get('/').set('If-None-Match', tag);
  expect(second.text).toBe('<h1>Seconda</h1>');
});

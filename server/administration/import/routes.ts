import type { Response } from 'express';
import { z } from 'zod';
import { ImportKind, ImportPage, ImportQuery, ImportReport } from '#contract/csv-import.ts';
import { type Route, staffRoute } from '../../http/route.ts';
import { ADMINISTRATORS, adminRequest } from '../admin-request.ts';
import { applyImport } from './apply-import.ts';
import { exampleOf } from './import-kinds.ts';
import { listImports, readImport, refusalsFile } from './read-imports.ts';
import { readUpload } from './read-upload.ts';
import { tryImport } from './try-import.ts';

const TAG = 'administration';
const ById = z.object({ id: z.uuid() });
const ByKind = z.object({ kind: ImportKind });

const postImport = staffRoute(
  {
    method: 'post',
    path: '/api/admin/imports/:kind',
    summary: 'Try a CSV file: every line is checked, none is written',
    tag: TAG,
    params: ByKind,
    raw: { consumes: 'text/csv' },
    status: 201,
    response: ImportReport,
  },
  ADMINISTRATORS,
  async (context) => {
    const { deps, params, req, locale } = context;
    const id = await tryImport(adminRequest(context), params.kind, await readUpload(req));
    return readImport(deps.sql, id, locale);
  },
);

const postApplication = staffRoute(
  {
    method: 'post',
    path: '/api/admin/imports/:id/application',
    summary: 'Write a file that was tried and is good: all of it or nothing',
    tag: TAG,
    params: ById,
    response: ImportReport,
  },
  ADMINISTRATORS,
  async (context) => {
    const { deps, params, locale } = context;
    await applyImport(adminRequest(context), params.id);
    return readImport(deps.sql, params.id, locale);
  },
);

const getImports = staffRoute(
  {
    method: 'get',
    path: '/api/admin/imports',
    summary: 'Files that were tried or written, newest first',
    tag: TAG,
    query: ImportQuery,
    response: ImportPage,
  },
  ADMINISTRATORS,
  ({ deps, query }) => listImports(deps.sql, query),
);

const getImport = staffRoute(
  {
    method: 'get',
    path: '/api/admin/imports/:id',
    summary: 'One import, with the first of the lines that were refused',
    tag: TAG,
    params: ById,
    response: ImportReport,
  },
  ADMINISTRATORS,
  ({ deps, params, locale }) => readImport(deps.sql, params.id, locale),
);

const getRefusals = staffRoute(
  {
    method: 'get',
    path: '/api/admin/imports/:id/refusals',
    summary: 'Every line that was refused, with column and reason, as a CSV file',
    tag: TAG,
    params: ById,
    raw: { produces: 'text/csv' },
  },
  ADMINISTRATORS,
  async ({ deps, params, locale, res }) => {
    sendCsv(res, 'righe-rifiutate.csv', await refusalsFile(deps.sql, params.id, locale));
  },
);

const getExample = staffRoute(
  {
    method: 'get',
    path: '/api/admin/import-examples/:kind',
    summary: 'An example of the file, to fill in',
    tag: TAG,
    params: ByKind,
    raw: { produces: 'text/csv' },
  },
  ADMINISTRATORS,
  ({ params, res }) => {
    sendCsv(res, `esempio-${params.kind}.csv`, exampleOf(params.kind));
    return Promise.resolve();
  },
);

function sendCsv(res: Response, name: string, text: string): void {
  res
    .status(200)
    .setHeader('Content-Type', 'text/csv; charset=utf-8')
    .setHeader('Content-Disposition', `attachment; filename="${name}"`)
    .send(text);
}

/** Import of CSV files: tried first, written afterwards, all or nothing. */
export const importRoutes: readonly Route[] = [
  postImport,
  postApplication,
  getImports,
  getImport,
  getRefusals,
  getExample,
];

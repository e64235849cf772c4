import { z } from 'zod';
import { DocumentReuseRequest, DocumentView, GivenDocument } from '#contract/document.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { recordReading } from '../audit/record-reading.ts';
import { demandOwnCase, FOLLOWS_CASE } from '../cases/own-case.ts';
import { DeskError } from '../http/desk-error.ts';
import { sqlOf, type Statement } from '../db/sql.ts';
import { citizenRoute, type Route, staffRoute } from '../http/route.ts';
import { spend } from '../http/rate-limit.ts';
import { addDocument } from './add-document.ts';
import { deleteDocument } from './delete-document.ts';
import { sendDocument } from './document-content.ts';
import { documentById, documentsForCitizen } from './documents-of-case.ts';
import { givenDocuments, wantingCase } from './given-documents.ts';
import { findDeskDocument, findOwnDocument } from './find-document.ts';
import { UploadFields, receiveUpload } from './receive-upload.ts';
import { reuseDocument } from './reuse-document.ts';
import { createVault } from './vault.ts';

const OfCase = z.strictObject({ caseId: z.uuid() });
const OfDocument = z.strictObject({ documentId: z.uuid() });
const Rotation = z.strictObject({
  rotation: z.int().min(0).max(3).describe('Clockwise quarter turns'),
});

/** As OpenAPI shows it; `back` comes with two sides. */
const UploadForm = UploadFields.extend({ file: z.file(), back: z.file().optional() });

/** Uploads of one case, refused and deleted ones too, that pass without being counted by the hour. */
const UNCOUNTED = 30;
const UPLOADS = { name: 'upload', times: 60, seconds: 3600 };

const OWN_CASE: Statement = {
  name: 'own_case_of_upload',
  text: `
    select (select count(*) from document d where d.case_id = c.id)::int as uploads
    from case_file c where c.id = $1 and ${FOLLOWS_CASE}`,
};

const upload = citizenRoute(
  {
    method: 'post',
    path: '/api/cases/:caseId/documents',
    summary: 'Upload a document; retried with the same uploadKey it is the same document',
    tag: 'documents',
    params: OfCase,
    raw: { consumes: 'multipart/form-data', form: UploadForm },
    status: 201,
    response: DocumentView,
  },
  async ({ deps, actor, params, req, res, requestId }) => {
    const [own] = await deps.sql.rows<{ uploads: number }>(OWN_CASE, [
      params.caseId,
      actor.accountId,
      civilDateOf(deps.clock.now()),
    ]);
    if (own === undefined) {
      throw new DeskError('not_found');
    }
    if (own.uploads >= UNCOUNTED) {
      await spend(deps, UPLOADS, actor.accountId);
    }
    const vault = createVault(deps);
    const received = await receiveUpload(req, res, vault);
    const request = { actor, requestId, ipAddress: req.ip ?? '' };
    let kept = false;
    try {
      const added = await addDocument(deps, request, params.caseId, received);
      kept = added.isNew;
      if (added.isNew) {
        deps.checks.start(added.document.id);
      }
      return added.document;
    } finally {
      if (!kept) {
        await Promise.all(received.files.map((file) => vault.remove(file)));
      }
    }
  },
);

const list = citizenRoute(
  {
    method: 'get',
    path: '/api/cases/:caseId/documents',
    summary: 'Documents of one’s own case, with how far their checks are',
    tag: 'documents',
    params: OfCase,
    response: z.object({ data: z.array(DocumentView) }),
  },
  async ({ deps, actor, params }) => {
    const today = civilDateOf(deps.clock.now());
    const own = await demandOwnCase(deps.sql, actor.accountId, params.caseId, today);
    return { data: await documentsForCitizen(deps.sql, params.caseId, actor.accountId, own) };
  },
);

const given = citizenRoute(
  {
    method: 'get',
    path: '/api/cases/:caseId/given-documents',
    summary:
      'Documents of earlier requests that one’s own case may use again, the latest of each kind',
    tag: 'documents',
    params: OfCase,
    response: z.object({ data: z.array(GivenDocument) }),
  },
  async ({ deps, actor, params }) => {
    const today = civilDateOf(deps.clock.now());
    const wanting = await wantingCase(deps.sql, actor.accountId, params.caseId, today);
    return { data: await givenDocuments(deps.sql, wanting, today) };
  },
);

const reuse = citizenRoute(
  {
    method: 'post',
    path: '/api/cases/:caseId/given-documents',
    summary: 'Use a document of an earlier request again, without sending it once more',
    tag: 'documents',
    params: OfCase,
    body: DocumentReuseRequest,
    status: 201,
    response: DocumentView,
  },
  async ({ deps, actor, params, body, req, requestId }) =>
    reuseDocument(deps, { actor, requestId, ipAddress: req.ip ?? '' }, params.caseId, body),
);

const remove = citizenRoute(
  {
    method: 'delete',
    path: '/api/documents/:documentId',
    summary: 'Delete one’s own document from a draft or an open integration',
    tag: 'documents',
    params: OfDocument,
    status: 204,
  },
  async ({ deps, em, actor, params, req, requestId }) => {
    const request = { actor, requestId, ipAddress: req.ip ?? '' };
    await deleteDocument(deps, em, request, params.documentId);
  },
);

const ownContent = citizenRoute(
  {
    method: 'get',
    path: '/api/documents/:documentId/content',
    summary: 'One’s own document; the download is audited',
    tag: 'documents',
    params: OfDocument,
    raw: { produces: 'application/octet-stream' },
  },
  async ({ deps, em, actor, params, req, res, requestId }) => {
    const today = civilDateOf(deps.clock.now());
    const document = await findOwnDocument(em, actor, params.documentId, today);
    await recordReading(
      deps,
      { action: 'document_read', detail: { documentId: document.id } },
      { actor, requestId, ipAddress: req.ip ?? '', caseId: document.case },
    );
    await sendDocument(deps, res, document);
  },
);

const deskContent = staffRoute(
  {
    method: 'get',
    path: '/api/desk/documents/:documentId/content',
    summary: 'A document of a case of the desk; the reading is audited',
    tag: 'desk',
    params: OfDocument,
    raw: { produces: 'application/octet-stream' },
  },
  ['OPERATOR', 'SUPERVISOR'],
  async ({ deps, em, actor, params, req, res, requestId }) => {
    const document = await em.transactional(async (tx) => {
      const found = await findDeskDocument(tx, actor, params.documentId);
      recordAudit(tx, {
        action: 'document_read',
        detail: { documentId: found.id },
        at: deps.clock.now(),
        actor: { kind: 'STAFF', id: actor.staffId },
        caseId: found.case,
        requestId,
        ipAddress: req.ip ?? '',
      });
      return found;
    });
    await sendDocument(deps, res, document);
  },
);

const rotate = staffRoute(
  {
    method: 'put',
    path: '/api/desk/documents/:documentId/rotation',
    summary: 'Keep how far a document is turned',
    tag: 'desk',
    params: OfDocument,
    body: Rotation,
    response: DocumentView,
  },
  ['OPERATOR', 'SUPERVISOR'],
  async ({ deps, em, actor, params, body, req, requestId }) =>
    em.transactional(async (tx) => {
      const document = await findDeskDocument(tx, actor, params.documentId);
      document.rotation = body.rotation;
      recordAudit(tx, {
        action: 'document_rotated',
        detail: { documentId: document.id, rotation: body.rotation },
        at: deps.clock.now(),
        actor: { kind: 'STAFF', id: actor.staffId },
        caseId: document.case,
        requestId,
        ipAddress: req.ip ?? '',
      });
      await tx.flush();
      const rotated = await documentById(sqlOf(tx), document.id);
      if (rotated === undefined) {
        throw new DeskError('not_found');
      }
      return rotated;
    }),
);

/** Documents of cases: citizens upload and delete, both sides read. */
export const documentRoutes: readonly Route[] = [
  upload,
  list,
  given,
  reuse,
  remove,
  ownContent,
  deskContent,
  rotate,
];

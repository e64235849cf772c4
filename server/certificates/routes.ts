import { z } from 'zod';
import { CivilDate } from '#contract/civil-date.ts';
import { Locale } from '#contract/localized.ts';
import { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isDocumentNumber } from '#rules/document-number.ts';
import { CaseFile } from '../cases/case-file.entity.ts';
import type { Deps } from '../deps.ts';
import { sendFile } from '../documents/send-file.ts';
import { DeskError } from '../http/desk-error.ts';
import { spend } from '../http/rate-limit.ts';
import { citizenRoute, publicRoute, type Route, staffRoute } from '../http/route.ts';
import { cardSubstituteRoutes } from './card-substitute-routes.ts';
import { checkSubstitute } from './card-substitute.ts';
import { checkCertificate } from './check-certificate.ts';
import { enrolmentLetterRoutes } from './enrolment-letter-routes.ts';
import { checkEnrolmentLetter } from './enrolment-letter.ts';
import { exemptionCertificateRoutes } from './exemption-routes.ts';
import { receiptFactsOf, type ReceiptFacts } from './receipt-facts.ts';
import { isReceiptHash } from './receipt-hash.ts';
import { RECEIPT_TEXTS } from './receipt-texts.ts';
import { writeReceipt } from './receipt.ts';
import { REQUEST_FORM_TEXTS } from './request-form-texts.ts';
import { writeRequestForm } from './request-form.ts';
import type { Response } from 'express';
import { readDeskCase } from './read-desk-case.ts';
import { readOwnCase } from './read-own-case.ts';

const OfCase = z.strictObject({ caseId: z.uuid() });
const FORMS = { name: 'request_form', times: 30, seconds: 60 };
const VERIFICATIONS = { name: 'verify', times: 30, seconds: 60 };

const ReceiptCheck = z.object({
  known: z.boolean(),
  type: RequestType.nullable(),
  issuedOn: CivilDate.nullable(),
  certificate: z
    .enum(['VALID', 'EXPIRED', 'REVOKED'])
    .nullable()
    .describe('How a certificate or a letter stands today; null for a receipt'),
});

const ownReceipt = citizenRoute(
  {
    method: 'get',
    path: '/api/cases/:caseId/receipt.pdf',
    summary: 'Receipt of one’s own submitted case; the download is audited',
    tag: 'certificates',
    params: OfCase,
    raw: { produces: 'application/pdf' },
  },
  async (context) => {
    const { deps, params, res } = context;
    await readOwnCase(context, params.caseId, { action: 'receipt_read', detail: null });
    await sendReceipt(deps, res, await receiptFactsOf(deps.sql, params.caseId));
  },
);

const deskReceipt = staffRoute(
  {
    method: 'get',
    path: '/api/desk/cases/:caseId/receipt.pdf',
    summary: 'Receipt of a case of the desk; the reading is audited',
    tag: 'desk',
    params: OfCase,
    raw: { produces: 'application/pdf' },
  },
  ['OPERATOR', 'SUPERVISOR'],
  async (context) => {
    const { deps, params, res } = context;
    await readDeskCase(context, params.caseId, { action: 'receipt_read', detail: null });
    await sendReceipt(deps, res, await receiptFactsOf(deps.sql, params.caseId));
  },
);

const verify = publicRoute(
  {
    method: 'get',
    path: '/api/verify/:number',
    summary:
      'Whether a receipt or a certificate is authentic; says nothing of a number without its hash',
    tag: 'certificates',
    params: z.strictObject({ number: z.string().max(40) }),
    query: z.strictObject({
      h: z.string().max(64).optional().describe('Hash of the receipt, as its QR code holds it'),
      hash: z.string().max(64).optional().describe('The same'),
    }),
    response: ReceiptCheck,
  },
  async ({ deps, em, params, query, req }) => {
    await spend(deps, VERIFICATIONS, req.ip ?? '');
    if (isDocumentNumber(params.number)) {
      return checkCertificate(deps, params.number, query.h ?? query.hash ?? '');
    }
    const number = params.number.replace('-', '/');
    const found = await em.findOne(CaseFile, { protocolNumber: number });
    if (found === null || found.submittedAt === null || found.submittedAt === undefined) {
      return UNKNOWN;
    }
    const seal = { caseId: found.id, protocolNumber: number, submittedAt: found.submittedAt };
    const hash = query.h ?? query.hash ?? '';
    return isReceiptHash(deps.config, seal, hash)
      ? {
          known: true,
          type: found.type,
          issuedOn: civilDateOf(found.submittedAt.getTime()),
          certificate: null,
        }
      : checkPapersOf(deps, found.id, hash);
  },
);

const form = publicRoute(
  {
    method: 'get',
    path: '/api/request-types/:type/form.pdf',
    summary: 'The form of a request to print, or to fill in on a screen',
    tag: 'certificates',
    params: z.strictObject({ type: RequestType }),
    query: z.strictObject({
      lang: Locale.default('it'),
      fillable: z.enum(['0', '1']).default('0'),
    }),
    raw: { produces: 'application/pdf' },
  },
  async ({ deps, params, query, req, res }) => {
    await spend(deps, FORMS, req.ip ?? '');
    const request = REQUESTS[params.type];
    const address = `${deps.config.PUBLIC_URL}/servizi/${request.slug}`;
    const bytes = await writeRequestForm(request, address, query.lang, query.fillable === '1');
    const name = `${REQUEST_FORM_TEXTS[query.lang].form} ${request.title[query.lang]}.pdf`;
    sendFile(res, { bytes, mediaType: 'application/pdf', name });
  },
);

const UNKNOWN = { known: false, type: null, issuedOn: null, certificate: null };

async function sendReceipt(
  deps: Deps,
  res: Response,
  facts: ReceiptFacts | undefined,
): Promise<void> {
  if (facts === undefined) {
    throw new DeskError('not_found');
  }
  const name = `${RECEIPT_TEXTS[facts.locale].title} ${facts.protocolNumber.replace('/', '-')}.pdf`;
  const bytes = await writeReceipt(deps.config, facts);
  sendFile(res, { bytes, mediaType: 'application/pdf', name });
}

/** The other papers that bear a case's number, each with a hash of its own. */
async function checkPapersOf(deps: Deps, caseId: string, hash: string) {
  const substitute = await checkSubstitute(deps, caseId, hash);
  return substitute ?? (await checkEnrolmentLetter(deps, caseId, hash)) ?? UNKNOWN;
}

/**
 * Papers that the desk issues: receipts of cases, certificates of exemptions, letters of enrolments,
 * and their check; the forms of requests.
 */
export const certificateRoutes: readonly Route[] = [
  ownReceipt,
  deskReceipt,
  verify,
  form,
  ...exemptionCertificateRoutes,
  ...cardSubstituteRoutes,
  ...enrolmentLetterRoutes,
];

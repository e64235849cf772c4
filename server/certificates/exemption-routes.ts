import type { Response } from 'express';
import { z } from 'zod';
import type { Locale } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isPrintable } from '#rules/exemption-certificate.ts';
import type { Deps } from '../deps.ts';
import { sendFile } from '../documents/send-file.ts';
import { DeskError } from '../http/desk-error.ts';
import { citizenRoute, type Route, staffRoute } from '../http/route.ts';
import { EXEMPTION_CERTIFICATE_TEXTS } from './exemption-certificate-texts.ts';
import {
  certificateFactsOf,
  type CertificateFacts,
  writeExemptionCertificate,
} from './exemption-certificate.ts';
import { readDeskCase } from './read-desk-case.ts';
import { readOwnCase } from './read-own-case.ts';

const OfExemption = z.strictObject({ caseId: z.uuid(), exemptionId: z.uuid() });

const ownCertificate = citizenRoute(
  {
    method: 'get',
    path: '/api/cases/:caseId/exemptions/:exemptionId/certificate.pdf',
    summary:
      'Certificate of an exemption that an own case gave, while it is active; the download is audited',
    tag: 'certificates',
    params: OfExemption,
    raw: { produces: 'application/pdf' },
  },
  async (context) => {
    const { deps, actor, params, res } = context;
    await readOwnCase(context, params.caseId, {
      action: 'certificate_read',
      detail: { exemptionId: params.exemptionId },
    });
    const facts = await certificateFactsOf(deps.sql, params.exemptionId, params.caseId, false);
    await sendCertificate(deps, res, facts, actor.locale);
  },
);

const deskCertificate = staffRoute(
  {
    method: 'get',
    path: '/api/desk/cases/:caseId/exemptions/:exemptionId/certificate.pdf',
    summary:
      'Certificate of an exemption of whom a case of the desk is for; the reading is audited',
    tag: 'desk',
    params: OfExemption,
    raw: { produces: 'application/pdf' },
  },
  ['OPERATOR', 'SUPERVISOR'],
  async (context) => {
    const { deps, actor, params, res } = context;
    await readDeskCase(context, params.caseId, {
      action: 'certificate_read',
      detail: { exemptionId: params.exemptionId },
    });
    const facts = await certificateFactsOf(deps.sql, params.exemptionId, params.caseId, true);
    await sendCertificate(deps, res, facts, actor.locale);
  },
);

/** @throws DeskError not_found; rules_failed for an exemption that is not active today (R-CP-1) */
async function sendCertificate(
  deps: Deps,
  res: Response,
  facts: CertificateFacts | undefined,
  locale: Locale,
): Promise<void> {
  if (facts === undefined) {
    throw new DeskError('not_found');
  }
  const { to, ...rest } = facts;
  const printable = isPrintable(
    { ...rest, ...(to === null ? {} : { to }) },
    { today: civilDateOf(deps.clock.now()) },
  );
  if (!printable.passed) {
    throw new DeskError('rules_failed', { rules: [printable] });
  }
  const bytes = await writeExemptionCertificate(deps.config, facts, locale);
  const name = `${EXEMPTION_CERTIFICATE_TEXTS[locale].title} ${facts.number}.pdf`;
  sendFile(res, { bytes, mediaType: 'application/pdf', name });
}

/** Certificates of exemptions, for the citizen whose case gave them and for the desk. */
export const exemptionCertificateRoutes: readonly Route[] = [ownCertificate, deskCertificate];

import type { Response } from 'express';
import { z } from 'zod';
import type { Locale } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Deps } from '../deps.ts';
import { sendFile } from '../documents/send-file.ts';
import { DeskError } from '../http/desk-error.ts';
import { citizenRoute, type Route, staffRoute } from '../http/route.ts';
import { ENROLMENT_LETTER_TEXTS } from './enrolment-letter-texts.ts';
import { letterFactsOf, standingOfLetter, writeEnrolmentLetter } from './enrolment-letter.ts';
import { readDeskCase } from './read-desk-case.ts';
import { readOwnCase } from './read-own-case.ts';

const OfEnrolment = z.strictObject({ caseId: z.uuid(), enrolmentId: z.uuid() });

const ownLetter = citizenRoute(
  {
    method: 'get',
    path: '/api/cases/:caseId/enrolments/:enrolmentId/letter.pdf',
    summary:
      'Letter of an enrolment that an own case began, while it holds; the download is audited',
    tag: 'certificates',
    params: OfEnrolment,
    raw: { produces: 'application/pdf' },
  },
  async (context) => {
    const { deps, actor, params, res } = context;
    await readOwnCase(context, params.caseId, {
      action: 'letter_read',
      detail: { enrolmentId: params.enrolmentId },
    });
    await sendLetter(deps, res, params, actor.locale);
  },
);

const deskLetter = staffRoute(
  {
    method: 'get',
    path: '/api/desk/cases/:caseId/enrolments/:enrolmentId/letter.pdf',
    summary: 'Letter of an enrolment that a case of the desk began; the reading is audited',
    tag: 'desk',
    params: OfEnrolment,
    raw: { produces: 'application/pdf' },
  },
  ['OPERATOR', 'SUPERVISOR'],
  async (context) => {
    const { deps, actor, params, res } = context;
    await readDeskCase(context, params.caseId, {
      action: 'letter_read',
      detail: { enrolmentId: params.enrolmentId },
    });
    await sendLetter(deps, res, params, actor.locale);
  },
);

/** @throws DeskError not_found for none of the case, and for one that is over or was cancelled */
async function sendLetter(
  deps: Deps,
  res: Response,
  { caseId, enrolmentId }: z.infer<typeof OfEnrolment>,
  locale: Locale,
): Promise<void> {
  const [facts] = await letterFactsOf(deps.sql, caseId, enrolmentId);
  const today = civilDateOf(deps.clock.now());
  if (facts === undefined || standingOfLetter(facts, today) !== 'VALID') {
    throw new DeskError('not_found');
  }
  const bytes = await writeEnrolmentLetter(deps.config, facts, locale);
  const number = facts.protocolNumber.replace('/', '-');
  const name = `${ENROLMENT_LETTER_TEXTS[locale].title} ${number}.pdf`;
  sendFile(res, { bytes, mediaType: 'application/pdf', name });
}

/** Letters of enrolments, for the citizen whose case began them and for the desk. */
export const enrolmentLetterRoutes: readonly Route[] = [ownLetter, deskLetter];

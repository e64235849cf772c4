import { z } from 'zod';
import { sendFile } from '../documents/send-file.ts';
import { DeskError } from '../http/desk-error.ts';
import { citizenRoute, type Route } from '../http/route.ts';
import { CARD_SUBSTITUTE_TEXTS } from './card-substitute-texts.ts';
import { substituteFactsOf, writeCardSubstitute } from './card-substitute.ts';
import { readOwnCase } from './read-own-case.ts';

/** The certificate that stands for a card on its way, for the citizen whose case ordered it. */
export const cardSubstituteRoutes: readonly Route[] = [
  citizenRoute(
    {
      method: 'get',
      path: '/api/cases/:caseId/card-substitute.pdf',
      summary:
        'Certificate in place of the health card that an own case ordered; the download is audited',
      tag: 'certificates',
      params: z.strictObject({ caseId: z.uuid() }),
      raw: { produces: 'application/pdf' },
    },
    async (context) => {
      const { deps, actor, params, res } = context;
      await readOwnCase(context, params.caseId, { action: 'substitute_read', detail: null });
      const facts = await substituteFactsOf(deps.sql, params.caseId);
      if (facts === undefined) {
        throw new DeskError('not_found');
      }
      const bytes = await writeCardSubstitute(deps, facts, actor.locale);
      const number = facts.protocolNumber.replace('/', '-');
      const name = `${CARD_SUBSTITUTE_TEXTS[actor.locale].title} ${number}.pdf`;
      sendFile(res, { bytes, mediaType: 'application/pdf', name });
    },
  ),
];

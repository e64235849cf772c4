import { z } from 'zod';
import { OtherCasePage, OtherCaseQuery } from '#contract/other-case.ts';
import type { Statement } from '../db/sql.ts';
import { recordReading } from '../audit/record-reading.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { demandOpen } from './demand-visible.ts';
import { otherCases, type PeopleOfCase } from './other-cases.ts';

const PEOPLE: Statement = {
  name: 'people_of_case',
  text: `
    select c.id, c.applicant_id as "applicantId", c.beneficiary_id as "beneficiaryId",
      case when c.applicant_id is null then c.beneficiary_id else a.person_id end as "applicantPersonId"
    from case_file c left join account a on a.id = c.applicant_id where c.id = $1`,
};

/** The history of the people of a case. */
export const otherCaseRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'get',
      path: '/api/desk/cases/:caseId/other-cases',
      summary: 'Other cases of who asks and of whom the case is for; of other offices the outline',
      tag: 'desk',
      params: z.object({ caseId: z.uuid() }),
      query: OtherCaseQuery,
      response: OtherCasePage,
    },
    ['OPERATOR', 'SUPERVISOR'],
    async ({ deps, actor, params: { caseId }, query, requestId, req }) => {
      await demandOpen(deps.sql, actor, caseId);
      const [people] = await deps.sql.rows<PeopleOfCase>(PEOPLE, [caseId]);
      if (people === undefined) {
        return { data: [], total: 0 };
      }
      const page = await otherCases(deps.sql, actor, people, query);
      await recordReading(
        deps,
        { action: 'other_cases_read', detail: { shown: page.data.length } },
        {
          actor,
          requestId,
          ipAddress: req.ip ?? '',
          caseId,
          ...(people.beneficiaryId !== null && { personId: people.beneficiaryId }),
        },
      );
      return page;
    },
  ),
];

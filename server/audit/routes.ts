import { AuditPage, AuditSearch } from '#contract/audit-search.ts';
import { requestOf } from '../http/act-request.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { searchAudit } from './search-audit.ts';

/** Who did or read what, for administrators. */
export const auditRoutes: readonly Route[] = [
  staffRoute(
    {
      method: 'post',
      path: '/api/admin/audit-searches',
      summary: 'Search the audit, newest first, a page behind a key; the search is audited too',
      tag: 'administration',
      body: AuditSearch,
      response: AuditPage,
    },
    ['ADMIN'],
    async (context) => searchAudit(context.deps, requestOf(context), context.body),
  ),
];

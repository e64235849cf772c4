import { requestTermsRoutes } from '../cases/request-terms-routes.ts';
import { RecordChangePage, RecordChangeQuery } from '#contract/record-change.ts';
import { type Route, staffRoute } from '../http/route.ts';
import { policyRoutes } from '../policy/routes.ts';
import { ADMINISTRATORS } from './admin-request.ts';
import { adminRoutes } from './admin-routes.ts';
import type { AdminResource } from './admin-resource.ts';
import { importRoutes } from './import/routes.ts';
import { recordChanges } from './record-changes.ts';
import { DOCTOR_RESOURCES } from './resources/doctors.ts';
import { TERRITORY } from './resources/territory.ts';
import { staffAdministrationRoutes } from './staff-routes.ts';

/** Every kind of record that administrators keep one by one. */
export const ADMIN_RESOURCES: readonly AdminResource[] = [...TERRITORY, ...DOCTOR_RESOURCES];

const getChanges = staffRoute(
  {
    method: 'get',
    path: '/api/admin/record-changes',
    summary: 'Who changed the records of a kind, or one of them, when and what; newest first',
    tag: 'administration',
    query: RecordChangeQuery,
    response: RecordChangePage,
  },
  ADMINISTRATORS,
  ({ deps, query }) => recordChanges(deps.sql, query),
);

/** What administrators keep. */
export const administrationRoutes: readonly Route[] = [
  ...ADMIN_RESOURCES.flatMap((resource) => adminRoutes(resource)),
  ...staffAdministrationRoutes,
  ...importRoutes,
  ...policyRoutes,
  ...requestTermsRoutes,
  getChanges,
];

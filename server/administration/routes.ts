import { requestTermsRoutes } from '../cases/request-terms-routes.ts';
import type { Route } from '../http/route.ts';
import { policyRoutes } from '../policy/routes.ts';
import { adminRoutes } from './admin-routes.ts';
import type { AdminResource } from './admin-resource.ts';
import { importRoutes } from './import/routes.ts';
import { DOCTOR_RESOURCES } from './resources/doctors.ts';
import { TERRITORY } from './resources/territory.ts';
import { staffAdministrationRoutes } from './staff-routes.ts';

/** Every kind of record that administrators keep one by one. */
export const ADMIN_RESOURCES: readonly AdminResource[] = [...TERRITORY, ...DOCTOR_RESOURCES];

/** What administrators keep. */
export const administrationRoutes: readonly Route[] = [
  ...ADMIN_RESOURCES.flatMap((resource) => adminRoutes(resource)),
  ...staffAdministrationRoutes,
  ...importRoutes,
  ...policyRoutes,
  ...requestTermsRoutes,
];

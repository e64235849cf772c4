import type { Route } from '../http/route.ts';
import { passwordRoutes } from './password-routes.ts';
import { profileRoutes } from './profile-routes.ts';
import { registrationRoutes } from './registration-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { staffRoutes } from './staff-routes.ts';

/** Accounts, sessions and the sign-in of the staff. */
export const identityRoutes: readonly Route[] = [
  ...registrationRoutes,
  ...sessionRoutes,
  ...passwordRoutes,
  ...profileRoutes,
  ...staffRoutes,
];

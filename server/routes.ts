import type { Route } from './http/route.ts';
import { identityRoutes } from './identity/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { caseRoutes } from './cases/routes.ts';
import { alertRoutes } from './alerts/routes.ts';
import { boardRoutes } from './board/routes.ts';
import { exportRoutes } from './exports/routes.ts';
import { whatIfRoutes } from './what-if/routes.ts';
import { deskCaseRoutes } from './cases/desk-routes.ts';
import { doctorRoutes } from './doctors/routes.ts';
import { placeWatchRoutes } from './place-watches/routes.ts';
import { placeRoutes } from './offices/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { mentionRoutes } from './mentions/routes.ts';
import { phraseRoutes } from './phrases/routes.ts';
import { overrideAskRoutes } from './override-asks/routes.ts';
import { queueRoutes } from './queue/routes.ts';
import { observabilityRoutes } from './observability/routes.ts';
import { messageRoutes } from './notifications/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { administrationRoutes } from './administration/routes.ts';
import { wordingRoutes } from './notifications/wordings/routes.ts';
import { preregistrationRoutes } from './preregistrations/routes.ts';
import { certificateRoutes } from './certificates/routes.ts';
import { reminderRoutes } from './reminders/routes.ts';

/** Every route of the API: what is mounted and what OpenAPI describes. */
export const ROUTES: readonly Route[] = [
  ...observabilityRoutes,
  ...identityRoutes,
  ...placeRoutes,
  ...doctorRoutes,
  ...placeWatchRoutes,
  ...peopleRoutes,
  ...caseRoutes,
  ...documentRoutes,
  ...certificateRoutes,
  ...reminderRoutes,
  ...preregistrationRoutes,
  ...deskCaseRoutes,
  ...boardRoutes,
  ...alertRoutes,
  ...queueRoutes,
  ...mentionRoutes,
  ...overrideAskRoutes,
  ...phraseRoutes,
  ...bulkRoutes,
  ...exportRoutes,
  ...whatIfRoutes,
  ...messageRoutes,
  ...wordingRoutes,
  ...administrationRoutes,
  ...auditRoutes,
];

import type { AssuranceLevel, IdentityMeans, StaffRole } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';

/** A citizen with a session; `personId` is set where the registry knows them. */
export interface CitizenActor {
  kind: 'CITIZEN';
  accountId: string;
  personId: string | null;
  means: IdentityMeans;
  assurance: AssuranceLevel;
  /** Language of the page they read, which may be another than the one that is stored. */
  locale: Locale;
  sessionId: string;
  /** Milliseconds since 1970 at which the session ends if nothing more is done. */
  expiresAt: number;
}

/** Someone of the staff with a session. */
export interface StaffActor {
  kind: 'STAFF';
  staffId: string;
  role: StaffRole;
  officeId: string | null;
  personId: string | null;
  locale: Locale;
  sessionId: string;
  expiresAt: number;
}

export interface AnonymousActor {
  kind: 'ANONYMOUS';
}

export type Actor = CitizenActor | StaffActor | AnonymousActor;

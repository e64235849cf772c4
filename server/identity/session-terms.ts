/** How long a session lasts, in milliseconds (ASVS 7.3.1, 7.3.2). */
export interface SessionTerms {
  /** Without a request. */
  idleMs: number;
  /** From sign-in, whatever is done meanwhile. */
  absoluteMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const CITIZEN_SESSION: SessionTerms = { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR };
export const STAFF_SESSION: SessionTerms = { idleMs: 30 * MINUTE, absoluteMs: 8 * HOUR };

/** A session's last use is written at most once in this time: a read must not cost a write. */
export const TOUCH_EVERY_MS = MINUTE;

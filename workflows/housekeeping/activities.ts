/** What the nightly housekeeping asks; implemented in server/housekeeping/. */
export interface HousekeepingActivities {
  /** Deletes drafts idle for longer than their term, a batch at a time. @returns how many */
  deleteIdleDrafts(): Promise<number>;
  /**
   * Deletes sessions, codes, links and accounts never activated that ended long ago, and what the
   * desk noted or made for a while: files of exports, who read which case.
   */
  deleteSpentCredentials(): Promise<void>;
  /** Ends the enrolments and the choices of doctor that have run out. @returns of how many people */
  expireRegistry(): Promise<number>;
  /** Erases what expired pre-registrations say of people, once their days are over. @returns how many */
  erasePreregistrations(): Promise<number>;
}

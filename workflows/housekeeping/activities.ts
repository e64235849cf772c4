/** What the nightly housekeeping asks; implemented in server/housekeeping/. */
export interface HousekeepingActivities {
  /** Deletes drafts idle for longer than their term, a batch at a time. @returns how many */
  deleteIdleDrafts(): Promise<number>;
  /** Deletes sessions, codes and links that ended long ago. @returns how many */
  deleteSpentCredentials(): Promise<number>;
}

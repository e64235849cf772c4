/** What the bulk workflow asks of the outside; implemented in server/bulk/. */
export interface BulkActivities {
  /**
   * Does the next cases of a bulk act, each in a transaction of its own that changes nothing if it
   * is done already.
   * @returns whether cases are left
   */
  workBulkAct(bulkId: string): Promise<boolean>;
}

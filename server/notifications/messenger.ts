/** Sends queued messages; never fails the act that queued them. */
export interface Messenger {
  /**
   * Called after the transaction that queued a message committed: look at the queue now instead of
   * at the next turn. Gives nothing back and may be called as often as one likes.
   */
  wake(): void;
}

/** Tells a case's workflow that its facts changed; never fails the act that calls it. */
export interface CaseTeller {
  /**
   * Called after the transaction committed. What cannot be told now stays as a poke in the
   * database, and the relay tells it later.
   */
  tell(caseId: string): void;
  /** Tells what is still gathered and waits for it; called at shutdown. */
  close(): Promise<void>;
}

/** Tells a case's workflow that its facts changed; never fails the act that calls it. */
export interface CaseTeller {
  /**
   * Called after the transaction committed. What cannot be told now stays as a poke in the
   * database, and the relay tells it later.
   * @param urgency AT_ONCE where something waits for the workflow (an approval); else changes of
   * one case within a short time are gathered into one signal
   */
  tell(caseId: string, urgency?: 'AT_ONCE' | 'GATHERED'): void;
  /** Tells what is still gathered and waits for it; called at shutdown. */
  close(): Promise<void>;
}

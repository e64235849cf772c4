/** What the renewal of exemptions asks; implemented in server/registry/. */
export interface ExemptionRenewalActivities {
  /**
   * Renews what is due on one page (R-EX-10), each once.
   * @param after where the page begins; null: at the first
   * @returns where the next one begins; null: it was the last
   */
  renewExemptions(after: string | null): Promise<{ next: string | null; renewed: number }>;
}

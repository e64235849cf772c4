/** What the waits for places ask of the outside; implemented in server/place-watches/. */
export interface PlaceWatchActivities {
  /**
   * Ends waits and offers past their last day and offers free places in turn; safe to repeat.
   * @returns how many places were offered
   */
  offerFreePlaces(): Promise<number>;
}

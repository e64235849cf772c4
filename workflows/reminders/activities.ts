/** Where a run of the reminders stands: the kind by its place, and the last row that was read. */
export interface ReminderCursor {
  kind: number;
  after: string | null;
}

/** What the daily reminders ask; implemented in server/reminders/. */
export interface ReminderActivities {
  /** Queues what is due on one page. @returns where the next one begins; null: it was the last */
  remindOfExpiries(
    cursor: ReminderCursor,
  ): Promise<{ next: ReminderCursor | null; reminders: number }>;
}

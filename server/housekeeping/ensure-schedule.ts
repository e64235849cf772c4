import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';

/** What a schedule starts, and when; a run missed for longer than `catchupWindow` is left out. */
export interface DeskSchedule {
  id: string;
  spec: ScheduleSpec;
  catchupWindow: '1 day' | '1 minute';
  workflowType: string;
}

/** The nightly housekeeping. */
export const HOUSEKEEPING: DeskSchedule = {
  id: 'housekeeping',
  spec: {
    calendars: [{ hour: 3, minute: 30 }],
    timezone: 'Europe/Rome',
    jitter: '5 minutes',
  },
  catchupWindow: '1 day',
  workflowType: 'housekeepingWorkflow',
};

/** Free places for those who wait for them: each run makes up for those that were missed. */
export const PLACE_WATCHES: DeskSchedule = {
  id: 'place-watches',
  spec: { intervals: [{ every: '1 minute' }] },
  catchupWindow: '1 minute',
  workflowType: 'placeWatchWorkflow',
};

/**
 * Reminders of what ends: in the morning, for a reminder is acted on by day. A day that was missed
 * is made up for by the next run.
 */
export const EXPIRY_REMINDERS: DeskSchedule = {
  id: 'expiry-reminders',
  spec: { calendars: [{ hour: 8, minute: 0 }], timezone: 'Europe/Rome', jitter: '5 minutes' },
  catchupWindow: '1 day',
  workflowType: 'expiryReminderWorkflow',
};

/**
 * What the Ministry granted goes on (R-EX-10) as soon as 1 April has begun. Every night, so that the
 * day follows the policy's expiry and a night that was missed is made up for by the next.
 */
export const EXEMPTION_RENEWALS: DeskSchedule = {
  id: 'exemption-renewals',
  spec: { calendars: [{ hour: 0, minute: 5 }], timezone: 'Europe/Rome', jitter: '5 minutes' },
  catchupWindow: '1 day',
  workflowType: 'exemptionRenewalWorkflow',
};

/** Everything that runs by itself. */
export const SCHEDULES: readonly DeskSchedule[] = [
  HOUSEKEEPING,
  PLACE_WATCHES,
  EXPIRY_REMINDERS,
  EXEMPTION_RENEWALS,
];

/** Makes sure that something is scheduled; one schedule, however many workers. */
export async function ensureSchedule(
  client: Client,
  taskQueue: string,
  { id, spec, catchupWindow, workflowType }: DeskSchedule,
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: id,
      spec,
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
      action: { type: 'startWorkflow', workflowType, taskQueue },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) {
      throw error;
    }
  }
}

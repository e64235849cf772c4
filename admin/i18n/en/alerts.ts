import type { alertsIt } from '../it/alerts.ts';
import type { SameKeys } from '../text-key.ts';

export const alertsEn: SameKeys<typeof alertsIt> = {
  alerts: {
    page: 'Alerts',
    title: 'Missed terms',
    open: 'Missed terms',
    unseen: 'Missed terms: %{smart_count} new |||| Missed terms: %{smart_count} new',
    lead: 'They stay here until somebody sees to them or the case goes on by itself.',
    none: 'No missed term to see to.',
    term: { TAKE_CHARGE: 'Taking in charge', CONCLUDE: 'Conclusion' },
    termMissed: 'Term',
    raised: 'Missed',
    isNew: 'new',
    handle: 'Seen to',
    handleOne: 'Mark as seen to: %{protocol}',
    handled: 'Marked as seen to.',
    more: 'More missed terms',
  },
};

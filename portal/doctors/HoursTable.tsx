import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '#contract/doctor.ts';
import { weekdayName } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

const WORKING_WEEK = [1, 2, 3, 4, 5] as const;
const SATURDAY = 6;
const SUNDAY = 7;

/** The week of a surgery, a line a day; Saturday and Sunday only where it opens then. */
export function HoursTable({
  hours,
  caption,
}: {
  hours: readonly OpeningHours[];
  caption: string;
}) {
  const { t } = useTranslation('doctors');
  const { locale } = useLocalized();
  const opens = (day: number): boolean => hours.some(({ weekday }) => weekday === day);
  const days: number[] = [
    ...WORKING_WEEK,
    ...(opens(SATURDAY) || opens(SUNDAY) ? [SATURDAY] : []),
    ...(opens(SUNDAY) ? [SUNDAY] : []),
  ];
  return (
    <table className="hours-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('hours.day')}</th>
          <th scope="col">{t('hours.time')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const spans = hours
            .filter(({ weekday }) => weekday === day)
            .toSorted((a, b) => a.from.localeCompare(b.from));
          return (
            <tr key={day}>
              <th scope="row">{weekdayName(day, locale)}</th>
              <td>
                {spans.length === 0 ? (
                  <span className="hours-closed">{t('hours.closed')}</span>
                ) : (
                  spans.map(({ from, to }) => (
                    <span key={from} className="hours-span">
                      {from}–{to}
                    </span>
                  ))
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

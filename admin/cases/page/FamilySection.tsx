import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { REQUESTS } from '#requests/index.ts';
import { formatDate } from '../../format/format-date.ts';
import { TONES } from '../../frame/theme.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';

/** The members of a request for the family, each with the verdict of their rules and what was decided. */
export function FamilySection({ view }: { view: DeskCaseView }) {
  const text = useText();
  const localized = useLocalized();
  const locale = useDeskLocale();
  const titleId = useId();
  if (view.items.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} gutterBottom>
        {text('family.title')}
      </Typography>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{text('family.person')}</th>
            <th scope="col">{text('family.asks')}</th>
            <th scope="col">{text('family.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {view.items.map((item) => {
            const failed = item.rules.filter(({ passed }) => !passed);
            return (
              <tr key={item.id}>
                <th scope="row">
                  {item.position}. {item.personName}
                  <br />
                  {item.fiscalCode}, {formatDate(item.birthDate, locale)}
                </th>
                <td>
                  {localized(REQUESTS[item.operation].title)}
                  {item.doctorName !== null && (
                    <>
                      <br />
                      {item.doctorName}
                    </>
                  )}
                </td>
                <td style={{ color: failed.length > 0 ? TONES.amber.color : TONES.green.color }}>
                  {item.decision !== null && <strong>{text(`family.${item.decision}`)} </strong>}
                  {failed.length === 0
                    ? text('family.passes')
                    : failed
                        .map(({ ruleId, reason }) => `${ruleId}: ${localized(reason)}`)
                        .join(' ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

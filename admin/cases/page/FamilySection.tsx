import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { REQUESTS } from '#requests/index.ts';
import { isConcluded } from '#rules/case-state.ts';
import { formatDate } from '../../format/format-date.ts';
import { TableFrame } from '../../frame/TableFrame.tsx';
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
  const concluded = isConcluded(view.state);
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} gutterBottom>
        {text('family.title')}
      </Typography>
      <TableFrame
        caption={text('family.title')}
        columns={[
          text('family.person'),
          text('family.asks'),
          text(concluded ? 'family.outcome' : 'family.verdict'),
        ]}
      >
        {view.items.map((item) => (
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
            <td>
              {item.decision !== null && <strong>{text(`family.decided.${item.decision}`)}</strong>}
              {/* Of a registry that the outcome has changed the rules say nothing that helps. */}
              {!concluded && <Verdict rules={item.rules} />}
            </td>
          </tr>
        ))}
      </TableFrame>
    </section>
  );
}

function Verdict({ rules }: { rules: DeskCaseView['items'][number]['rules'] }) {
  const text = useText();
  const localized = useLocalized();
  const failed = rules.filter(({ passed }) => !passed);
  return (
    <span style={{ color: failed.length > 0 ? TONES.amber.color : TONES.green.color }}>
      {failed.length === 0
        ? text('family.passes')
        : failed.map(({ ruleId, reason }) => `${ruleId}: ${localized(reason)}`).join(' ')}
    </span>
  );
}

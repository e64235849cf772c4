import { useTranslation } from 'react-i18next';
import type { CaseForm } from '#contract/case-form.ts';
import { familyRowsOf, type FamilyRow, rowName } from '#requests/family-request/family-rows.ts';
import { OPERATION_LABELS } from '#requests/family-request/request.ts';
import { useFamilyVerdicts } from '../../api/family.ts';
import { useDoctor } from '../../api/doctors.ts';
import { QueryContent } from '../../elements/QueryContent.tsx';
import { RuleReasons } from '../../elements/RuleReasons.tsx';
import { useLocalized } from '../../i18n/use-texts.ts';

/** The people of the basket before it is sent, each with whether it is possible today. */
export function FamilySummary({ caseId, form }: { caseId: string; form: CaseForm }) {
  const { t } = useTranslation('family');
  const verdicts = useFamilyVerdicts(caseId);
  return (
    <>
      <ol className="member-list">
        {familyRowsOf(form).map((row) => (
          <li key={row.key}>
            <MemberLine row={row} />
          </li>
        ))}
      </ol>
      <h4 className="h6">{t('verdicts')}</h4>
      <QueryContent query={verdicts} lines={2}>
        {({ request, items }) => (
          <>
            <RuleReasons results={request} />
            <ul>
              {items.map(({ key, passed, results }) => {
                const row = familyRowsOf(form).find((one) => one.key === key);
                const name = row === undefined ? '' : rowName(row);
                return (
                  <li key={key}>
                    {t(passed ? 'yes' : 'no', { name })}
                    <RuleReasons results={results} />
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </QueryContent>
    </>
  );
}

function MemberLine({ row }: { row: FamilyRow }) {
  const { say } = useLocalized();
  const doctor = useDoctor(row.doctorId ?? null);
  return (
    <p className="mb-1">
      <strong>{rowName(row)}</strong>
      {row.operation !== undefined && `: ${say(OPERATION_LABELS[row.operation])}`}
      {doctor.data && ` (${doctor.data.surname} ${doctor.data.name})`}
    </p>
  );
}

import type { DeskCaseView } from '#contract/desk-case.ts';
import { formatDate } from '../../format/format-date.ts';
import { useToday } from '../../format/use-today.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { PaperLink } from './PaperLink.tsx';

type Exemption = DeskCaseView['beneficiary']['exemptions'][number];

/** Exemptions as the registry has them today, inside a list of facts, with their certificates. */
export function ExemptionFacts({
  exemptions,
  caseId,
}: {
  exemptions: readonly Exemption[];
  caseId: string;
}) {
  const text = useText();
  const locale = useDeskLocale();
  const today = useToday();
  const spanOf = ({ from, to }: Exemption): string =>
    to === null
      ? text('person.from', { from: formatDate(from, locale) })
      : text('person.fromTo', { from: formatDate(from, locale), to: formatDate(to, locale) });
  const standing = ({ from, to, revoked }: Exemption) => {
    if (revoked) {
      return 'revoked';
    }
    if (to !== null && to < today) {
      return 'expired';
    }
    return from > today ? 'toBegin' : 'active';
  };
  return (
    <>
      <dt>{text('exemption.title')}</dt>
      {exemptions.length === 0 && <dd>{text('exemption.none')}</dd>}
      {exemptions.map((exemption) => (
        <dd key={exemption.id}>
          {exemption.code} ({text(`exemption.kind.${exemption.kind}`)}),{' '}
          {text(`exemption.${standing(exemption)}`)}, {spanOf(exemption)}
          {exemption.asDependant && `, ${text('exemption.asDependant')}`}
          {standing(exemption) === 'active' && (
            <PaperLink
              href={`/api/desk/cases/${caseId}/exemptions/${exemption.id}/certificate.pdf`}
              name={text('exemption.certificate', { code: exemption.code })}
            />
          )}
        </dd>
      ))}
    </>
  );
}

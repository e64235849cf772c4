import type { DeskCaseView } from '#contract/desk-case.ts';
import { formatDate } from '../../format/format-date.ts';
import { useToday } from '../../format/use-today.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';

type Exemption = DeskCaseView['beneficiary']['exemptions'][number];

/** Exemptions as the registry has them today, inside a list of facts. */
export function ExemptionFacts({ exemptions }: { exemptions: readonly Exemption[] }) {
  const text = useText();
  const locale = useDeskLocale();
  const today = useToday();
  const spanOf = ({ from, to }: Exemption): string =>
    to === null
      ? text('person.from', { from: formatDate(from, locale) })
      : text('person.fromTo', { from: formatDate(from, locale), to: formatDate(to, locale) });
  const standing = ({ from, to, revoked }: Exemption): string => {
    if (revoked) {
      return text('exemption.revoked');
    }
    if (to !== null && to < today) {
      return text('exemption.expired');
    }
    return text(from > today ? 'exemption.toBegin' : 'exemption.active');
  };
  return (
    <>
      <dt>{text('exemption.title')}</dt>
      {exemptions.length === 0 && <dd>{text('exemption.none')}</dd>}
      {exemptions.map((exemption) => (
        <dd key={exemption.id}>
          {exemption.code} ({text(`exemption.kind.${exemption.kind}`)}), {standing(exemption)},{' '}
          {spanOf(exemption)}
          {exemption.asDependant && `, ${text('exemption.asDependant')}`}
        </dd>
      ))}
    </>
  );
}

import Button from '@mui/material/Button';
import type { DeskRepresentation } from '#contract/representation-end.ts';
import { formatDate, formatMoment } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { EndButton } from './EndButton.tsx';

interface RepresentationRowProps {
  representation: DeskRepresentation;
  busy: boolean;
  /** Absent where there is nothing to check. */
  onCheck: (() => void) | undefined;
  onDone: () => Promise<unknown>;
}

/** One representation, with what can be done about it. */
export function RepresentationRow({
  representation,
  busy,
  onCheck,
  onDone,
}: RepresentationRowProps) {
  const text = useText();
  const locale = useDeskLocale();
  const { represented, representative, kind, validFrom, validTo } = representation;
  const who = `${represented.surname} ${represented.name}`;
  const from = formatDate(validFrom, locale);
  return (
    <tr>
      <th scope="row">{who}</th>
      <td>{formatDate(represented.birthDate, locale)}</td>
      <td>
        {representative.surname} {representative.name}
      </td>
      <td>{text(`words.representation.${kind}`)}</td>
      <td>
        {text(representation.sameHousehold ? 'representations.same' : 'representations.other')}
      </td>
      <td>
        {validTo === null
          ? text('person.from', { from })
          : text('person.fromTo', { from, to: formatDate(validTo, locale) })}
      </td>
      <td>
        {representation.verified
          ? text('representations.verified')
          : text('representations.declared', {
              date: formatMoment(representation.declaredAt, locale),
            })}
      </td>
      <td>{representation.officeName}</td>
      <td>
        {onCheck !== undefined && (
          <Button
            disabled={busy}
            aria-label={text('representations.checkOne', { who })}
            onClick={onCheck}
          >
            {text('representations.check')}
          </Button>
        )}
        <EndButton representation={representation} who={who} onDone={onDone} />
      </td>
    </tr>
  );
}

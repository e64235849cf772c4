import Button from '@mui/material/Button';
import type { KeptPhrase } from '#contract/phrase.ts';
import { useLocalized, useText } from '../i18n/use-text.ts';

interface PhraseRowProps {
  phrase: KeptPhrase;
  /** Absent where none of the list may be changed. */
  onChange?: () => void;
}

/** One phrase of the list, with the way to change it where this person keeps it. */
export function PhraseRow({ phrase, onChange }: PhraseRowProps) {
  const text = useText();
  const name = useLocalized()(phrase.title);
  return (
    <tr>
      <th scope="row">{phrase.id}</th>
      <td>{text(`phrase.use${phrase.use}`)}</td>
      <td>{name}</td>
      <td>{phrase.officeName ?? text('phrase.everywhere')}</td>
      <td>{text(phrase.retired ? 'phrase.retired' : 'phrase.inUse')}</td>
      {onChange !== undefined && (
        <td>
          {phrase.mayChange && (
            <Button aria-label={text('phrase.changeOne', { name })} onClick={onChange}>
              {text('phrase.change')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

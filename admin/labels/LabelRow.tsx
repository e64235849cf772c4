import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { CaseLabelView } from '#contract/desk-queue.ts';
import { CaseLabel } from '../cases/CaseLabel.tsx';
import { useLocalized, useText } from '../i18n/use-text.ts';

interface LabelRowProps {
  label: CaseLabelView;
  busy: boolean;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onChange: () => void;
  onRetire: () => void;
}

/** One label of the list with what can be done to it. */
export function LabelRow({ label, busy, first, last, ...acts }: LabelRowProps) {
  const text = useText();
  const name = useLocalized()(label.name);
  return (
    <tr>
      <th scope="row">
        <CaseLabel label={label} />
      </th>
      <td lang="it">{label.name.it}</td>
      <td lang="en">{label.name.en}</td>
      <td>{text(label.urgent ? 'labels.yes' : 'labels.no')}</td>
      <td>{text(label.retired ? 'labels.retired' : 'labels.inUse')}</td>
      <td style={{ whiteSpace: 'nowrap' }}>
        <IconButton
          size="small"
          disabled={busy || first}
          aria-label={text('labels.up', { name })}
          onClick={() => acts.onMove(-1)}
        >
          <UpIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          disabled={busy || last}
          aria-label={text('labels.down', { name })}
          onClick={() => acts.onMove(1)}
        >
          <DownIcon fontSize="small" />
        </IconButton>
      </td>
      <td>
        <Button
          disabled={busy}
          aria-label={text('labels.changeOne', { name })}
          onClick={acts.onChange}
        >
          {text('labels.change')}
        </Button>
        <Button
          disabled={busy}
          aria-label={text(label.retired ? 'labels.restoreOne' : 'labels.retireOne', { name })}
          onClick={acts.onRetire}
        >
          {text(label.retired ? 'labels.restore' : 'labels.retire')}
        </Button>
      </td>
    </tr>
  );
}

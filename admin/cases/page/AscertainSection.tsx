import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { useText } from '../../i18n/use-text.ts';
import { AscertainmentRow } from './AscertainmentRow.tsx';

/** What only an operator can ascertain before the approval, with the evidence for it. */
export function AscertainSection({ view }: { view: DeskCaseView }) {
  const text = useText();
  const titleId = useId();
  if (view.ascertainments.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} gutterBottom>
        {text('ascertain.title')}
      </Typography>
      {view.ascertainments.map((one) => (
        <AscertainmentRow key={one.kind} view={view} ascertainment={one} />
      ))}
    </section>
  );
}

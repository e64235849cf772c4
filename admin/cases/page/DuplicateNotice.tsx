import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { DuplicateCase } from '#contract/other-case.ts';
import { useText } from '../../i18n/use-text.ts';
import { CaseAside } from './CaseAside.tsx';

/** The same request made before, or beside this one, with the way to it. */
export function DuplicateNotice({ duplicates }: { duplicates: readonly DuplicateCase[] }) {
  const text = useText();
  if (duplicates.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" square role="note">
      <AlertTitle>{text('other.duplicate', { smart_count: duplicates.length })}</AlertTitle>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {duplicates.map((one) => (
          <li key={one.id ?? `${one.type}-${one.submittedAt}`}>
            <CaseAside one={one} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

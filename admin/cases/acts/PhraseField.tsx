import { useText } from '../../i18n/use-text.ts';
import type { Suggestion } from '../writing/suggestion-at.ts';
import { WritingField } from '../writing/WritingField.tsx';

interface PhraseFieldProps {
  label: string;
  value: string;
  maxLength: number;
  phrases: readonly Suggestion[];
  lang?: string;
  required?: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** A short text that the citizen will read, with the office's ready phrases behind `/`. */
export function PhraseField({ phrases, error, ...field }: PhraseFieldProps) {
  const text = useText();
  return (
    <WritingField
      {...field}
      minRows={1}
      suggestions={{ '/': phrases }}
      error={error !== undefined}
      helperText={error ?? (phrases.length > 0 ? text('writing.phraseHint') : undefined)}
    />
  );
}

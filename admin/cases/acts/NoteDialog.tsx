import { useState } from 'react';
import { MOST_MENTIONS } from '#contract/mention.ts';
import { NewNote } from '#contract/desk-case.ts';
import { useTell } from '../../frame/use-tell.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { usePhrases } from '../../phrases/use-phrases.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { WritingField } from '../writing/WritingField.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { CaseActProps } from './case-act-props.ts';
import { fieldErrors } from './field-errors.ts';
import { stillMentioned } from './still-mentioned.ts';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';
import { useMentionable } from './use-mentionable.ts';

/** An internal note, which the citizen never sees; colleagues whom it names are told in the desk. */
export function NoteDialog({ view, closed, onClose, onReload }: CaseActProps) {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const colleagues = useMentionable(view.id);
  const phrases = usePhrases(view, 'NOTE', useDeskLocale());
  const [tried, setTried] = useState(false);
  const { draft, change, clear } = useDraft(view.id, 'note', () => ({ text: '' }));
  const body: NewNote = {
    text: draft.text,
    mentions: stillMentioned(draft.text, colleagues).slice(0, MOST_MENTIONS),
  };
  const errors = fieldErrors(NewNote, body, text);
  const act = useAct(
    () => dataProvider.addNote(view.id, body),
    async () => {
      clear();
      tell(text('act.done.addNote'), 'success');
      onClose();
      await onReload();
    },
  );
  const suggestions = {
    '/': phrases,
    '@': colleagues.map(({ id, name, role }) => ({
      id,
      label: name,
      hint: text(`words.role.${role}`),
      insert: `@${name}`,
    })),
  };
  return (
    <ActDialog
      title={text('noteForm.title')}
      submit={text('noteForm.submit')}
      act={act}
      closed={closed}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onReload}
    >
      <WritingField
        inputRef={focusOnMount}
        required
        label={text('noteForm.text')}
        value={draft.text}
        maxLength={4000}
        suggestions={suggestions}
        onChange={(value) => change({ text: value })}
        error={tried && errors['text'] !== undefined}
        helperText={
          (tried && errors['text']) ||
          [text('noteForm.hint'), text('writing.mentionHint'), text('writing.phraseHint')].join(' ')
        }
      />
    </ActDialog>
  );
}

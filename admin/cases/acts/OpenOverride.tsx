import { useQueryClient } from '@tanstack/react-query';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseWriter } from '../page/use-case.ts';
import { AnswerOverrideDialog } from './AnswerOverrideDialog.tsx';
import { AskOverrideDialog } from './AskOverrideDialog.tsx';
import type { CaseActProps } from './case-act-props.ts';
import type { OverrideAct } from './overrides.ts';

/** The dialog that asks a supervisor, or answers; the case stays open, for nothing is decided on it. */
export function OpenOverride({ act, ...common }: CaseActProps & { act: OverrideAct }) {
  const text = useText();
  const tell = useTell();
  const queryClient = useQueryClient();
  const write = useCaseWriter(common.view.id);
  const done = (after: DeskCaseView): void => {
    write(() => after);
    common.onClose();
    tell(text(`act.done.${act}`), 'success');
    void queryClient.invalidateQueries({ queryKey: ['override-asks'] });
  };
  return act === 'askOverride' ? (
    <AskOverrideDialog {...common} onDone={done} />
  ) : (
    <AnswerOverrideDialog {...common} onDone={done} />
  );
}

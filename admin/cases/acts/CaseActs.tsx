import Stack from '@mui/material/Stack';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { isConcluded } from '#rules/case-state.ts';
import { useTell } from '../../frame/use-tell.ts';
import { formatDate } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { useSession } from '../../session/use-session.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import type { MarksByDocument } from '../documents/document-marks.ts';
import { useCaseWriter } from '../page/use-case.ts';
import { ActButton } from './ActButton.tsx';
import { type ActName, explainRefusal } from './act-names.ts';
import { ActProblem } from './ActProblem.tsx';
import { OpenAct } from './OpenAct.tsx';
import { useAct } from './use-act.ts';

interface CaseActsProps {
  view: DeskCaseView;
  marks: MarksByDocument;
  open: ActName | null;
  onOpen: (act: ActName | null) => void;
  onReload: () => Promise<unknown>;
}

/** Everything that can be done to the case; what cannot be done says why. */
export function CaseActs({ view, marks, open, onOpen, onReload }: CaseActsProps) {
  const text = useText();
  const tell = useTell();
  const locale = useDeskLocale();
  const session = useSession();
  const dataProvider = useDeskProvider();
  const write = useCaseWriter(view.id);
  const body = { version: view.version };
  const settle = (done: 'take' | 'release') => (after: DeskCaseView) => {
    write(() => after);
    tell(text(`act.done.${done}`), 'success');
  };
  const take = useAct(() => dataProvider.takeCase(view.id, body), settle('take'));
  const release = useAct(() => dataProvider.releaseCase(view.id, body), settle('release'));

  const closedReason = (act: ActName): string | undefined => {
    // A rejection is open as long as one of its two ways is.
    if (view.can[act] || (act === 'reject' && view.can.sendRejectionNotice)) {
      return undefined;
    }
    const { key, options } = explainRefusal(act, view, session?.staffId ?? '');
    const date = options?.['date'];
    return text(
      key,
      typeof date === 'string' ? { ...options, date: formatDate(date, locale) } : options,
    );
  };
  const start = (act: ActName): void => {
    const closed = closedReason(act);
    if (closed !== undefined) {
      tell(closed, 'info');
    } else if (act === 'take') {
      void take.run();
    } else if (act === 'release') {
      void release.run();
    } else {
      onOpen(act);
    }
  };

  useShortcuts([
    { keys: 'p', label: 'shortcuts.take', run: () => start('take') },
    { keys: 'i', label: 'shortcuts.integration', run: () => start('requestIntegration') },
    { keys: 'a', label: 'shortcuts.approve', run: () => start('approve') },
    { keys: 'x', label: 'shortcuts.reject', run: () => start('reject') },
    { keys: 'n', label: 'shortcuts.note', run: () => start('addNote') },
    { keys: 'l', label: 'shortcuts.phone', run: () => start('logPhoneContact') },
    { keys: 'o', label: 'shortcuts.reference', run: () => start('noteReference') },
  ]);

  const button = (act: ActName, keys?: string) => (
    <ActButton
      key={act}
      act={act}
      keys={keys}
      closed={closedReason(act)}
      main={act === (view.can.take ? 'take' : 'approve')}
      onClick={() => start(act)}
    />
  );
  return (
    <>
      <Stack
        component="fieldset"
        direction="row"
        useFlexGap
        aria-label={text('case.acts')}
        sx={{ flexWrap: 'wrap', gap: 1, m: 0, p: 0, border: 0, minWidth: 0 }}
      >
        {(view.can.take || view.assigneeId === null) &&
          !isConcluded(view.state) &&
          button('take', 'p')}
        {!isConcluded(view.state) && [
          button('approve', 'a'),
          button('requestIntegration', 'i'),
          button('reject', 'x'),
        ]}
        {view.can.release && button('release')}
        {view.can.reassign && button('reassign')}
        {button('addNote', 'n')}
        {button('logPhoneContact', 'l')}
        {button('noteReference', 'o')}
      </Stack>
      <ActProblem act={take} onReload={onReload} />
      <ActProblem act={release} onReload={onReload} />
      <OpenAct
        act={open}
        view={view}
        marks={marks}
        closed={open === null ? undefined : closedReason(open)}
        onClose={() => onOpen(null)}
        onReload={onReload}
      />
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MarksByDocument } from '../documents/document-marks.ts';
import { useCaseWriter } from '../page/use-case.ts';
import { useWalk } from '../page/use-walk.ts';
import type { ActName } from './act-names.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { IntegrationDialog } from './IntegrationDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { isOverrideAct } from './overrides.ts';
import { OpenOverride } from './OpenOverride.tsx';
import { PhoneDialog } from './PhoneDialog.tsx';
import { ReassignDialog } from './ReassignDialog.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import { RejectDialog } from './RejectDialog.tsx';

interface OpenActProps {
  act: ActName | null;
  view: DeskCaseView;
  marks: MarksByDocument;
  closed: string | undefined;
  onClose: () => void;
  onReload: () => Promise<unknown>;
}

/** What is written beside the decision, in whatever state the case is. */
const WRITTEN_BESIDE = {
  addNote: NoteDialog,
  logPhoneContact: PhoneDialog,
  noteReference: ReferenceDialog,
} as const;

function isWrittenBeside(act: ActName | null): act is keyof typeof WRITTEN_BESIDE {
  return act !== null && act in WRITTEN_BESIDE;
}

type Deciding = 'approve' | 'reject' | 'sendRejectionNotice' | 'requestIntegration';

/** The dialog of the act being done. After a decision the next case of the queue opens. */
export function OpenAct({ act, view, marks, closed, onClose, onReload }: OpenActProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const write = useCaseWriter(view.id);
  const { go } = useWalk(view.id);

  const decide = async (after: DeskCaseView, what: Deciding): Promise<void> => {
    write(() => after);
    onClose();
    void queryClient.invalidateQueries({ queryKey: ['cases', 'getList'] });
    await go(1, { protocol: view.protocolNumber, what: text(`act.done.${what}`) });
  };
  const common = { view, closed, onClose, onReload };
  if (isOverrideAct(act)) {
    return <OpenOverride act={act} {...common} />;
  }
  if (isWrittenBeside(act)) {
    const Dialog = WRITTEN_BESIDE[act];
    return <Dialog {...common} />;
  }
  switch (act) {
    case 'approve':
      return (
        <ApproveDialog {...common} marks={marks} onDone={(after) => decide(after, 'approve')} />
      );
    case 'requestIntegration':
      return (
        <IntegrationDialog
          {...common}
          marks={marks}
          onDone={(after) => decide(after, 'requestIntegration')}
        />
      );
    case 'reject':
    case 'sendRejectionNotice':
      return <RejectDialog {...common} onDone={decide} />;
    case 'reassign':
      return (
        <ReassignDialog subject={view} onClose={onClose} onDone={(after) => write(() => after)} />
      );
    case 'take':
    case 'release':
    case null:
      break;
  }
  // Taking and releasing ask for nothing first.
  return null;
}

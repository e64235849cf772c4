import type { DeskCaseView } from '#contract/desk-case.ts';

/** What every dialog of an act on an open case is given. */
export interface CaseActProps {
  view: DeskCaseView;
  /** Why the act is closed now, if it is. */
  closed: string | undefined;
  onClose: () => void;
  onReload: () => Promise<unknown>;
}

/** What a dialog is given whose act gives the case as it stands afterwards. */
export interface CaseChangeProps extends CaseActProps {
  onDone: (after: DeskCaseView) => void | Promise<void>;
}

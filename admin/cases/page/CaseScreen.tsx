import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { useDocumentTitle } from '../../frame/use-document-title.ts';
import { useText } from '../../i18n/use-text.ts';
import type { ActName } from '../acts/act-names.ts';
import { CaseActs } from '../acts/CaseActs.tsx';
import { useDraft } from '../acts/use-draft.ts';
import { DocumentPanel } from '../documents/DocumentPanel.tsx';
import type { MarksByDocument } from '../documents/document-marks.ts';
import { FieldPinsContext, type PinsByField } from './field-pins.ts';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseNews } from './CaseNews.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { usePresence } from './use-presence.ts';
import { useCaseWriter } from './use-case.ts';

interface CaseScreenProps {
  view: DeskCaseView;
  onReload: () => Promise<unknown>;
}

/** The case page: key data on top, what is to be judged on the left, documents on the right. */
export function CaseScreen({ view, onReload }: CaseScreenProps) {
  const text = useText();
  const others = usePresence(view);
  const write = useCaseWriter(view.id);
  const [act, setAct] = useState<ActName | null>(null);
  const { draft, change } = useDraft(view.id, 'marks', () => ({
    marks: {} as MarksByDocument,
    pins: {} as PinsByField,
  }));
  const fieldPins = useMemo(
    () => ({ pins: draft.pins, onPins: (pins: PinsByField) => change({ pins }) }),
    [draft.pins, change],
  );
  useDocumentTitle(text('case.title', { protocol: view.protocolNumber }));

  return (
    <FieldPinsContext value={fieldPins}>
      <CaseHeader
        view={view}
        acts={
          <CaseActs
            view={view}
            marks={draft.marks}
            open={act}
            onOpen={setAct}
            onReload={onReload}
          />
        }
      />
      <CaseNews others={others} onReload={onReload} />
      <DuplicateNotice duplicates={view.duplicates} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
          gap: 2,
          px: { xs: 1.5, md: 3 },
          py: 2,
          alignItems: 'start',
        }}
      >
        <CaseTabs view={view} onAct={setAct} />
        <DocumentPanel
          documents={view.documents}
          marks={draft.marks}
          onMarks={(marks) => change({ marks })}
          onRotated={(rotated) =>
            write((before) => ({
              ...before,
              documents: before.documents.map((document) =>
                document.id === rotated.id ? rotated : document,
              ),
            }))
          }
        />
      </Box>
    </FieldPinsContext>
  );
}

import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { DocumentView } from '#contract/document.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { TONES } from '../../frame/theme.ts';
import { useText } from '../../i18n/use-text.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { DocumentAdviceList } from './DocumentAdviceList.tsx';
import { DocumentMarks } from './DocumentMarks.tsx';
import { DocumentStage } from './DocumentStage.tsx';
import { DocumentThumb } from './DocumentThumb.tsx';
import { DocumentToolbar } from './DocumentToolbar.tsx';
import { type MarksByDocument, toggleMark } from './document-marks.ts';
import { usePages } from './use-pages.ts';
import { useRotation } from './use-rotation.ts';
import { ReusedNote } from './ReusedNote.tsx';
import { stepOver, zoomBy } from './view-of-document.ts';

interface DocumentPanelProps {
  documents: readonly DocumentView[];
  marks: MarksByDocument;
  onMarks: (marks: MarksByDocument) => void;
  onRotated: (rotated: DocumentView) => void;
}

/** The documents of the case, beside its data. */
export function DocumentPanel({ documents, marks, onMarks, onRotated }: DocumentPanelProps) {
  const text = useText();
  const [index, setIndex] = useState(0);
  const [zoom, setZoom] = useState(1);
  const document = documents[index];
  const stage = useRef<HTMLElement>(null);
  const pages = usePages(stage);
  const { rotation, rotate } = useRotation(document, onRotated);
  const choose = (next: number): void => {
    setIndex(next);
    setZoom(1);
    pages.restart();
  };
  const step = (by: -1 | 1): void => choose(stepOver(index, by, documents.length));
  const magnify = (factor: number): void => setZoom((before) => zoomBy(before, factor));
  useShortcuts([
    { keys: 'd', label: 'shortcuts.nextDocument', run: () => step(1) },
    { keys: 'ArrowRight', label: 'shortcuts.nextDocument', run: () => step(1) },
    { keys: 'ArrowLeft', label: 'shortcuts.previousDocument', run: () => step(-1) },
    { keys: 'r', label: 'shortcuts.rotate', run: () => rotate(1) },
    { keys: 'w', label: 'shortcuts.rotateLeft', run: () => rotate(-1) },
    { keys: '+', label: 'shortcuts.zoomIn', run: () => magnify(1.25) },
    { keys: '-', label: 'shortcuts.zoomOut', run: () => magnify(1 / 1.25) },
    { keys: '0', label: 'shortcuts.fit', run: () => setZoom(1) },
    { keys: '.', label: 'shortcuts.nextPage', run: () => pages.step(1) },
    { keys: ',', label: 'shortcuts.previousPage', run: () => pages.step(-1) },
    { keys: 'f', label: 'shortcuts.toDocument', run: () => stage.current?.focus() },
  ]);

  if (document === undefined) {
    return (
      <Paper variant="outlined">
        <EmptyState title={text('document.none')} />
      </Paper>
    );
  }
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={text('document.title')}
      // Stays beside the data that it is compared with, under the case's own header.
      sx={{ position: { lg: 'sticky' }, top: 160 }}
    >
      <Box
        component="nav"
        aria-label={text('document.list')}
        sx={{ display: 'flex', gap: 1, p: 1, pb: 0.5, overflowX: 'auto' }}
      >
        {documents.map((one, at) => (
          <DocumentThumb
            key={one.id}
            document={one}
            chosen={at === index}
            problems={(marks[one.id] ?? []).length}
            onChoose={() => choose(at)}
          />
        ))}
      </Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, px: 1.5, alignItems: 'baseline' }}
      >
        <Typography component="h2" sx={{ fontWeight: 700 }}>
          {text(`words.documentKind.${document.kind}`)}
        </Typography>
        <Box
          component="span"
          sx={{ color: 'text.secondary', overflowWrap: 'anywhere', flex: '1 1 auto', minWidth: 0 }}
        >
          {document.fileName}
        </Box>
        {document.scan === 'NOT_SCANNED' && (
          <Tooltip title={text('document.notScannedHint')} describeChild>
            <Box
              component="strong"
              tabIndex={0}
              sx={{
                color: TONES.amber.color,
                bgcolor: TONES.amber.background,
                border: '1px solid currentColor',
                borderRadius: 1,
                px: 1,
                fontSize: '0.8125rem',
              }}
            >
              {text('document.notScanned')}
            </Box>
          </Tooltip>
        )}
      </Box>
      <DocumentToolbar
        index={index}
        total={documents.length}
        zoom={zoom}
        onStep={step}
        onRotate={rotate}
        page={pages.page}
        pages={document.pages ?? 1}
        onPage={pages.step}
        onZoom={magnify}
        onFit={() => setZoom(1)}
      />
      <ReusedNote document={document} />
      <DocumentAdviceList document={document} />
      <DocumentMarks
        marks={marks[document.id] ?? []}
        onToggle={(mark) => onMarks(toggleMark(marks, document.id, mark))}
      />
      <DocumentStage
        key={document.id}
        document={document}
        rotation={rotation}
        zoom={zoom}
        stage={stage}
        onScroll={pages.follow}
      />
    </Paper>
  );
}

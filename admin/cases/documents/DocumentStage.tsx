import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import type { DocumentView } from '#contract/document.ts';
import { DOCUMENT_REFUSAL_TEXTS } from '#contract/document-refusal.ts';
import { hasCode } from '../../api/problem.ts';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { DocumentWait } from './DocumentWait.tsx';
import { ImageSheet } from './ImageSheet.tsx';
import { PdfSheets } from './PdfSheets.tsx';
import { useDocumentFile } from './use-document-file.ts';
import { useDragToPan } from './use-drag-to-pan.ts';

const MARGIN = 16;

interface DocumentStageProps {
  document: DocumentView;
  rotation: number;
  /** 1 fits the width. */
  zoom: number;
}

/** The open document, as large as asked; dragged, scrolled or moved with the arrow keys. */
export function DocumentStage({ document, rotation, zoom }: DocumentStageProps) {
  const text = useText();
  const stage = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(0);
  const pan = useDragToPan(stage);

  useEffect(() => {
    const element = stage.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setFit(element.clientWidth - MARGIN * 2));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <Box
      ref={stage}
      component="section"
      tabIndex={0}
      aria-label={text('document.viewer', { name: document.fileName })}
      {...pan}
      sx={{
        height: { xs: '70vh', lg: 'calc(100vh - 370px)' },
        minHeight: 360,
        overflow: 'auto',
        p: `${MARGIN}px`,
        bgcolor: '#e4e9ee',
        cursor: zoom > 1 ? 'grab' : 'default',
      }}
    >
      {fit > 0 && <Sheets document={document} width={fit * zoom} rotation={rotation} />}
    </Box>
  );
}

interface SheetsProps {
  document: DocumentView;
  width: number;
  rotation: number;
}

function Sheets({ document, width, rotation }: SheetsProps) {
  const text = useText();
  const localized = useLocalized();
  const { data: blob, error, refetch } = useDocumentFile(document);
  if (document.status === 'RECEIVED') {
    return <Alert severity="info">{text('document.notReady')}</Alert>;
  }
  if (document.status === 'REFUSED') {
    return (
      <Alert severity="error">
        {text('document.refused')}{' '}
        {document.refusal !== null && localized(DOCUMENT_REFUSAL_TEXTS[document.refusal])}
      </Alert>
    );
  }
  if (error !== null) {
    // What one may not read (LC-7) is no more open to who asks again.
    return hasCode(error, 'household_case') ? (
      <ProblemAlert error={error} />
    ) : (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    );
  }
  if (blob === undefined) {
    return <DocumentWait />;
  }
  return document.mediaType === 'application/pdf' ? (
    <PdfSheets blob={blob} width={width} rotation={rotation} />
  ) : (
    <ImageSheet blob={blob} name={document.fileName} width={width} rotation={rotation} />
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
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
  /** The area that scrolls. */
  stage: RefObject<HTMLElement | null>;
  onScroll: () => void;
}

/** Where there is more beside what is seen, the arrows move the sheet and not to another document. */
function keepSideways(event: KeyboardEvent<HTMLElement>): void {
  const { scrollWidth, clientWidth } = event.currentTarget;
  if (['ArrowLeft', 'ArrowRight'].includes(event.key) && scrollWidth > clientWidth) {
    event.stopPropagation();
  }
}

/** The open document, as large as asked; dragged, scrolled or moved with the arrow keys. */
export function DocumentStage(props: DocumentStageProps) {
  const { document, rotation, zoom, stage } = props;
  const text = useText();
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
  }, [stage]);

  return (
    <Box
      ref={stage}
      component="section"
      tabIndex={0}
      aria-label={text('document.viewer', { name: document.fileName })}
      {...pan}
      onKeyDown={keepSideways}
      onScroll={props.onScroll}
      sx={{
        position: 'relative',
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

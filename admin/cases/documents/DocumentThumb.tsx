import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { DocumentView } from '#contract/document.ts';
import { TONES } from '../../frame/theme.ts';
import { useText } from '../../i18n/use-text.ts';
import { ImageSheet } from './ImageSheet.tsx';
import { PdfPage } from './PdfPage.tsx';
import { useDocumentFile, usePdf } from './use-document-file.ts';

const THUMB_WIDTH = 52;

interface DocumentThumbProps {
  document: DocumentView;
  chosen: boolean;
  problems: number;
  onChoose: () => void;
}

/** A small picture of a document, to go to it. */
export function DocumentThumb({ document, chosen, problems, onChoose }: DocumentThumbProps) {
  const text = useText();
  const { data: blob } = useDocumentFile(document);
  const kind = text(`words.documentKind.${document.kind}`);
  return (
    <ButtonBase
      aria-current={chosen}
      onClick={onChoose}
      sx={{
        flexShrink: 0,
        justifyContent: 'flex-start',
        gap: 1,
        width: 176,
        p: 0.5,
        textAlign: 'left',
        border: '2px solid',
        borderColor: chosen ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: chosen ? TONES.blue.background : 'background.paper',
        font: 'inherit',
        fontSize: '0.75rem',
        lineHeight: 1.25,
      }}
    >
      <Box aria-hidden sx={{ width: THUMB_WIDTH, height: 56, overflow: 'hidden', flexShrink: 0 }}>
        <ThumbPicture document={document} blob={blob} />
      </Box>
      <Box component="span" sx={{ display: 'flex', flexDirection: 'column' }}>
        <span>{kind}</span>
        {document.integrationRound !== null && (
          <span>{text('document.forRound', { round: document.integrationRound })}</span>
        )}
        {document.reused !== null && <span>{text('document.reused')}</span>}
        {document.scan === 'NOT_SCANNED' && (
          <Box component="span" sx={{ color: TONES.amber.color, fontWeight: 600 }}>
            {text('document.notScanned')}
          </Box>
        )}
        {document.status !== 'READY' && (
          <Box component="span" sx={{ color: TONES.red.color, fontWeight: 600 }}>
            {text(`words.documentStatus.${document.status}`)}
          </Box>
        )}
        {problems > 0 && (
          <Box component="span" sx={{ color: TONES.red.color, fontWeight: 600 }}>
            {text('document.marked', { smart_count: problems })}
          </Box>
        )}
      </Box>
    </ButtonBase>
  );
}

function ThumbPicture({ document, blob }: { document: DocumentView; blob: Blob | undefined }) {
  if (blob === undefined) {
    return <DescriptionIcon sx={{ fontSize: 40, color: 'text.secondary', m: 0.75 }} />;
  }
  return document.mediaType === 'application/pdf' ? (
    <PdfThumb blob={blob} rotation={document.rotation} />
  ) : (
    <ImageSheet blob={blob} name="" width={THUMB_WIDTH} rotation={document.rotation} />
  );
}

function PdfThumb({ blob, rotation }: { blob: Blob; rotation: number }) {
  const { pdf } = usePdf(blob);
  return pdf === null ? (
    <DescriptionIcon sx={{ fontSize: 40, color: 'text.secondary', m: 0.75 }} />
  ) : (
    <PdfPage pdf={pdf} number={1} width={THUMB_WIDTH} rotation={rotation} />
  );
}

import Alert from '@mui/material/Alert';
import { useText } from '../../i18n/use-text.ts';
import { PdfPage } from './PdfPage.tsx';
import { usePdf } from './use-document-file.ts';
import { DocumentWait } from './DocumentWait.tsx';

interface PdfSheetsProps {
  blob: Blob;
  width: number;
  rotation: number;
}

/** All pages of a PDF, one under the other. */
export function PdfSheets({ blob, width, rotation }: PdfSheetsProps) {
  const text = useText();
  const { pdf, failed } = usePdf(blob);
  if (failed) {
    return <Alert severity="error">{text('document.failed')}</Alert>;
  }
  if (pdf === null) {
    return <DocumentWait />;
  }
  return Array.from({ length: pdf.numPages }, (_, index) => (
    <PdfPage key={index + 1} pdf={pdf} number={index + 1} width={width} rotation={rotation} />
  ));
}

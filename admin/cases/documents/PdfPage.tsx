import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useText } from '../../i18n/use-text.ts';

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  /** Width of the page on screen, in CSS pixels. */
  width: number;
  /** Quarter turns to the right. */
  rotation: number;
}

/** One page of a PDF, drawn once it comes near the visible part. */
export function PdfPage({ pdf, number, width, rotation }: PdfPageProps) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [near, setNear] = useState(number === 1);

  useEffect(() => {
    let wanted = true;
    pdf
      .getPage(number)
      .then((loaded) => wanted && setPage(loaded))
      // A page that cannot be read stays blank beside those that can.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [pdf, number]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) {
      return undefined;
    }
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const turned = page === null ? null : (page.rotate + rotation * 90) % 360;
  const shape = page?.getViewport({ scale: 1, rotation: turned ?? 0 }) ?? null;

  useEffect(() => {
    const element = canvas.current;
    if (element === null || page === null || turned === null || !near || width <= 0) {
      return undefined;
    }
    const natural = page.getViewport({ scale: 1, rotation: turned });
    const density = Math.min(window.devicePixelRatio || 1, 2);
    const viewport = page.getViewport({
      scale: (width / natural.width) * density,
      rotation: turned,
    });
    element.width = Math.floor(viewport.width);
    element.height = Math.floor(viewport.height);
    const drawing = page.render({ canvas: element, viewport });
    // Cancelling for a new size rejects the drawing that it replaces.
    drawing.promise.catch(() => undefined);
    return () => drawing.cancel();
  }, [page, turned, near, width]);

  return (
    <Box
      component="canvas"
      ref={canvas}
      // A canvas is no picture to a screen reader until it says so.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      data-sheet={number}
      aria-label={text('document.page', { page: number, pages: pdf.numPages })}
      sx={{
        display: 'block',
        mx: 'auto',
        mb: 1,
        width,
        height: shape === null ? width * 1.4 : (width * shape.height) / shape.width,
        bgcolor: '#ffffff',
        boxShadow: '0 0 0 1px #c5cdd6',
      }}
    />
  );
}

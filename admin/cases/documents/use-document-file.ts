import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentView } from '#contract/document.ts';
import { hasCode } from '../../api/problem.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

/** The bytes of a document, read once while its case is open. Each reading is audited. */
export function useDocumentFile(document: DocumentView): UseQueryResult<Blob> {
  const dataProvider = useDeskProvider();
  return useQuery({
    queryKey: ['document', document.id],
    queryFn: ({ signal }) => dataProvider.readDocument(document.id, signal),
    enabled: document.status === 'READY',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: (failures, error) => failures < 1 && !hasCode(error, 'household_case'),
  });
}

/** An address of the bytes for an `img`, as long as they are shown. */
export function useObjectUrl(blob: Blob | undefined): string | null {
  const url = useMemo(() => (blob === undefined ? null : URL.createObjectURL(blob)), [blob]);
  useEffect(
    () => () => {
      if (url !== null) {
        URL.revokeObjectURL(url);
      }
    },
    [url],
  );
  return url;
}

interface OpenedPdf {
  pdf: PDFDocumentProxy | null;
  failed: boolean;
}

/** The PDF in those bytes; its engine comes with the first one. */
export function usePdf(blob: Blob): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ pdf: null, failed: false });
  useEffect(() => {
    let wanted = true;
    let close = (): void => undefined;
    async function open(): Promise<void> {
      const [{ openPdf }, bytes] = await Promise.all([
        import('./pdf-engine.ts'),
        blob.arrayBuffer(),
      ]);
      if (!wanted) {
        return;
      }
      const task = openPdf(bytes);
      close = () => void task.destroy();
      const pdf = await task.promise;
      if (wanted) {
        setOpened({ pdf, failed: false });
      }
    }
    open().catch(() => {
      if (wanted) {
        setOpened({ pdf: null, failed: true });
      }
    });
    return () => {
      wanted = false;
      close();
    };
  }, [blob]);
  return opened;
}

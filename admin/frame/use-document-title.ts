import { useEffect } from 'react';
import { useText } from '../i18n/use-text.ts';

/** Names the page in the browser's tab (WCAG 2.4.2). */
export function useDocumentTitle(title: string): void {
  const product = useText()('frame.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}

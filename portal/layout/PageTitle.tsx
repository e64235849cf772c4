import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

interface PageTitleProps {
  children: string;
  /** What the browser's tab says where it differs from the heading. */
  tabTitle?: string;
  lead?: ReactNode;
  level?: 1 | 2;
  /** Stands for a move that left the address as it was: a step of a form, a code to answer. */
  afterStep?: boolean;
  dataElement?: string;
}

/**
 * The heading of a page or of a step: names the browser's tab, and takes the focus after a move
 * inside the portal so that screen readers and keyboards start there.
 */
export function PageTitle(props: PageTitleProps) {
  const { children, tabTitle, lead, level = 1, afterStep = false, dataElement } = props;
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  useEffect(() => {
    document.title = `${tabTitle ?? children} - ${t('service.name')}`;
  }, [children, tabTitle, t]);
  useEffect(() => {
    // "default" is the page the visit began with: there the browser's own start is right.
    if (afterStep || key !== 'default') {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    // The key changes with the query too, where the heading must not steal the focus.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname, afterStep]);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <>
      <Heading ref={heading} tabIndex={-1} className="page-title" data-element={dataElement}>
        {children}
      </Heading>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </>
  );
}

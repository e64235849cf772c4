import type { ReactNode } from 'react';
import { type Crumb, Breadcrumbs } from './Breadcrumbs.tsx';

interface PageProps {
  crumbs?: readonly Crumb[];
  /** Narrow: a form or a text that is read line by line. */
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of a page's content. */
export function Page({ crumbs, narrow = false, children }: PageProps) {
  return (
    <div className="container-xxl page">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className={narrow ? 'page-narrow' : ''}>{children}</div>
    </div>
  );
}

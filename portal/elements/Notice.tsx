import { type ReactNode, useEffect, useRef } from 'react';

interface NoticeProps {
  tone: 'info' | 'success' | 'warning' | 'danger';
  title?: string;
  children?: ReactNode;
  /** Takes the focus when it appears: for what the person must read before going on. */
  grabsFocus?: boolean;
}

/** A message of the page. What appears after an act is announced; errors at once. */
export function Notice({ tone, title, children, grabsFocus = false }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (grabsFocus) {
      box.current?.focus();
    }
  }, [grabsFocus]);
  return (
    <div ref={box} tabIndex={-1} className="notice">
      <div className={`alert alert-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
        {title !== undefined && <p className="fw-semibold mb-1">{title}</p>}
        {children}
      </div>
    </div>
  );
}

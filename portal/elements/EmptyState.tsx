import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** Nothing here yet: says so and what can be done. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <Icon name={icon} size="xl" className="icon-primary" />
      <p className="fw-semibold mb-2">{title}</p>
      {children}
    </div>
  );
}

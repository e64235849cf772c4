import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  name: IconName;
  size?: 'xs' | 'sm' | 'lg' | 'xl';
  className?: string;
}

/** A decorative icon: what it means always stands beside it in words. */
export function Icon({ name, size = 'sm', className = '' }: IconProps) {
  const inner = ICONS[name].replace(/^[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return (
    <svg
      className={`icon icon-${size} ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      // Our own build's files, never data.
      dangerouslySetInnerHTML={{ __html: inner }}
    />
  );
}

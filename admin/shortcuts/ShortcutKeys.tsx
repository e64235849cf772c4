import { Fragment } from 'react';
import { useText } from '../i18n/use-text.ts';

/** The keys of a shortcut as they look on a keyboard. */
export function ShortcutKeys({ keys }: { keys: string }) {
  const text = useText();
  return keys.split(' ').map((key, index) => (
    <Fragment key={key}>
      {index > 0 && ` ${text('shortcuts.followedBy')} `}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}

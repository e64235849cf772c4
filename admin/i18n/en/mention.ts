import type { SameKeys } from '../text-key.ts';
import type { mentionIt } from '../it/mention.ts';

/** Texts of the notes that name a colleague, and of what is offered while one writes. */
export const mentionEn: SameKeys<typeof mentionIt> = {
  mention: {
    open: 'Mentions',
    unread:
      'Mentions: %{smart_count} note that names you is unread |||| Mentions: %{smart_count} notes that name you are unread',
    title: 'Notes that name you',
    none: 'No note names you.',
    isUnread: 'unread',
    read: 'Mark as read',
    readOne: 'Mark the note on case %{protocol} as read',
    readAll: 'Mark all as read',
    more: 'Pages of the notes that name you',
  },
  writing: {
    list: 'Suggestions',
    offered:
      '%{smart_count} suggestion: arrows to choose, Enter to insert. |||| %{smart_count} suggestions: arrows to choose, Enter to insert.',
    mentionHint: 'Type @ and a name to tell a colleague.',
    phraseHint: 'Type / for a ready phrase.',
  },
};

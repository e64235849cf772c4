import type { Channel } from '#contract/message.ts';
import { placeholdersIn, type WordingPlaceholders } from '#rules/message-wording.ts';
import type { MessageField, MessageTemplate } from '../templates/message-template.ts';

/** Known whatever the message is about, and of no person. */
const ALWAYS: readonly MessageField[] = ['authority', 'phone', 'area', 'link'];

/**
 * Placeholders of a template on a channel. It may name what the product's own words name, for that
 * much is known when it is filled in, and what is the authority's. It must name what the product's
 * words do, but for the authority: the number of the case, its last day, the code, where to go.
 */
export function templatePlaceholders(
  template: MessageTemplate,
  channel: Channel,
): WordingPlaceholders {
  const named = placeholdersIn(wordsOf(template, channel));
  return {
    allowed: [...new Set([...named, ...ALWAYS.filter((name) => isKnown(template, name))])],
    required: named.filter((name) => name !== 'authority' && name !== 'phone'),
  };
}

/** A single-use link stands behind the button alone: in the text it could be cut or read aloud. */
function isKnown({ link }: MessageTemplate, name: MessageField): boolean {
  return name !== 'link' || link !== 'secret';
}

function wordsOf({ mail, sms }: MessageTemplate, channel: Channel): string {
  if (channel === 'SMS') {
    return sms?.it ?? '';
  }
  return mail === null ? '' : [mail.it.subject, ...mail.it.paragraphs].join('\n');
}

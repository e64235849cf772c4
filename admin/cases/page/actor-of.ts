import type { CaseEventView } from '#contract/case-event.ts';
import type { Text } from '../../i18n/i18n-provider.ts';

/** Who did what stands on the timeline: the person where the server names one, else their side. */
export function actorOf(event: Pick<CaseEventView, 'actorKind' | 'actorName'>, text: Text): string {
  return event.actorName ?? text(`words.actor.${event.actorKind}`);
}

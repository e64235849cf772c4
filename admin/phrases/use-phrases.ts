import { useQuery } from '@tanstack/react-query';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { Locale } from '#contract/localized.ts';
import type { PhraseUse } from '#contract/phrase.ts';
import { fillPhrase } from '#rules/phrase.ts';
import type { Suggestion } from '../cases/writing/suggestion-at.ts';
import { useToday } from '../format/use-today.ts';
import { useLocalized } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { phraseValues } from './phrase-values.ts';

const SELDOM_CHANGES_MS = 5 * 60_000;

/**
 * The ready phrases for one kind of text on a case, filled in from it: those of the authority and of
 * the case's office.
 * @param locale language of who will read the text
 */
export function usePhrases(
  view: DeskCaseView,
  use: PhraseUse,
  locale: Locale,
): readonly Suggestion[] {
  const localized = useLocalized();
  const session = useSession();
  const today = useToday();
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['phrases'],
    queryFn: ({ signal }) => dataProvider.listPhrases(signal),
    staleTime: SELDOM_CHANGES_MS,
  });
  const values = phraseValues(view, { operator: session?.name ?? '', today }, locale);
  return (data ?? [])
    .filter((one) => one.use === use && [null, view.officeId].includes(one.officeId))
    .map(({ id, title, text }) => ({
      id,
      label: localized(title),
      hint: id,
      insert: fillPhrase(text[locale], values),
      words: `${id} ${text[locale]}`,
    }));
}

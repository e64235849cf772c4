import { type KeyboardEvent, useId, useState } from 'react';
import {
  type Suggestion,
  type SuggestionSign,
  suggestionAt,
  suggestionsFor,
  type Typed,
  withSuggestion,
} from './suggestion-at.ts';

export type SuggestionsBySign = Readonly<Partial<Record<SuggestionSign, readonly Suggestion[]>>>;

interface Suggesting {
  value: string;
  suggestions: SuggestionsBySign;
  onChange: (value: string) => void;
  onChosen?: ((sign: SuggestionSign, chosen: Suggestion) => void) | undefined;
}

export interface SuggestionList {
  listId: string;
  open: boolean;
  offered: readonly Suggestion[];
  /** The one that the keys are on. */
  active: Suggestion | undefined;
  optionId: (one: Suggestion) => string;
  /** Looks at what stands before the caret. */
  follow: (text: string, caret: number) => void;
  choose: (chosen: Suggestion, field: HTMLTextAreaElement | null) => void;
  close: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * What a writing field offers while one types: the list, which of it the keys are on, and what the
 * keys do. The arrows move, Enter and Tab put it in, Escape closes; the focus never leaves the text.
 */
export function useSuggestions({
  value,
  suggestions,
  onChange,
  onChosen,
}: Suggesting): SuggestionList {
  const listId = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [at, setAt] = useState(0);
  const signs = Object.keys(suggestions) as SuggestionSign[];
  const offered = typed === null ? [] : suggestionsFor(suggestions[typed.sign] ?? [], typed.query);
  const open = offered.length > 0;
  const active = offered[Math.min(at, offered.length - 1)];

  const follow = (text: string, caret: number): void => {
    setTyped(suggestionAt(text, caret, signs));
    setAt(0);
  };
  const choose = (chosen: Suggestion, field: HTMLTextAreaElement | null): void => {
    if (typed === null) {
      return;
    }
    const { text, caret } = withSuggestion(value, typed, chosen.insert);
    onChange(text);
    onChosen?.(typed.sign, chosen);
    setTyped(null);
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
  const keys: Readonly<Record<string, (field: HTMLTextAreaElement) => void>> = {
    ArrowDown: () => setAt((at + 1) % offered.length),
    ArrowUp: () => setAt((at - 1 + offered.length) % offered.length),
    Enter: (field) => active && choose(active, field),
    Tab: (field) => active && choose(active, field),
    Escape: () => setTyped(null),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const act = open && !event.ctrlKey && !event.metaKey ? keys[event.key] : undefined;
    if (act !== undefined) {
      event.preventDefault();
      // Escape closes the list, not the dialog around it.
      event.stopPropagation();
      act(event.currentTarget);
    }
  };
  return {
    listId,
    open,
    offered,
    active,
    optionId: (one: Suggestion) => `${listId}-${one.id}`,
    follow,
    choose,
    close: () => setTyped(null),
    onKeyDown,
  };
}

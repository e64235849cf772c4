import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Place } from '#contract/place.ts';
import { usePlaces } from '../api/doctors.ts';
import type { ChosenPlace } from './chosen-place.ts';

const TYPING_PAUSE_MS = 250;
const SHORTEST = 2;

export interface PlaceOptions {
  options: readonly Place[];
  /** Index of the option that the arrow keys are at; -1 before. */
  active: number;
  shown: boolean;
  /** Nothing has the name that was typed. */
  nothing: boolean;
  open: () => void;
  close: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The list under a place field: asked for after a pause in typing, walked with the arrow keys. */
export function usePlaceOptions(
  value: ChosenPlace,
  servedOnly: boolean,
  choose: (place: Place) => void,
): PlaceOptions {
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [asked, setAsked] = useState('');
  const typed = value.code === '' ? value.name : '';
  useEffect(() => {
    const pause = setTimeout(() => {
      setAsked(typed);
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
  }, [typed]);
  const places = usePlaces(asked, servedOnly);
  const searching = typed !== '' && asked.trim().length >= SHORTEST;
  const options = searching ? (places.data ?? []) : [];
  const shown = isOpen && options.length > 0;
  const close = (): void => {
    setIsOpen(false);
    setActive(-1);
  };
  const walk = (step: number): void => {
    setIsOpen(true);
    if (options.length > 0) {
      setActive((before) => (before + step + options.length) % options.length);
    }
  };
  const take = (): void => {
    const place = options[Math.max(0, active)];
    if (place) {
      choose(place);
      close();
    }
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      walk(1);
    },
    ArrowUp: () => {
      walk(active < 0 ? 0 : -1);
    },
    ...(shown && { Enter: take, Escape: close }),
  };
  return {
    options,
    active,
    shown,
    nothing: isOpen && searching && places.data?.length === 0,
    open: () => {
      setIsOpen(true);
      setActive(-1);
    },
    close,
    onKeyDown: (event) => {
      const act = keys[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    },
  };
}

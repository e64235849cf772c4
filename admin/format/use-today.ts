import { createContext, useContext } from 'react';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';

/** Gives the present moment in epoch milliseconds. */
export type Now = () => number;

export const NowContext = createContext<Now>(() => Date.now());

/** The day it is in Europe/Rome. */
export function useToday(): CivilDate {
  return civilDateOf(useContext(NowContext)());
}

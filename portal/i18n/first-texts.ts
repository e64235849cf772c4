import { common } from './it/common.ts';
import { home } from './it/home.ts';

/** The Italian texts that the first page needs; the other areas come with the pages they are for. */
export const FIRST_TEXTS = { common, home } as const;

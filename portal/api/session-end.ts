import type { ApiProblem } from './api-problem.ts';

const listeners = new Set<() => void>();

/** Calls back whenever a call was answered that nobody is signed in. @returns how to stop it */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells of a failed call, whoever made it: queries, drafts being saved, uploads. */
export function noticeSessionEnd(error: ApiProblem): ApiProblem {
  if (error.code === 'not_signed_in') {
    for (const listener of listeners) {
      listener();
    }
  }
  return error;
}

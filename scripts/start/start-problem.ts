/**
 * A problem that whoever starts the product can act on. It is shown as its one line of text, without
 * a stack: what is wrong, and after it what to do.
 */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** Gives the one line to show for `error`: its message for a StartProblem, else the first line of it. */
export function problemLine(error: unknown): string {
  if (error instanceof Error) {
    return error instanceof StartProblem
      ? error.message
      : `${error.name}: ${error.message.split('\n')[0]}`;
  }
  return String(error);
}

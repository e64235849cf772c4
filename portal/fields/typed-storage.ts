const PREFIX = 'desk.typed.';

/**
 * What a person typed and has not sent yet, kept for this window only (sessionStorage) so that a
 * reload, a dropped connection or an ended session loses nothing. Never a password or a code.
 */
export function keepTyped(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Storage may be full or switched off: then only the page itself remembers.
  }
}

/**
 * What was kept under a name; `undefined` when nothing was, or it cannot be read.
 * @param isExpected an older version of the portal may have kept something else
 */
export function typedBefore<T>(
  name: string,
  isExpected: (kept: unknown) => kept is T,
): T | undefined {
  try {
    const kept = sessionStorage.getItem(PREFIX + name);
    const value: unknown = kept === null ? undefined : JSON.parse(kept);
    return isExpected(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets one name, or everything at sign-out: the next person at this device sees nothing. */
export function forgetTyped(name?: string): void {
  try {
    if (name !== undefined) {
      sessionStorage.removeItem(PREFIX + name);
      return;
    }
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) {
        sessionStorage.removeItem(key);
      }
    }
  } catch {
    // Nothing was kept, then.
  }
}

export function isText(kept: unknown): kept is string {
  return typeof kept === 'string';
}

/**
 * The token of a link from a mail, from the fragment of the address (`#token=...` or `#...`): a
 * fragment is never sent to a server, so no log, proxy or mail scanner keeps it.
 */
export function linkToken(hash: string): string | null {
  const token = hash.replace(/^#/, '').replace(/^token=/, '');
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

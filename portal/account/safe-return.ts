/** Where to go after the sign-in: only a path of our own pages, never another site's address. */
export function safeReturn(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/area-personale';
}

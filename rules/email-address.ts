/** One @, something before it, and a domain with a dot: what the edge also checks more closely. */
const SHAPE = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** The address with its domain in lower case; what precedes @ is kept as it is, plus-tags included. */
export function normaliseEmail(input: string): string {
  const trimmed = input.trim();
  const at = trimmed.lastIndexOf('@');
  return trimmed.slice(0, at + 1) + trimmed.slice(at + 1).toLowerCase();
}

export function isEmailAddress(input: string): boolean {
  return input.length <= 254 && SHAPE.test(input.trim());
}

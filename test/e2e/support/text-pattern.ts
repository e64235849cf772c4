function literal(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Matches what begins with a text: a label, whatever is said after it. */
export function startingWith(text: string): RegExp {
  return new RegExp(`^${literal(text)}`);
}

/** Matches that text and no other. */
export function exactly(text: string): RegExp {
  return new RegExp(`^${literal(text)}$`);
}

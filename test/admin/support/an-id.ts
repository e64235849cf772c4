/** A valid UUID that says what it stands for: `kind` in the first digit, `index` in the last ones. */
export function anId(kind: number, index: number): string {
  return `${kind}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

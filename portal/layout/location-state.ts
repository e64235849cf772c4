/** A text that a link handed to the page it leads to; `undefined` when there is none. */
export function handedOver(state: unknown, name: string): string | undefined {
  if (typeof state !== 'object' || state === null || !(name in state)) {
    return undefined;
  }
  const value: unknown = Reflect.get(state, name);
  return typeof value === 'string' ? value : undefined;
}

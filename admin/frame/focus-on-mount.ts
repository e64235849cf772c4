/**
 * A ref that moves the focus to where a dialog or page begins to be filled in, as it appears. A
 * dialog otherwise holds it on its frame, one key press further from the work.
 */
export function focusOnMount(element: { focus: () => void } | null): void {
  element?.focus();
}

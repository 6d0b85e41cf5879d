/** What takes the focus; a list or a group does not. */
export const focusable = 'input, textarea, select, button, [contenteditable=true], [tabindex="0"]';

/**
 * Moves the focus to the first field in an element that is still empty, or to the first if all are filled; before others to one
 * of a group that staff added and left empty.
 */
export function focusFirstField(element: Element | null | undefined): void {
  const labels = [...(element?.querySelectorAll('label') ?? [])];
  // The label of a picture names no control; its button chooses one.
  const all = labels.flatMap((label) => {
    const field = label.closest("[class*='-ControlContainer']");
    return document.getElementById(label.htmlFor) ?? field?.querySelector('button') ?? [];
  });
  const controls = all.filter((control) => control.matches(focusable));
  const isEmpty = (control: Element) => !('value' in control && control.value);
  const isAdded = (control: Element) => {
    const fields = control.closest('.newsroom-group')?.querySelectorAll('input, textarea') ?? [];
    return fields.length > 0 && [...fields].every(isEmpty);
  };
  (controls.find(isAdded) ?? controls.find(isEmpty) ?? controls[0])?.focus();
}

/**
 * Lets the arrow keys move from the field through the results and back; Escape returns to the
 * field. Tab is unchanged.
 */
export function bindArrowKeys(field: HTMLInputElement, results: HTMLElement): void {
  const getLinks = () => [...results.querySelectorAll<HTMLElement>('h3 a')];
  field.addEventListener('keydown', (event) => {
    const [first] = getLinks();
    if (event.key !== 'ArrowDown' || !first) return;
    event.preventDefault();
    first.focus();
  });
  results.addEventListener('keydown', (event) => {
    const links = getLinks();
    const current = links.findIndex((link) => link === document.activeElement);
    if (event.key === 'Escape') field.focus();
    else if (event.key === 'ArrowDown' && current >= 0) links[current + 1]?.focus();
    else if (event.key === 'ArrowUp' && current >= 0) (links[current - 1] ?? field).focus();
    else return;
    event.preventDefault();
  });
}

import { getProblems } from './problem-store.ts';

/** The elements that take the focus, in a control that has none with its own id: a list, a group. */
const focusable = 'input, textarea, select, button, [contenteditable=true], [tabindex="0"]';

/**
 * Scrolls to a problem and moves the focus to its field.
 * @param path path of the field; undefined for the first problem of the form
 * @param words the words to select in the body, instead of those of its first problem
 */
export function focusProblem(path?: string, words = findWords(path)): void {
  const { shown, control } = findProblem(path);
  shown?.closest('details')?.setAttribute('open', '');
  shown?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
  if (words) control?.dispatchEvent(new CustomEvent('newsroom-find', { detail: words }));
}

const findWords = (path?: string) =>
  getProblems().find(({ field }) => path === undefined || field === path)?.words;

/** Scrolls to the first problem and leaves the focus where it is. */
export function scrollToProblem(): void {
  findProblem().shown?.scrollIntoView({ block: 'center' });
}

function findProblem(path?: string) {
  const messages = [...document.querySelectorAll<HTMLElement>('.newsroom-problems li')];
  const message = messages.find(({ dataset }) => dataset.path === path);
  const body = document.querySelector<HTMLElement>('.body-control [role=textbox]');
  if (!message && path === 'body' && body) return { shown: body, control: body };
  const shown = (message ?? messages[0])?.parentElement ?? undefined;
  const own = shown && document.getElementById(shown.dataset.field ?? '');
  const control = own ?? shown?.parentElement?.querySelector<HTMLElement>(focusable);
  return { shown, control };
}

import { makeRoomForNotices } from '../../dialogs/notice-corner.ts';
import { focusable, focusFirstField } from '../../dom/first-field.ts';
import { getProblems } from './problem-store.ts';

/** An item of a list. */
const item = ':has(> .newsroom-item-bar)';

/** In the element around what it hides: opens an item of a list, or a group. */
const opener =
  ':scope > .newsroom-item-bar > [aria-expanded=false], :scope > * > * > [data-testid=expand-button]';

/**
 * Scrolls to a problem and moves the focus to its field.
 * @param path path of the field; undefined for the first problem of the form
 * @param words the words to select in the body, instead of those of its first problem
 */
export function focusProblem(path?: string, words = findWords(path)): void {
  const { shown, control } = findProblem(path);
  whenOpen(shown, () => {
    makeRoomForNotices();
    if (!control || control.matches(focusable)) {
      shown?.scrollIntoView({ block: 'center' });
      // In a low window there may be no room for both.
      if (control?.matches('input, textarea, select')) control.scrollIntoView({ block: 'nearest' });
      getEmptyPart(control)?.focus({ preventScroll: true });
    } else focusField(path ?? shown?.querySelector('li')?.dataset.path ?? '');
    if (words) control?.dispatchEvent(new CustomEvent('newsroom-find', { detail: words }));
  });
}

/** Opens the part of the form, the items and the groups around an element, from without, and goes on once it is shown. */
function whenOpen(element: Element | undefined, goOn: () => void): void {
  element?.closest('details')?.setAttribute('open', '');
  const around: Element[] = [];
  for (let one = element; one; one = one.parentElement ?? undefined) around.unshift(one);
  const hidden = around.find((one) => !one.checkVisibility());
  const button = hidden?.parentElement?.querySelector<HTMLElement>(opener);
  if (!button) return goOn();
  button.click();
  requestAnimationFrame(() => whenOpen(element, goOn));
}

/**
 * Moves the focus to a field, or to the first that is empty in a list or group, which take none themselves, and scrolls to
 * it. Decap names the ids of their elements after the fields.
 */
export function focusField(path: string): void {
  let field: Element | undefined;
  for (const part of path.split('.')) {
    const isHere = (one: Element) =>
      (one.parentElement?.closest(`[id*="-field-"], ${item}`) ?? undefined) === field;
    const find = (selector: string) => [...document.querySelectorAll(selector)].filter(isHere);
    const inner: Element | undefined = /^\d+$/.test(part)
      ? find(item)[Number(part)]
      : find(`[id^="${part}-field-"]:not([id$=-hint], [id$=-problems])`)[0];
    if (!inner) break;
    field = inner;
  }
  const shown = field?.matches(item) ? field.lastElementChild : field;
  whenOpen(shown ?? undefined, () => {
    if (field?.matches(focusable)) (field as HTMLElement).focus();
    else focusFirstField(field);
    // Items of a list that are closed show no field.
    if (!field?.contains(document.activeElement))
      field?.querySelector<HTMLElement>(focusable)?.focus();
    document.activeElement?.scrollIntoView({ block: 'center' });
  });
}

/** Of a moment that has no time, its time. */
function getEmptyPart(control: HTMLElement | null | undefined): HTMLElement | null | undefined {
  const parts = control?.closest('.newsroom-moment')?.querySelectorAll('input') ?? [];
  return [...parts].find(({ value }) => value === '') ?? control;
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

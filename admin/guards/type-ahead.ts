import { messages } from '../messages/index.ts';

/**
 * What somebody types while nothing can be written, for the field in which they were writing. A field of
 * its own takes it: keys alone say nothing of accents that are composed, of what is pasted, and of the
 * keyboard on the screen of a phone.
 */
export class TypeAhead {
  readonly #field = document.createElement('textarea');
  /** What had the focus. */
  #focused: Element | null = null;

  constructor() {
    this.#field.className = 'newsroom-type-ahead';
    this.#field.setAttribute('aria-label', messages.saving);
    this.#field.addEventListener('keydown', keepTab);
  }

  /** Begins to take what is typed, where somebody is writing. */
  begin(): void {
    this.#focused = document.activeElement;
    if (!isTextField(this.#focused)) return;
    document.body.append(this.#field);
    this.#field.focus({ preventScroll: true });
  }

  /** Ends that, gives the focus back, and types what was typed meanwhile. */
  async end(): Promise<void> {
    const text = this.#field.value;
    this.#field.value = '';
    this.#field.remove();
    const target = this.#focused && findNow(this.#focused);
    if (!(target instanceof HTMLElement)) return;
    target.focus();
    // A question that is open keeps the focus, and is no place for it.
    if (document.activeElement !== target) return;
    for (const part of text.split(/([\n\t])/)) {
      if (part === '\n') await pressEnter();
      else if (part === '\t') pressTab();
      else await insert(part);
    }
  }
}

/** The only way to insert as typing does: the editor and the browser's own undo hear of it. */
async function insert(text: string): Promise<void> {
  if (text) document.execCommand('insertText', false, text);
  // The editor reads what was inserted a microtask later.
  await Promise.resolve();
}

/** The editor begins a paragraph with this key, and a field of one line does nothing. */
async function pressEnter(): Promise<void> {
  if (press('Enter')) await insert('\n');
}

/** The editor goes to the next cell of a table with this key. */
function pressTab(): void {
  if (!press('Tab')) return;
  const places = [
    ...document.querySelectorAll<HTMLElement>('input, textarea, button, [contenteditable=true]'),
  ];
  places[places.indexOf(document.activeElement as HTMLElement) + 1]?.focus();
}

/** @returns whether nobody has done anything for it */
function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  return document.activeElement?.dispatchEvent(event) ?? false;
}

/** It would lead out of the field that takes what is typed. */
function keepTab(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey) return;
  event.preventDefault();
  document.execCommand('insertText', false, '\t');
}

/** The field in a form that was made anew: its id has another number. None where several bear its name. */
function findNow(element: Element): Element | undefined {
  if (element.isConnected) return element;
  const name = toFieldName(element);
  const found = [...document.querySelectorAll('[id*="-field-"]')].filter(
    (other) => name !== undefined && toFieldName(other) === name,
  );
  return found.length === 1 ? found[0] : undefined;
}

const toFieldName = ({ id }: Element) => /^(.*-field-)\d+$/.exec(id)?.[1];

/** Whether somebody who has the focus there is writing. */
export function isTextField(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || element.matches('textarea, input[type=text]'))
  );
}

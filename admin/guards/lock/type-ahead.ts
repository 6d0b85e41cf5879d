import { messages } from '../../messages/index.ts';

/**
 * Collects what somebody types while the editor is locked, and inserts it into their field afterwards. It uses
 * a text field of its own, since key events miss composed accents, pasted text and on-screen keyboards.
 */
export class TypeAhead {
  readonly #field = document.createElement('textarea');
  /** The element that had the focus. */
  #focused: Element | null = null;

  constructor() {
    this.#field.className = 'newsroom-type-ahead';
    this.#field.setAttribute('aria-label', messages.saving);
    this.#field.addEventListener('keydown', keepTab);
  }

  /** Begins to collect what is typed, if somebody is writing. */
  begin(): void {
    this.#focused = document.activeElement;
    if (!isTextField(this.#focused)) return;
    document.body.append(this.#field);
    this.#field.focus({ preventScroll: true });
  }

  /** Ends that, restores the focus, and inserts what was typed. */
  async end(): Promise<void> {
    const text = this.#field.value;
    this.#field.value = '';
    this.#field.remove();
    const target = this.#focused && findAgain(this.#focused);
    if (!(target instanceof HTMLElement)) return;
    target.focus();
    // An open dialog keeps the focus, and the text does not belong there.
    if (document.activeElement !== target) return;
    for (const piece of text.split(/([\n\t])/)) {
      if (piece === '\n') await pressEnter();
      else if (piece === '\t') pressTab();
      else await insert(piece);
    }
  }
}

/** Inserts text as typing does: `execCommand` is the only way that the editor and the browser's undo notice. */
async function insert(text: string): Promise<void> {
  if (text) document.execCommand('insertText', false, text);
  // The editor reads the inserted text a microtask later.
  await Promise.resolve();
}

/** In the editor this key begins a paragraph; in a field of one line it does nothing. */
async function pressEnter(): Promise<void> {
  if (press('Enter')) await insert('\n');
}

/** In the editor this key goes to the next cell of a table; elsewhere to the next control. */
function pressTab(): void {
  if (!press('Tab')) return;
  const controls = [
    ...document.querySelectorAll<HTMLElement>('input, textarea, button, [contenteditable=true]'),
  ];
  controls[controls.indexOf(document.activeElement as HTMLElement) + 1]?.focus();
}

/** @returns whether no listener handled the key */
function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  return document.activeElement?.dispatchEvent(event) ?? false;
}

/** Inserts a tab: the key would leave the field that collects what is typed. */
function keepTab(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey) return;
  event.preventDefault();
  document.execCommand('insertText', false, '\t');
}

/** Finds a field again after its form was rebuilt with new numbers in its ids; undefined if the name is not unique. */
function findAgain(element: Element): Element | undefined {
  if (element.isConnected) return element;
  const name = toFieldName(element);
  const found = [...document.querySelectorAll('[id*="-field-"]')].filter(
    (other) => name !== undefined && toFieldName(other) === name,
  );
  return found.length === 1 ? found[0] : undefined;
}

const toFieldName = ({ id }: Element) => /^(.*-field-)\d+$/.exec(id)?.[1];

/** Whether an element is a field in which somebody writes. */
export function isTextField(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || element.matches('textarea, input[type=text]'))
  );
}

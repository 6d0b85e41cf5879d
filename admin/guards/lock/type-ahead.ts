import { createField } from '../../dialogs/field.ts';
import { showMessage } from '../../dialogs/show-message.ts';
import { messages } from '../../messages/index.ts';

/**
 * Collects what somebody types while the editor is locked, and inserts it into their field afterwards. It uses
 * a text field of its own, since key events miss composed accents, pasted text and on-screen keyboards.
 */
export class TypeAhead {
  readonly #field = document.createElement('textarea');
  #place: Place | undefined;

  constructor() {
    this.#field.className = 'newsroom-type-ahead';
    this.#field.setAttribute('aria-label', messages.saving);
    this.#field.addEventListener('keydown', keepTab);
  }

  /** Begins to collect what is typed, if somebody is writing. */
  begin(): void {
    const { activeElement } = document;
    this.#place = activeElement ? toPlace(activeElement) : undefined;
    if (!isTextField(activeElement)) return;
    document.body.append(this.#field);
    this.#field.focus({ preventScroll: true });
  }

  /** Ends that, restores the focus, and inserts what was typed, or shows it if its place is no longer there. */
  async end(): Promise<void> {
    const text = this.#field.value;
    this.#field.value = '';
    this.#field.remove();
    const target = this.#place && findAgain(this.#place);
    if (target instanceof HTMLElement) target.focus();
    // An open dialog keeps the focus, and the text does not belong there.
    const isThere = target !== undefined && document.activeElement === target;
    if (text.trim() !== '' && !(isThere && isUnchanged(this.#place!, target)))
      return showLeftOver(text);
    if (!isThere) return;
    for (const piece of text.split(/([\n\t])/)) {
      if (piece === '\n') await pressEnter();
      else if (piece === '\t') pressTab();
      else await insert(piece);
    }
  }
}

/** Shows what was typed and can't be inserted, such as in a form that shows the wording of somebody else by now. */
async function showLeftOver(text: string): Promise<void> {
  const { title, explanation, label } = messages.typedAhead;
  const { field, control } = createField(label, 'textarea');
  control.value = text;
  control.readOnly = true;
  await showMessage(title, [explanation, field]);
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

/** Where somebody writes. */
interface Place {
  readonly element: Element;
  readonly index: number;
  readonly text: string;
  readonly before: string;
}

const toPlace = (element: Element): Place => ({
  element,
  index: findNamesakes(element).indexOf(element),
  text: getText(element),
  before: getTextBefore(element),
});

/** Finds a field again after its form was rebuilt with new numbers in its ids; in lists, several have the same name. */
const findAgain = ({ element, index }: Place): Element | undefined =>
  element.isConnected ? element : findNamesakes(element)[index];

/** Whether a field has the same text as before, or at least the same before the cursor in its line. */
const isUnchanged = ({ text, before }: Place, element: Element) =>
  getText(element) === text || getTextBefore(element) === before;

const isControl = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.matches('input, textarea');

/** Without the space at its end, which is not stored. */
const getText = (element: Element) =>
  (isControl(element) ? element.value : (element.textContent ?? '')).trimEnd();

function getTextBefore(element: Element): string {
  if (isControl(element)) return element.value.slice(0, element.selectionStart ?? undefined);
  const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
  return anchorNode?.textContent?.slice(0, anchorOffset).trimEnd() ?? '';
}

function findNamesakes(element: Element): Element[] {
  const name = toFieldName(element);
  return [...document.querySelectorAll('[id*="-field-"]')].filter(
    (other) => name !== undefined && toFieldName(other) === name,
  );
}

const toFieldName = ({ id }: Element) => /^(.*-field-)\d+$/.exec(id)?.[1];

/** Whether an element is a field in which somebody writes. */
export function isTextField(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || element.matches('textarea, input[type=text]'))
  );
}

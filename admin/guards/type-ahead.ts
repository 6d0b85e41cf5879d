/** What somebody types while nothing can be written, for the field in which they were writing. */
export class TypeAhead {
  /** What had the focus. */
  #focused: Element | null = null;
  #text = '';

  /** Begins to take keys. */
  begin(): void {
    this.#focused = document.activeElement;
    this.#text = '';
    document.addEventListener('keydown', this.#take, true);
  }

  /** Ends that, gives the focus back, and types what was pressed meanwhile. */
  end(): void {
    document.removeEventListener('keydown', this.#take, true);
    if (!(this.#focused instanceof HTMLElement) || !this.#focused.isConnected) return;
    this.#focused.focus();
    // A question that is open keeps the focus, and is no place for it.
    if (!this.#text || document.activeElement !== this.#focused) return;
    // The only way to insert as typing does: the editor and the browser's own undo hear of it.
    document.execCommand('insertText', false, this.#text);
  }

  readonly #take = (event: KeyboardEvent): void => {
    // Without a focus a key goes to the page. Whoever answers a question meanwhile types there.
    if (!isTextField(this.#focused) || event.target !== document.body) return;
    const next = applyKey(this.#text, event);
    if (next === undefined) return;
    this.#text = next;
    event.preventDefault();
  };
}

/**
 * A text after a key was pressed at its end.
 * @returns nothing for a key that writes nothing there
 */
export function applyKey(
  text: string,
  key: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>,
): string | undefined {
  // AltGr writes characters, and Windows reports it as Ctrl and Alt.
  const isCommand = key.ctrlKey || key.metaKey || key.altKey;
  if (isCommand && !key.getModifierState('AltGraph')) return undefined;
  if ([...key.key].length === 1) return text + key.key;
  if (key.key === 'Enter') return `${text}\n`;
  if (key.key === 'Backspace') return [...text].slice(0, -1).join('');
  return undefined;
}

function isTextField(element: Element | null): boolean {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable || element.matches('textarea, input[type=text]'))
  );
}

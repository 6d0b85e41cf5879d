/** A paste of cells: what the grid had before and after it. */
interface Paste {
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** The cell that had the focus. */
  readonly target: HTMLElement;
  readonly restore: () => void;
}

/** The pastes into a grid of inputs, which the browser can't undo. */
export class GridPastes {
  readonly #table: HTMLTableElement;
  readonly #getInputs: () => HTMLInputElement[][];
  readonly #pastes: Paste[] = [];

  /** @param getInputs returns the inputs of each row */
  constructor(table: HTMLTableElement, getInputs: () => HTMLInputElement[][]) {
    this.#table = table;
    this.#getInputs = getInputs;
    table.addEventListener('keydown', (event) => {
      const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey;
      if (isUndo && (event.ctrlKey || event.metaKey) && this.#undo()) event.preventDefault();
    });
  }

  /**
   * Notes what is pasted.
   * @param paste fills cells, and may add rows and columns
   * @param restore puts back what the paste changes besides the cells
   */
  run(target: HTMLElement, paste: () => void, restore: () => void): void {
    const before = this.#read();
    paste();
    this.#pastes.push({ before, after: this.#read(), target, restore });
  }

  #read = () => this.#getInputs().map((row) => row.map(({ value }) => value));

  /** Takes the last paste back, unless something was changed since: the browser undoes that first. */
  #undo(): boolean {
    const last = this.#pastes.at(-1);
    if (!last || JSON.stringify(last.after) !== JSON.stringify(this.#read())) return false;
    this.#pastes.pop();
    const { before, target, restore } = last;
    while (this.#table.rows.length > before.length) this.#table.deleteRow(-1);
    for (const row of this.#table.rows)
      while (row.cells.length > before[0]!.length) row.deleteCell(-1);
    for (const [y, row] of this.#getInputs().entries())
      for (const [x, input] of row.entries()) input.value = before[y]![x]!;
    restore();
    target.focus();
    return true;
  }
}

import { formatProblem } from '../../../src/languages/problems/problem.ts';
import { toDoubt } from '../../../src/markdown/charts/chart-data.ts';
import {
  findDoubtful,
  findDoubtfulInFile,
  getFileMark,
} from '../../../src/markdown/charts/doubtful-numbers.ts';
import {
  isDoubtful,
  toPlainNumber,
  toWrittenNumber,
  type DecimalMark,
} from '../../../src/markdown/charts/plain-number.ts';
import { cleanText } from '../../clipboard/pasted-text.ts';
import { createElement } from '../../dom/element.ts';
import { splitCells } from '../commands/pasted-cells.ts';
import { toShownText } from '../paste/hidden-parts.ts';
import { GridPastes } from './grid-pastes.ts';
import { createTableFile } from './table-file.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/**
 * Creates a small spreadsheet for a dialog. Cells pasted from a spreadsheet fill the grid, and Enter moves to
 * the row below.
 * @param value rows of cells as JSON; the value of the control has the same form, without empty rows at the end
 * @param decimals if the grid is for numbers, what their language writes before decimals; the value has a point
 * @param onPercent called when all numbers that staff give have a percent sign, which the value does not have
 */
export function createGridControl(
  id: string,
  value: string,
  decimals?: DecimalMark,
  onPercent?: () => void,
) {
  const messages = getAdminLanguage().bodyEditor;
  const rows: string[][] = value ? (JSON.parse(value) as string[][]) : [];
  const width = Math.max(2, ...rows.map(({ length }) => length));
  const table = createElement('table', { class: 'body-grid' });
  const getInputs = () =>
    [...table.rows].map((row) => [...row.querySelectorAll<HTMLInputElement>('input')]);
  const addCell = (row: HTMLTableRowElement, text: string) => {
    const [y, x] = [row.rowIndex, row.cells.length];
    const input = createElement('input', {
      id: y === 0 && x === 0 ? id : undefined,
      'aria-label': messages.gridCell(y + 1, x + 1),
      autocomplete: 'off',
    });
    input.value = text;
    row.insertCell().append(input);
  };
  const addRow = (cells: readonly string[] = []) => {
    const columns = table.rows[0]?.cells.length ?? Math.max(width, cells.length);
    const row = table.insertRow();
    for (let x = 0; x < columns; x++) addCell(row, cells[x] ?? '');
  };
  const addColumn = () => {
    for (const row of table.rows) addCell(row, '');
  };
  const fill = (cells: readonly (readonly string[])[], [y, x]: readonly [number, number]) =>
    cells.forEach((line, down) => {
      if (!table.rows[y + down]) addRow();
      line.forEach((cell, right) => {
        if (!table.rows[0]?.cells[x + right]) addColumn();
        const input = getInputs()[y + down]?.[x + right];
        if (!input) return;
        input.value = cell;
        // What was asked was of another value.
        questions.delete(input);
      });
    });
  for (const row of rows) addRow(row);
  while (table.rows.length < 3) addRow();
  /** The cells of a grid for numbers below its first row, without those that name the rows. */
  const getNumbers = () =>
    decimals ? getInputs().flatMap((row, y) => (y > 0 ? row.slice(1) : [])) : [];
  /** What a cell shows otherwise than it is stored or was written. */
  const origins = new Map<HTMLInputElement, { readonly shown: string; readonly text: string }>();
  const show = (input: HTMLInputElement, text: string, shown: string) => {
    origins.set(input, { shown, text });
    input.value = shown;
  };
  const getText = (input: HTMLInputElement) => {
    const origin = origins.get(input);
    return origin?.shown === input.value ? origin.text : input.value.trim();
  };
  for (const input of getNumbers()) {
    show(input, input.value, toWrittenNumber(input.value, decimals!));
    input.defaultValue = input.value;
  }
  const isStored = (input: HTMLInputElement) =>
    input.value !== '' && input.value === input.defaultValue;
  const question = createElement('p', { class: 'newsroom-problem', role: 'alert' });
  /** What was asked about the value of a cell: once. */
  const questions = new Map<HTMLInputElement, { readonly value: string; readonly text: string }>();
  /** Shows the question about the first cell that is no number yet. */
  const showQuestion = () => {
    const isOpen = ({ isConnected, value }: HTMLInputElement) => isConnected && value.endsWith('?');
    const [, first] = [...questions].find(([input]) => isOpen(input)) ?? [];
    const text = first?.text ?? '';
    // Screen readers would read it at each key.
    if (question.textContent !== text) question.textContent = text;
  };
  /** Lets cells be no numbers until staff decide which they are, and asks about the first. */
  const doubt = (inputs: readonly HTMLInputElement[]) => {
    const language = getAdminLanguage();
    for (const input of inputs) {
      const value = getText(input);
      const reason = formatProblem(toDoubt(value, decimals!), language);
      questions.set(input, { value, text: input.ariaLabel + language.messages.colon + reason });
      input.value = `${value} ?`;
    }
    showQuestion();
  };
  const noticePercent = () => {
    const texts = getNumbers().map((input) => input.value.trim());
    const numbers = texts.filter((text) => /\d/.test(text));
    if (numbers.length > 0 && numbers.every((text) => text.endsWith('%'))) onPercent?.();
  };
  /** Asks, once about each value, which number it is if others show another reading: it is none until staff decide. */
  const askAboutDoubts = () => {
    if (!decimals) return;
    noticePercent();
    const inputs = getNumbers().filter((input) => !isStored(input));
    const isShown = getNumbers().some((one) => isStored(one) && one.value.includes(decimals));
    const asked = findDoubtful(inputs.map(getText), decimals, isShown);
    const isAsked = (input: HTMLInputElement) => {
      const text = getText(input);
      return asked.includes(text) && questions.get(input)?.value !== text;
    };
    doubt(inputs.filter(isAsked));
    // Staff see what “12.125” is read as.
    for (const input of inputs) {
      const text = input.value.trim();
      if (isDoubtful(text) && !text.includes(decimals))
        show(input, text, toPlainNumber(text, decimals));
    }
  };
  table.addEventListener('input', showQuestion);
  table.addEventListener('change', askAboutDoubts);

  const pastes = new GridPastes(table, getInputs);
  table.addEventListener('paste', (event) => {
    const [plain = '', html = ''] = ['text/plain', 'text/html'].map((type) =>
      event.clipboardData?.getData(type),
    );
    const shown = toShownText(plain, html);
    // The browser pastes one cell where the cursor is, but hidden ones as well.
    if (shown === plain && !/[\t\n]/.test(plain.trim())) return;
    event.preventDefault();
    const asked = [...questions];
    const paste = () => {
      fill(splitCells(cleanText(shown)), getPlace(getInputs(), event.target));
      askAboutDoubts();
    };
    pastes.run(event.target as HTMLElement, paste, () => {
      questions.clear();
      for (const [input, one] of asked) questions.set(input, one);
      showQuestion();
    });
  });
  table.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [y, x] = getPlace(getInputs(), event.target);
    if (!table.rows[y + 1]) addRow();
    getInputs()[y + 1]?.[x]?.focus();
  });

  const createButton = (label: string, click: () => void) =>
    createElement('button', { type: 'button', click }, label);
  const deleteRow = () => {
    if (table.rows.length > 2) table.deleteRow(-1);
    showQuestion();
  };
  const deleteColumn = () => {
    if ((table.rows[0]?.cells.length ?? 0) <= 2) return;
    for (const row of table.rows) row.deleteCell(-1);
    showQuestion();
  };
  const element = createElement(
    'div',
    {},
    createElement('div', { class: 'body-grid-scroll' }, table),
    question,
    createElement(
      'p',
      { class: 'body-hint' },
      messages.gridHint,
      !decimals && ` ${messages.gridNumbers}`,
    ),
    createTableFile(({ columns, rows, separator }) => {
      table.replaceChildren();
      for (const cells of [columns, ...rows]) addRow(cells);
      showQuestion();
      noticePercent();
      if (!decimals || !separator) return;
      const inputs = getNumbers();
      const found = findDoubtfulInFile(inputs.map(getText), separator, decimals);
      const asked = inputs.filter((input) => found.includes(getText(input)));
      for (const input of inputs.filter((one) => !asked.includes(one))) {
        const plain = toPlainNumber(input.value, getFileMark(separator, decimals));
        input.value = toWrittenNumber(plain, decimals);
        // The file says what it is.
        questions.set(input, { value: input.value, text: '' });
      }
      asked[0]?.focus();
      doubt(asked);
    }),
    createElement(
      'div',
      { class: 'body-grid-buttons' },
      // A new cell may be outside what the grid shows; focus scrolls to it.
      createButton(messages.gridAddRow, () => {
        addRow();
        getInputs().at(-1)?.[0]?.focus();
      }),
      createButton(messages.gridAddColumn, () => {
        addColumn();
        getInputs()[0]?.at(-1)?.focus();
      }),
      createButton(messages.gridDeleteRow, deleteRow),
      createButton(messages.gridDeleteColumn, deleteColumn),
    ),
  );
  const read = () => {
    const numbers = new Set(getNumbers());
    const readCell = (input: HTMLInputElement) => {
      const text = input.value.trim();
      if (!decimals || !numbers.has(input)) return text;
      return isStored(input) ? getText(input) : toPlainNumber(text, decimals);
    };
    const cells = getInputs().map((row) => row.map(readCell));
    const last = cells.findLastIndex((row) => row.some(Boolean));
    return last < 0 ? '' : JSON.stringify(cells.slice(0, last + 1));
  };
  return { element, read };
}

function getPlace(inputs: readonly HTMLInputElement[][], target: EventTarget | null) {
  const y = inputs.findIndex((row) => row.some((input) => input === target));
  const x = inputs[y]?.findIndex((input) => input === target) ?? 0;
  return [Math.max(0, y), Math.max(0, x)] as const;
}

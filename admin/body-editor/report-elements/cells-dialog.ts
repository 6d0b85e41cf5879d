import type { EditorView } from '@codemirror/view';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { toBlockInsertion } from '../commands/inserted-block.ts';
import { dashes, getCellPosition, getTableAt } from '../commands/table-text.ts';
import { askForm } from '../controls/form-dialog.ts';
import { createGridControl } from '../controls/grid-control.ts';
import { getEmptyGrid, toTable } from './element-dialog.ts';

/**
 * Asks for the cells of a new table and inserts it. Its first cell is selected, as by Tab; behind a table of which all are filled in,
 * a paragraph begins.
 */
export async function askNewTable(view: EditorView): Promise<void> {
  const messages = getAdminLanguage().bodyEditor;
  const createControl = (id: string) => createGridControl(id, getEmptyGrid());
  const answer = await askForm({
    title: messages.table,
    submit: messages.insert,
    fields: [{ name: 'cells', label: messages.content, required: true, createControl }],
  });
  const table = toTable(answer?.values.cells ?? '');
  const isFilled = table.split('\n').length > 2 && !/\| +\|/.test(table);
  if (isFilled) view.dispatch(toBlockInsertion(view.state, `${table}\n\n`));
  else if (table) {
    view.dispatch(toBlockInsertion(view.state, table, { from: 2 }));
    const { textFrom, textTo } = getCellPosition(view.state)!.table.rows[0]!.cells[0]!;
    view.dispatch({ selection: { anchor: textFrom, head: textTo } });
  }
  view.focus();
}

/** Asks for the cells of the table at a position. A table without words is removed. */
export async function askCells(view: EditorView, position: number): Promise<void> {
  const messages = getAdminLanguage().bodyEditor;
  const { state } = view;
  const table = getTableAt(state, position);
  if (!table) return;
  const grid = table.rows.map(({ cells }) =>
    cells.map(({ textFrom, textTo }) => state.sliceDoc(textFrom, textTo)),
  );
  const align = grid[dashes]!.map(toAlignment);
  let unchanged = '';
  const answer = await askForm({
    title: messages.editTitle(messages.table),
    submit: messages.change,
    fields: [
      {
        name: 'cells',
        label: messages.content,
        required: true,
        createControl(id) {
          const control = createGridControl(id, JSON.stringify(grid.toSpliced(dashes, 1)));
          unchanged = control.read();
          return control;
        },
      },
    ],
  });
  const { cells = unchanged } = answer?.values ?? {};
  if (cells !== unchanged)
    view.dispatch({
      changes: { from: table.from, to: table.to, insert: toTable(cells, align) },
      scrollIntoView: true,
      userEvent: 'input.format',
    });
  view.focus();
}

/** The alignment that the dashes below the name of a column give it. */
function toAlignment(signs: string): string | null {
  const sides = [signs.startsWith(':') ? 'left' : '', signs.endsWith(':') ? 'right' : ''];
  return sides.every(Boolean) ? 'center' : sides.join('') || null;
}

import { formatProblem } from '../../../src/languages/problems/problem.ts';
import type { TextTable } from '../../../src/markdown/tables/csv.ts';
import { TableError } from '../../../src/markdown/tables/table-error.ts';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { decodeTable } from './decode-table.ts';

/** Creates a field that reads a table from a file. */
export function createTableFile(take: (table: TextTable) => void): HTMLElement {
  const { bodyEditor } = getAdminLanguage();
  const problem = createElement('p', { class: 'newsroom-problem', role: 'alert' });
  const read = async (file: File) => {
    try {
      take(decodeTable(await file.arrayBuffer()));
      problem.textContent = '';
    } catch (error) {
      // Nobody sees the numbers of its lines.
      problem.textContent =
        error instanceof TableError && error.line === 1
          ? formatProblem(error.problem, getAdminLanguage())
          : bodyEditor.gridFileUnread;
    }
  };
  const input = createElement('input', { type: 'file', accept: '.csv,.txt,text/csv,text/plain' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void read(file);
  });
  const label = createElement('label', { class: 'body-hint' }, `${bodyEditor.gridFile} `, input);
  return createElement('div', {}, label, problem);
}

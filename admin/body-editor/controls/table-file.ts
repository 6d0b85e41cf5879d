import { parseCsv, type TextTable } from '../../../src/markdown/tables/csv.ts';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { decodeTable } from './decode-table.ts';

/**
 * Creates a field that reads a table from a CSV file.
 * @param take returns why the table cannot be taken; empty if it was
 */
export function createTableFile(take: (table: TextTable) => string): HTMLElement {
  const { bodyEditor } = getAdminLanguage();
  const problem = createElement('span', { role: 'status' });
  const read = async (file: File) => {
    try {
      problem.textContent = take(parseCsv(decodeTable(await file.arrayBuffer())));
    } catch {
      problem.textContent = bodyEditor.gridFileUnread;
    }
  };
  const input = createElement('input', { type: 'file', accept: '.csv,text/csv' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void read(file);
  });
  return createElement('label', { class: 'body-hint' }, `${bodyEditor.gridFile} `, input, problem);
}

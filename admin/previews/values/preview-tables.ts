import { fill } from '../../../src/languages/get-messages.ts';
import { readPublishedSource } from '../../backends/published-source.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** Reads the published tables of reports, each once while a report is open. */
export function defineTables(): (report: string, src: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (report, src) => {
    const path = decodeURI(new URL(src, `file:///${report}`).pathname.slice(1));
    let table = known.get(path);
    if (!table) known.set(path, (table = readTable(path, src)));
    table.catch(() => known.delete(path));
    return table;
  };
}

async function readTable(path: string, name: string): Promise<string> {
  try {
    return await readPublishedSource(path);
  } catch {
    throw new Error(fill(getAdminLanguage().preview.noTable, { name }));
  }
}

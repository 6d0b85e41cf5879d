import { fill } from '../../src/i18n/get-messages.ts';
import { getTextReader } from '../backends/text-reader.ts';
import { getPreviewWords } from './words.ts';

/** Reads tables beside reports as they are published; each once while a report is open. */
export function defineTables(): (report: string, src: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (report, src) => {
    const path = decodeURI(new URL(src, `file:///${report}`).pathname.slice(1));
    let text = known.get(path);
    if (!text) known.set(path, (text = readTable(path, src)));
    text.catch(() => known.delete(path));
    return text;
  };
}

async function readTable(path: string, name: string): Promise<string> {
  try {
    return await (getTextReader() ?? readFromNewsroom)(path);
  } catch {
    throw new Error(fill(getPreviewWords().noTable, { name }));
  }
}

async function readFromNewsroom(path: string): Promise<string> {
  const response = await fetch('/admin/api/store', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Newsroom': '1' },
    body: JSON.stringify({ action: 'getEntry', params: { path } }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return ((await response.json()) as { data: string }).data;
}

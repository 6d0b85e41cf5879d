import { fill } from '../../../src/i18n/get-messages.ts';
import { readPublishedSource } from '../../backends/published-source.ts';
import { getPreviewMessages } from '../../messages/preview-messages.ts';

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
    return await readPublishedSource(path);
  } catch {
    throw new Error(fill(getPreviewMessages().noTable, { name }));
  }
}

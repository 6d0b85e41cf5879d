import { fill } from '../../../src/languages/get-messages.ts';
import { readPublishedSource } from '../../backends/published-source.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { defineCache } from './cached.ts';

/** Reads the published tables of reports, each once while a report is open. */
export function defineTables(): (report: string, src: string) => Promise<string> {
  const read = defineCache(readPublishedSource);
  return async (report, src) => {
    try {
      return await read(decodeURI(new URL(src, `file:///${report}`).pathname.slice(1)));
    } catch {
      throw new Error(fill(getAdminLanguage().preview.noTable, { name: src }));
    }
  };
}

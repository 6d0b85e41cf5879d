import { vi } from 'vitest';
import type { Language } from '../src/languages/parts/language.ts';
import type { Messages } from '../src/languages/parts/site-messages.ts';

/** What a function imports, while Dateline has more languages than its own: what they are made of, and their messages. */
export async function importWithLanguages<T>(
  added: Readonly<Record<string, Language & { readonly site: Messages }>>,
  load: () => Promise<T>,
): Promise<T> {
  const sites = Object.fromEntries(Object.entries(added).map(([code, { site }]) => [code, site]));
  const lists = { '../src/languages/index.ts': added, '../src/languages/sites.ts': sites };
  // Other files of the same worker have imported them without the languages.
  vi.resetModules();
  for (const [list, more] of Object.entries(lists))
    vi.doMock(list, async (original) => ({ ...(await original<object>()), ...more }));
  try {
    return await load();
  } finally {
    for (const list of Object.keys(lists)) vi.doUnmock(list);
    vi.resetModules();
  }
}
